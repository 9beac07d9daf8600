using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using Thresholds.Audit.Consistency.Groups;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Synth;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>From the file to the figures: what is planted is found and named, and where nothing is planted no more is flagged than is stated.</summary>
public class PlantedTests
{
    private const double Stated = 0.05;

    private static readonly int Seeds = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 200 : 20;

    private static readonly ImmutableArray<Plant> Everything =
    [
        new(PlantKind.TeamDecidesLower, 0.35), new(PlantKind.SourceWavedThrough, 0.5), new(PlantKind.MonthDrifts, 0.6), new(PlantKind.Blanks, 0.4),
        new(PlantKind.Duplicates, 0.01), new(PlantKind.BadRows, 0.01),
    ];

    [Theory]
    [InlineData(3UL)]
    [InlineData(8UL)]
    [InlineData(11UL)]
    public void Every_planted_inconsistency_is_found_and_named(ulong seed)
    {
        using var folder = new Folder();
        var made = InventedAudit.Make(folder, 9_000, seed, Everything);
        var findings = InventedAudit.Find(made);

        var flagged = Flagged(findings);
        Assert.Contains((Dimension.Team, Where(PlantKind.TeamDecidesLower), Measure.Lower), flagged);
        Assert.Contains((Dimension.Source, Where(PlantKind.SourceWavedThrough), Measure.Lower), flagged);
        Assert.Contains((Dimension.Month, Where(PlantKind.MonthDrifts), Measure.Lower), flagged);
        Assert.Contains((Dimension.Team, Where(PlantKind.Blanks), Measure.NotJudged), flagged);

        // Of those that differ, the planted ones stand out furthest upwards.
        Assert.Equal(Where(PlantKind.TeamDecidesLower), MostMore(Dimension.Team, Measure.Lower));
        Assert.Equal(Where(PlantKind.SourceWavedThrough), MostMore(Dimension.Source, Measure.Lower));
        Assert.Equal(Where(PlantKind.MonthDrifts), MostMore(Dimension.Month, Measure.Lower));
        Assert.Equal(Where(PlantKind.Blanks), MostMore(Dimension.Team, Measure.NotJudged));

        string Where(PlantKind kind) => made.Planted.Single(p => p.Plant.Kind == kind).Where;

        string MostMore(Dimension dimension, Measure measure) => findings.Figures.Groups.Groups
            .Where(g => g.Dimension == dimension && g.Measure == measure && g.IsFlagged).MaxBy(g => g.Test!.Observed - g.Test.Expected)!.Group;
    }

    [Fact]
    public void Rows_that_come_twice_and_rows_that_cannot_be_read_are_set_aside_and_counted_exactly()
    {
        using var folder = new Folder();
        var made = InventedAudit.Make(folder, 4_000, 5, Everything);
        var file = Assert.Single(InventedAudit.Find(made).Files);
        var spoilt = File.ReadLines(made.TruthPath.Replace(".json", ".csv", StringComparison.Ordinal)).Skip(1).Select(l => l.Split(','))
            .Where(c => c[2] is "bad-rows" or "duplicates").Select(c => c[0]).ToHashSet();
        Assert.True(spoilt.Count > 40);
        Assert.Equal(spoilt.Count, file.SetAside);
        Assert.Equal((4_000, 0), (file.Rows, file.SaidBefore));
        Assert.Equal(file.Rows, file.Used + file.SaidBefore + file.SetAside);
    }

    [Fact]
    public void Where_nothing_is_planted_no_more_is_flagged_than_the_stated_rate()
    {
        var alarms = new List<string>();
        for (var seed = 1UL; seed <= (ulong)Seeds; seed++)
        {
            using var folder = new Folder();
            var findings = InventedAudit.Find(InventedAudit.Make(folder, 2_500, seed));
            if (findings.Figures.Groups.AnyFlagged) alarms.Add($"{seed}: {string.Join("; ", findings.Figures.Groups.Groups.Where(g => g.IsFlagged).Select(g => g.Words))}");
        }

        // More alarms than this would come by chance in less than one in twenty such trials, were the stated rate kept.
        var most = Enumerable.Range(0, Seeds + 1).First(k => 1 - Binomial.CDF(Stated, Seeds, k) <= 0.05);
        Assert.True(alarms.Count <= most, $"{alarms.Count} of {Seeds} audits of nothing planted flag something, and {most} are borne:\n{string.Join('\n', alarms)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{alarms.Count} of {Seeds} flagged\n{string.Join('\n', alarms)}");
    }

    private static HashSet<(Dimension, string, Measure)> Flagged(AuditFindings findings)
        => [.. findings.Figures.Groups.Groups.Where(g => g.IsFlagged).Select(g => (g.Dimension, g.Group, g.Measure))];
}
