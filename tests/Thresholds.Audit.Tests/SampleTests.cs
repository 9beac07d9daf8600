using Thresholds.Audit.Replay;
using Thresholds.England;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests;

/// <summary>The invented contacts of <c>samples/data</c>: they replay by the guidance for England.</summary>
public class SampleTests
{
    [Fact]
    public void Two_thousand_invented_contacts_replay_and_three_are_set_aside()
    {
        using var folder = new Folder();

        var summary = new ReplayRun(EnglandGuidance.Rulebook, Sample("mapping.json"), Sample("contacts.csv"), folder.Output).Run(cancellation: TestContext.Current.CancellationToken).Value;

        Assert.Equal((2000L, 1997L, 3L, 4L), (summary.RowsRead, summary.Decided, summary.SetAside, summary.Clashes));
        Assert.Equal(
            [
                ("319", "ReceivedDate", "C", "bruise-or-other-mark (Bruise, X: Y); not-independently-mobile (NotMobile, Y: Y)"),
                ("1205", "AgeYears", "J", "in-police-protection (PoliceProtection, BA: Y)"),
                ("1689", "", "", ""),
            ],
            folder.Quarantine().Select(q => (q["row"], q["column"], q["letter"], q["lookAtFirst"])));
        Assert.Equal(["LegacyRef", "Notes", "OutcomeDate"], summary.Unread.Select(u => u.Column).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Source Code 'POLICE' is not mapped 2", "Contacts12m (not a number) 1", "Bruise ? 2", "HomeSqualid Maybe 1", "Outcome S17/S47 1"],
            summary.Unmatched.Select(u => $"{u.Column} {u.Shown} {u.Count}"));
        Assert.Equal(["in-police-protection", "emergency-protection-order"], summary.ClosedFacts);
    }

    [Fact]
    public void Outcomes_are_spread_as_practice_spreads_them()
    {
        using var folder = new Folder();

        var summary = new ReplayRun(EnglandGuidance.Rulebook, Sample("mapping.json"), Sample("contacts.csv"), folder.Output).Run(cancellation: TestContext.Current.CancellationToken).Value;

        double Share(string part) => summary.Outcomes.Where(o => o.Outcome.Contains(part, StringComparison.Ordinal)).Sum(o => o.Count) / (double)summary.Decided;
        Assert.InRange(Share("none") + Share("early-help"), 0.65, 0.8);
        Assert.InRange(Share("section-17"), 0.17, 0.23);
        Assert.InRange(Share("section-47"), 0.05, 0.09);
    }

    [Fact]
    public void The_mapping_fits_its_schema_and_so_does_the_one_of_these_tests()
    {
        var schema = SchemaCheck.Embedded("mapping.schema.json", typeof(ReplayRun).Assembly);

        Assert.Empty(schema.Faults(File.ReadAllText(Sample("mapping.json"))));
        Assert.Empty(schema.Faults(SmallMapping.Json));
        Assert.Empty(schema.Undescribed());
        Assert.NotEmpty(schema.Faults("""{ "format": 1, "contact": "Id", "receivedOn": "Day", "facts": [ { "column": "A", "measure": "m", "closed": true } ] }"""));
    }

    internal static string Sample(string name) => Path.Combine(Root, "samples", "data", name);

    private static string Root { get; } = Up(AppContext.BaseDirectory);

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Thresholds.sln")) ? folder : Up(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
