using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Reads the part of a mapping that says what was decided: a column, the level schemes of the guidance it is written in, and what its values stand for.</summary>
internal sealed class OutcomeColumnReader(ImmutableArray<LevelScheme> schemes, ColumnReader columns, List<Fault> faults)
{
    /// <summary>The column; null where there is none, or with its faults.</summary>
    public OutcomeColumn? Read(PlacedJson? value)
    {
        if (value.Group("The recorded outcome", ["column", "levelScheme", "values"], faults) is not { } group) return null;
        var column = columns.Of(group);
        var named = group.Find("levelScheme");
        var values = named is not null && group.Find("values") is null
            ? null
            : group.Need("values", "Say which threshold each outcome stands for: `{\"S47\": \"section-47\", \"NFA\": \"none\"}`; or name a level scheme of the guidance, as `\"levelScheme\": \"...\"`.", faults);
        var listed = columns.Values(values, RecordedOutcome.Read(faults));
        var inUse = Schemes(named);
        return column is null ? null : new(column, listed, inUse);
    }

    private ImmutableArray<LevelScheme> Schemes(PlacedJson? value)
    {
        if (value is null) return [];
        var found = ImmutableArray.CreateBuilder<LevelScheme>();
        foreach (var item in value.IsText ? [value] : value.List(faults))
        {
            if (item.Text(faults) is not { } id) continue;
            if (schemes.FirstOrDefault(s => s.Id == id) is not { } scheme)
                item.Wrong($"The guidance has no level scheme `{id}`.{DidYouMean.Sentence(id, schemes.Select(s => s.Id))} {Known}", faults);
            else if (found.FirstOrDefault(f => Meet(f.InForce, scheme.InForce)) is { } other)
                item.Wrong($"`{other.Id}` and `{id}` were in use on the same days, so a level could be one of either. Name the one that the column is written in.", faults);
            else found.Add(scheme);
        }

        return found.ToImmutable();
    }

    private string Known => schemes.IsEmpty ? "It has none: list the values." : $"It has {string.Join(", ", schemes.Select(s => $"`{s.Id}`"))}.";

    private static bool Meet(InForce one, InForce other)
        => !one.NotYet && !other.NotYet && !(one.To < other.From) && !(other.To < one.From);
}
