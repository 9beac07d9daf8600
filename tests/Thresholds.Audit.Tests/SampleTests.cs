using System.Text.RegularExpressions;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Tests;

/// <summary>The invented contacts of <c>samples/data</c>: their mapping speaks of facts the England chapters declare, and they replay.</summary>
public partial class SampleTests
{
    [Fact]
    public void Two_thousand_invented_contacts_replay_and_three_are_set_aside()
    {
        using var folder = new Folder();

        var summary = new ReplayRun(DeclaredIn("Chapters"), Sample("mapping.json"), Sample("contacts.csv"), folder.Output).Run(cancellation: TestContext.Current.CancellationToken).Value;

        Assert.Equal((2000L, 1997L, 3L, 2L), (summary.RowsRead, summary.Decided, summary.SetAside, summary.Clashes));
        Assert.Equal([("1205", "AgeYears", "J"), ("319", "ReceivedDate", "C"), ("1689", "", "")], folder.Quarantine().Select(q => (q["row"], q["column"], q["letter"])).OrderBy(q => q.Item1 == "1689"));
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

        var summary = new ReplayRun(DeclaredIn("Chapters"), Sample("mapping.json"), Sample("contacts.csv"), folder.Output).Run(cancellation: TestContext.Current.CancellationToken).Value;

        double Share(string part) => summary.Outcomes.Where(o => o.Outcome.Contains(part, StringComparison.Ordinal)).Sum(o => o.Count) / (double)summary.Decided;
        Assert.InRange(Share("none") + Share("early-help"), 0.65, 0.8);
        Assert.InRange(Share("section-17"), 0.17, 0.23);
        Assert.InRange(Share("section-47"), 0.05, 0.09);
    }

    // The facts the chapters declare, without their rules: reading chapters is another project's job.
    private static Rulebook DeclaredIn(string folder)
    {
        var text = string.Join('\n', Directory.GetFiles(Path.Combine(Root, "src", "Thresholds.England", folder), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)).ReplaceLineEndings("\n");
        var kinds = IndicatorRow().Matches(text).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        var unborn = Blocks(text, "indicator").Where(b => b.Body.Contains("- only for: `age >= 0 months`", StringComparison.Ordinal)).Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        var choices = Blocks(text, "choice").Select(b => new Choice(b.Id, "s", "p", [.. CodeRow().Matches(b.Body).Select(m => m.Groups[1].Value).Where(c => c != "code").Select(c => new ChoiceCode(c, "m", default))], []));
        return new RulebookBuilder("declared", "Declared", "1").Add(new Chapter
        {
            Id = "declared", Title = "Declared", Order = 1,
            Indicators = [.. Blocks(text, "indicator").Select(b => new Indicator(b.Id, KindOf(kinds[b.Id]), "s", "p") { OnlyFor = unborn.Contains(b.Id) ? [new MeasureLiteral("age", 0, null)] : [] })],
            Measures = [.. MeasureRow().Matches(text).Select(m => new Measure(m.Groups[1].Value, m.Groups[2].Value, 0, 200, "s", "p"))],
            Choices = [.. choices],
            Events = [.. Blocks(text, "event").Select(b => new EventDefinition(b.Id, "s", "p"))],
        }).Build();
    }

    private static IEnumerable<(string Id, string Body)> Blocks(string text, string kind)
        => Regex.Matches(text, $"^### {kind} `([a-z0-9-]+)`\n(.*?)(?=^##|\\z)", RegexOptions.Multiline | RegexOptions.Singleline).Select(m => (m.Groups[1].Value, m.Groups[2].Value));

    private static IndicatorKind KindOf(string words) => IndicatorWords.TryParse(words, out IndicatorKind kind) ? kind : throw new InvalidOperationException(words);

    private static string Sample(string name) => Path.Combine(Root, "samples", "data", name);

    private static string Root { get; } = Up(AppContext.BaseDirectory);

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Thresholds.sln")) ? folder : Up(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \| (concern|legal fact|strength|circumstance|record) \|", RegexOptions.Multiline)]
    private static partial Regex IndicatorRow();

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \| ([a-z ]+) \| 0 \| [0-9]+ \|$", RegexOptions.Multiline)]
    private static partial Regex MeasureRow();

    [GeneratedRegex(@"^\| ([A-Za-z0-9-]+) \| [^|]+\|[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex CodeRow();
}
