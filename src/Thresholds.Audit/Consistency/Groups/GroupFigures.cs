using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Groups;

/// <summary>Every group of every dimension and measure, as one family of comparisons; and a run chart of each measure by month.</summary>
/// <param name="Groups">In order of dimension, measure and group.</param>
/// <param name="Charts">Of each measure by month: what was counted as a share of what like contacts would give. Null where no month has enough.</param>
/// <remarks>
/// An audit of contacts decided alike flags something at most at the rate set, 5% by default: Holm over all exact tests takes four fifths of it,
/// the run charts share the rest. That holds for contacts of different families and days decided independently; decisions that hang together
/// beyond that (one household again and again) make alarms likelier.
/// </remarks>
internal sealed record GroupFigures(ImmutableArray<GroupFigure> Groups, ImmutableArray<(Measure Measure, ImmutableArray<string> Months, RunChart? Chart)> Charts)
{
    /// <summary>Whether anything at all is flagged.</summary>
    public bool AnyFlagged => Groups.Any(g => g.IsFlagged) || Charts.Any(c => c.Chart is { IsFlagged: true });

    /// <summary>Computes them.</summary>
    public static GroupFigures Of(ComparedContacts compared, ConsistencySettings settings)
    {
        var figures = new List<GroupFigure>();
        foreach (var dimension in Enum.GetValues<Dimension>())
            foreach (var measure in Enum.GetValues<Measure>()) figures.AddRange(Untested(compared, settings, dimension, measure));

        // The second of two groups is the first one turned round: one comparison, tested once.
        var tested = figures.Where(f => f.Test is not null)
            .GroupBy(f => (f.Dimension, f.Measure)).SelectMany(g => g.Count() == 2 ? g.Take(1) : g).ToArray();
        var adjusted = Holm.Adjust([.. tested.Select(f => f.Test!.Chance)]);
        var flagged = tested.Zip(adjusted).ToDictionary(t => t.First, t => t.Second);
        return new(
            [.. figures.Select(f => flagged.TryGetValue(f, out var chance) ? f with { Adjusted = chance, IsFlagged = chance <= settings.FalseAlarmsOfComparisons } : f)],
            [.. new[] { Measure.Lower, Measure.Higher }.Select(m => Chart(figures, m, settings))]);
    }

    private static IEnumerable<GroupFigure> Untested(ComparedContacts compared, ConsistencySettings settings, Dimension dimension, Measure measure)
    {
        var counts = new GroupCounts(compared, dimension, measure, settings.ChangedOn);
        var rate = counts.Total.Share ?? 0;
        var groups = counts.Groups.ToArray();
        // Contacts on another topic are other cases, so topics have no like contacts to be set beside.
        var isTested = dimension != Dimension.Topic && groups.Length > 1;
        foreach (var (group, strata) in groups)
        {
            var of = strata.Sum(s => s.InGroup);
            yield return new(
                dimension, dimension.Name(group, compared.Contacts, settings.ChangedOn), measure, new(strata.Sum(s => s.InGroupYes), of),
                BinomialLimits.Of(of, rate, 0.95), BinomialLimits.Of(of, rate, 0.998),
                isTested && of >= settings.LeastInGroup ? StratifiedTest.Of(strata) : null, null, false);
        }
    }

    private static (Measure, ImmutableArray<string>, RunChart?) Chart(List<GroupFigure> figures, Measure measure, ConsistencySettings settings)
    {
        var months = figures.Where(f => f.Dimension == Dimension.Month && f.Measure == measure && f.Test is { Expected: > 0 }).ToArray();
        var chart = RunChart.Of([.. months.Select(m => m.Test!.Observed / m.Test.Expected)], settings.FalseAlarmsOfCharts / 2);
        return (measure, [.. months.Select(m => m.Group)], chart);
    }
}
