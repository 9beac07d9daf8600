using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Synth;
using Thresholds.Audit.Tests.Replay;
using Thresholds.England;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>An audit decides what a replay decides, sets aside what it sets aside in the same words, and comes out the same on any number of processors.</summary>
public class AuditLawTests
{
    // Small, so that small files have many parts.
    private const int PartBytes = 1 << 16;

    [Fact]
    public void Every_contact_is_decided_and_every_row_set_aside_as_in_a_replay()
    {
        var spoilt = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(AnyFile.Arbitrary, Arb.From(Gen.Choose(0, int.MaxValue)), (file, where) =>
        {
            var csv = file.Csv();
            // Every third file comes twice over, so that ids repeat; another has a quote put in below its header; the rest a character put in, taken out or replaced.
            var body = csv.IndexOf('\n', StringComparison.Ordinal) + 1;
            csv = (where % 3) switch
            {
                0 => csv + csv[body..],
                1 => csv.Insert(body + (where / 3 % (csv.Length - body + 1)), "\""),
                _ => Spoil(csv, where),
            };
            using var folder = new Folder().With(file.Mapping(), csv);
            if (!folder.Run().IsUsable) return;
            if (csv.Count(c => c == '"') % 2 == 1) spoilt++;
            Assert.True(Audits.Run(folder).Write().IsUsable);
            Assert.Equal(File.ReadAllText(folder.At("decisions.quarantine.csv")), File.ReadAllText(Path.Combine(folder.At("report"), "quarantine.csv")));
            AssertDecidedAlike(folder);
        }));
        Assert.True(spoilt > 5, $"{spoilt} files with a quote too many");
    }

    [Fact]
    public void England_is_decided_as_in_a_replay_where_rows_clash_too()
    {
        using var folder = new Folder();
        Make(folder, 900, 3);
        // Unborn and in police protection: not both can be true.
        var lines = File.ReadAllLines(folder.Input);
        var header = lines[0].Split(',');
        foreach (var row in (int[])[5, 50, 500])
        {
            var cells = lines[row].Split(',');
            (cells[Array.IndexOf(header, "Unborn")], cells[Array.IndexOf(header, "PoliceProtection")]) = ("Y", "Y");
            (cells[Array.IndexOf(header, "DateOfBirth")], cells[Array.IndexOf(header, "AgeYears")]) = ("", "");
            lines[row] = string.Join(',', cells);
        }

        File.WriteAllLines(folder.Input, lines);
        folder.Run(EnglandGuidance.Rulebook);
        Assert.Contains(folder.Decisions(), d => d["clash"] == "yes");
        // Earlier contacts would be told from the file itself.
        File.WriteAllText(folder.Mapping, File.ReadAllText(folder.Mapping).Replace("\"id\": \"ChildRef\",", "", StringComparison.Ordinal));
        AssertDecidedAlike(folder, EnglandGuidance.Rulebook);
    }

    [Fact]
    public void The_report_is_the_same_on_any_number_of_processors_and_wherever_the_file_is_cut()
    {
        using var folder = new Folder();
        Make(folder, 1_500, 4);
        var text = File.ReadAllText(folder.Input);
        var at = text.IndexOf("White", PartBytes + 20_000, StringComparison.Ordinal);
        File.WriteAllText(folder.Input, text[..at] + "\"" + text[at..]);
        var one = Written(1, PartBytes);
        Assert.Contains("report.html", one.Keys);
        Assert.Contains("quarantine.csv", one.Keys);
        AssertSame(one, Written(4, PartBytes));
        AssertSame(one, Written(3, 1 << 21));

        Dictionary<string, byte[]> Written(int processors, int bytes)
        {
            var to = folder.At($"report-{processors}");
            var run = new AuditRun(EnglandGuidance.Rulebook, [folder.Input], to) { MappingPath = folder.Mapping, Processors = processors, PartBytes = bytes, ChangedOn = new(2024, 1, 1) };
            Assert.True(run.Write().IsUsable);
            return Directory.GetFiles(to).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        }

        static void AssertSame(Dictionary<string, byte[]> a, Dictionary<string, byte[]> b)
        {
            Assert.Equal(a.Keys.Order(StringComparer.Ordinal), b.Keys.Order(StringComparer.Ordinal));
            Assert.All(a, file => Assert.True(file.Value.AsSpan().SequenceEqual(b[file.Key]), file.Key));
        }
    }

    [Fact]
    public void What_was_recorded_never_changes_what_the_facts_point_to()
    {
        using var folder = new Folder();
        Make(folder, 600, 6);
        var before = Audits.Find(folder, EnglandGuidance.Rulebook);
        File.WriteAllText(folder.Input, File.ReadAllText(folder.Input).Replace(",NFA,", ",S47,", StringComparison.Ordinal));
        var after = Audits.Find(folder, EnglandGuidance.Rulebook);
        Assert.NotEqual(before.Figures.Table.Cells, after.Figures.Table.Cells);
        Assert.All(Enumerable.Range(0, before.Compared.Contacts.Count), i => Assert.Equal((before.Compared.Contacts[i].PointedTo, Audits.Rules(before, i)), (after.Compared.Contacts[i].PointedTo, Audits.Rules(after, i))));
    }

    private static void Make(Folder folder, long rows, ulong seed) => _ = new SynthRun(EnglandGuidance.Rulebook, folder.At("."), rows, seed)
        { Plants = [new(PlantKind.Duplicates, 0.01), new(PlantKind.BadRows, 0.01), new(PlantKind.Blanks, 0.2)] }.Run(cancellation: TestContext.Current.CancellationToken).Value;

    private static void AssertDecidedAlike(Folder folder, Rulebooks.Rulebook? rulebook = null)
    {
        var findings = new AuditRun(rulebook ?? TestRulebook.Rulebook, [folder.Input], "nowhere") { MappingPath = folder.Mapping, Processors = 2, PartBytes = PartBytes }.Find(TestContext.Current.CancellationToken).Value;
        var contacts = findings.Compared.Contacts;
        var audited = Enumerable.Range(0, contacts.Count).Select(i => string.Join('|', contacts.Id(i), Slug(contacts[i].PointedTo.Required), Slug(contacts[i].PointedTo.ToConsider), contacts[i].NotRuledOut,
            contacts[i].MustConsiderUnanswered, Audits.Rules(findings, i), contacts[i].Recorded));
        var replayed = folder.Decisions().Select(d => string.Join('|', d["contact"].TrimStart('\''), d["required"], d["toConsider"], ThresholdWords.TryParse(d["notRuledOutOnWhatWasAsked"], out var open) ? (int)open : 0,
            Split(d["mustConsiderUnanswered"]).Length, string.Join(' ', Split(d["rulesMet"]).Order(StringComparer.Ordinal)), RecordedDecision.FromWords(d["recordedOutcome"])));
        Assert.Equal(replayed, audited);

        static string Slug(Threshold? threshold) => threshold?.Slug() ?? string.Empty;
        static string[] Split(string ids) => ids.Split(';', StringSplitOptions.RemoveEmptyEntries);
    }

    // One character put in, taken out or replaced, anywhere after the header.
    private static string Spoil(string csv, int where)
    {
        var from = csv.IndexOf('\n', StringComparison.Ordinal) + 1;
        var at = from + where % (csv.Length - from);
        var mark = "\"\"\",;\t\n xY\u00e9"[where / 7 % 11];
        return (where / 77 % 4) switch { 0 => csv.Remove(at, 1), 1 => csv[..at] + mark + csv[(at + 1)..], _ => csv.Insert(at, mark.ToString()) };
    }
}
