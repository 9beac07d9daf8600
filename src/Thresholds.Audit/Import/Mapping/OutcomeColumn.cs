using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Import;

/// <summary>The column of what was decided, and what its values stand for: those the mapping lists, and the levels of local schemes on the days they were in use.</summary>
/// <remarks>What the mapping lists stands over every scheme. On a day on which no scheme was in use, only that has a meaning. Immutable; safe to share between threads.</remarks>
internal sealed class OutcomeColumn
{
    private readonly ImmutableArray<InForce> _days;

    /// <param name="column">The column.</param>
    /// <param name="listed">Values the mapping lists, each with its outcome in the words of <see cref="RecordedOutcome"/>.</param>
    /// <param name="schemes">Schemes of which no two were in use on one day.</param>
    public OutcomeColumn(MappedColumn column, FrozenDictionary<string, string> listed, ImmutableArray<LevelScheme> schemes)
    {
        Column = column;
        _days = [.. schemes.Select(s => s.InForce)];
        Periods = [.. schemes.Select(s => Over(LevelNames.Of(s), listed)), listed];
    }

    public MappedColumn Column { get; }

    /// <summary>What values stand for in each period; the last is for days on which no scheme was in use.</summary>
    public ImmutableArray<FrozenDictionary<string, string>> Periods { get; }

    /// <summary>Whether what a value stands for depends on the day.</summary>
    public bool IsDated => _days.Any(d => d != InForce.Always);

    /// <summary>The period of a contact's own day: that of its decision where it is recorded, else of its receipt.</summary>
    public int PeriodOf(DateOnly day)
    {
        for (var i = 0; i < _days.Length; i++)
            if (_days[i].Holds(day)) return i;
        return _days.Length;
    }

    /// <summary>What a value stands for on a day; false where it has no meaning then.</summary>
    public bool TryGet(string cell, DateOnly day, out string outcome) => Periods[PeriodOf(day)].TryGetValue(cell, out outcome!);

    private static FrozenDictionary<string, string> Over(IEnumerable<KeyValuePair<string, string>> levels, FrozenDictionary<string, string> listed)
        => listed.Concat(levels.Where(l => !listed.ContainsKey(l.Key))).ToFrozenDictionary(StringComparer.Ordinal);
}
