using System.Collections.Immutable;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>For each kind of event, from when to when the files tell all of them. Outside, what is not seen is not known.</summary>
/// <remarks>It says something of files, never of a child. Immutable; safe to share between threads.</remarks>
internal sealed class Coverage
{
    private readonly Days[][] _stretches = [.. Enum.GetValues<RecordedKind>().Select(_ => Array.Empty<Days>())];

    public Coverage(IEnumerable<(RecordedKind Kind, Days Days)> stretches)
    {
        foreach (var kind in stretches.GroupBy(s => s.Kind))
        {
            var joined = new List<Days>();
            foreach (var days in kind.Select(s => s.Days).OrderBy(d => d.From).ThenBy(d => d.To))
            {
                if (joined.Count > 0 && days.From <= joined[^1].To + 1) joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, days.To) };
                else joined.Add(days);
            }

            _stretches[(int)kind.Key] = [.. joined];
        }
    }

    /// <summary>Every stretch, in order of kind and day, for the report.</summary>
    public ImmutableArray<CoveredPeriod> Periods
        => [.. Enum.GetValues<RecordedKind>().SelectMany(k => _stretches[(int)k], (k, d) => new CoveredPeriod(k, DateOnly.FromDayNumber(d.From), DateOnly.FromDayNumber(d.To)))];

    /// <summary>Whether the files tell all events of a kind in any stretch at all.</summary>
    public bool Tells(RecordedKind kind) => _stretches[(int)kind].Length > 0;

    /// <summary>Whether every day from the first to the last is told. No days at all are.</summary>
    public bool Covers(RecordedKind kind, int from, int to) => to < from || Around(kind, from) is { } days && days.To >= to;

    /// <summary>The stretch in which a day lies; null where the files do not tell that day.</summary>
    public Days? Around(RecordedKind kind, int day)
    {
        foreach (var days in _stretches[(int)kind])
            if (days.From <= day && day <= days.To) return days;
        return null;
    }

    /// <summary>Whether a day lies after all that the files tell of a kind.</summary>
    public bool EndsBefore(RecordedKind kind, int day) => Tells(kind) && _stretches[(int)kind][^1].To < day;
}
