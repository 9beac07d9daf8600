using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports;
using Thresholds.Audit.Sampling;
using Thresholds.Audit.Tests.Consistency;
using Thresholds.England;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Reports;

public class ReportFolderTests
{
    [Fact]
    public void The_dictionary_says_what_every_column_of_every_file_holds()
    {
        foreach (var forSharing in new[] { false, true })
        {
            using var folder = new Folder();
            var names = ReportFolder.Write(Findings(), folder.At("out"), forSharing, cancellation: TestContext.Current.CancellationToken).Value;
            var files = names.Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).ToArray();
            var columns = files.SelectMany(f => File.ReadLines(Path.Combine(folder.At("out"), f)).First().Split(',').Select(c => (f, c))).ToHashSet();
            var said = Table.Read(Path.Combine(folder.At("out"), "dictionary.csv"));
            Assert.Equal(columns, said.Select(l => (l["file"], l["column"])).ToHashSet());
            Assert.Equal(columns.Count, said.Count);
            Assert.All(said, l => Assert.True(l["meaning"].Length > 4));
        }
    }

    [Fact]
    public void Every_contact_has_its_line_and_a_blank_stays_a_blank()
    {
        using var folder = new Folder();
        var findings = Findings();
        ReportFolder.Write(findings, folder.At("out"), false, cancellation: TestContext.Current.CancellationToken);
        var lines = Table.Read(Path.Combine(folder.At("out"), "contacts.csv"));
        Assert.Equal(findings.Compared.Contacts.Count, lines.Count);
        var blank = lines.Where(l => l["recorded"] == "not known").ToArray();
        Assert.NotEmpty(blank);
        Assert.All(blank, l => Assert.Equal(("", "", "no decision is recorded, or none that could be read"), (l["recordedLowest"], l["recordedHighest"], l["whyNotJudged"])));
        Assert.Contains(lines, l => l["recordedHighest"] == "0");
        Assert.Contains(lines, l => l["direction"] == "-1");
        // A cluster's contacts carry its number.
        var cluster = Table.Read(Path.Combine(folder.At("out"), "clusters.csv"))[0];
        foreach (var id in cluster["contactsListed"].Split(';')) Assert.Contains(cluster["cluster"], lines.Single(l => l["contact"] == id)["clusters"].Split(';'));
    }

    [Fact]
    public void All_files_appear_or_none()
    {
        using var folder = new Folder();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => ReportFolder.Write(Findings(), folder.At("out"), false, cancellation: cancelled.Token));
        Assert.Empty(Directory.GetFiles(folder.At("out")));
        // A sample of contacts that are not there stops it half way, after other files were prepared.
        Assert.ThrowsAny<Exception>(() => ReportFolder.Write(Findings(), folder.At("out"), false, [new(1, 5_000, DrawnAs.AtRandom, "x", false)], TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(folder.At("out")));
        var names = ReportFolder.Write(Findings(), folder.At("out"), false, cancellation: TestContext.Current.CancellationToken).Value;
        Assert.Equal(["dictionary.csv", "figures.csv", "contacts.csv", "clusters.csv", "worklist-1.csv", "worklist-2.csv", "key.csv", "report.html"], names);
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.GetFiles(folder.At("out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes()
    {
        var (one, two) = (new Rendered(Findings()).Html, new Rendered(Findings()).Html);
        Assert.Equal(one, two);
        Assert.DoesNotContain("&amp;lt;", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_and_numbers_are_written_one_way()
    {
        var report = new Rendered(InventedFindings.Of(new Dice(7), 1200, EnglandGuidance.Rulebook) with { RulesAsAt = new(2026, 1, 5) });
        Assert.DoesNotContain(report.OwnTexts(), t => System.Text.RegularExpressions.Regex.IsMatch(t, @"\d+/\d+/\d{4}"));
        Assert.Contains(report.OwnTexts(), t => t.Contains("5 January 2026", StringComparison.Ordinal));
        var numbers = report.Tables.Where(t => t.Attribute("data-about") is null).SelectMany(t => t.Descendants("td")).Where(d => (string?)d.Attribute("class") == "number").Select(d => d.Value).ToArray();
        Assert.Contains("1,200", numbers);
        Assert.DoesNotContain(numbers, n => System.Text.RegularExpressions.Regex.IsMatch(n, @"\d{4}"));
    }

    [Fact]
    public void Lists_are_bounded_and_say_how_many_there_are_in_all()
    {
        // 40 contacts alike, decided differently: must be considered, no reason recorded.
        var contacts = Invented.Build(Enumerable.Range(0, 40).Select(i => Invented.Plain($"c{i}", 3, 0, (0, 1), (1, 1), (2, 1)) with { Reason = Facts.Truth.No }), 14);
        var report = new Rendered(Over(contacts));
        var table = report.Tables.Single(t => t.Element("caption")!.Value.StartsWith("Had to be considered", StringComparison.Ordinal));
        Assert.Equal("Had to be considered, and no reason is recorded: the 3 newest of 40 contacts (contacts.csv holds all)", table.Element("caption")!.Value);
        Assert.Equal(3, Rendered.Rows(table).Count());
    }

    [Fact]
    public void A_story_of_two_contacts_alike_is_told_in_plain_words()
    {
        var findings = Findings();
        var asked = findings.FactsAsked;
        var contacts = Invented.Build(
        [
            Invented.Plain("A-1", 3, 3, (0, 1), (1, 1), (2, 0)) with { RulesMet = [EnglandGuidance.Rulebook.Rules[0].Id], Reason = Facts.Truth.No },
            Invented.Plain("A-2", 3, 0, (0, 1), (1, 1), (2, 0)) with { RulesMet = [EnglandGuidance.Rulebook.Rules[0].Id], Reason = Facts.Truth.No },
        ], asked.Length);
        var text = string.Join('\n', new Rendered(Over(contacts)).Page.Descendants("section").Single(s => (string?)s.Attribute("aria-labelledby") == "files").Elements().Select(e => e.Value));
        Assert.Contains("2 contacts alike in the 3 facts recorded; 11 facts not recorded. Recorded as none of the thresholds (1), section 47 (1): read the files.", text, StringComparison.Ordinal);
        Assert.Contains(EnglandGuidance.Rulebook.Vocabulary.SeenAs(asked[0]) + ": yes", text, StringComparison.Ordinal);
        Assert.Contains("The rule they share:", text, StringComparison.Ordinal);
    }

    private static AuditFindings Findings() => InventedFindings.Of(new Dice(7), 300, EnglandGuidance.Rulebook);

    private static AuditFindings Over(AuditedContacts contacts)
    {
        var settings = new Audit.Consistency.ConsistencySettings(1) { ListAtMost = 3 };
        return Findings() with
        {
            Compared = new(contacts, settings.Gate), Settings = settings, Figures = Audit.Consistency.ConsistencyFigures.Of(contacts, settings),
        };
    }
}
