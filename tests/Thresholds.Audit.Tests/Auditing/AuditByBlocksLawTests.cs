using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Synth;
using Thresholds.Audit.Tests.Blocks;
using Thresholds.Audit.Tests.Replay;
using Thresholds.England;
using Thresholds.Rulebooks;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>An audit by blocks is the audit row by row: in all that it finds and in every byte of its folder, whatever the rulebook, the mapping, the file, its slips, where it is cut and who reads it.</summary>
public class AuditByBlocksLawTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1";

    [Fact]
    public void Over_made_up_rulebooks_and_mappings() => Law.Holds(
        50,
        dice => (Table: RandomTables.Draw(dice, dice.Between(1, 40)), PartBytes: dice.Between(1, 4_000)),
        c => TableCase.Smaller(c.Table).Select(t => (t, c.PartBytes)),
        (c, seen) =>
        {
            var rulebook = WithHistory(c.Table.Rulebook);
            using var folder = new Folder().With(Mapping(c.Table, c.PartBytes), Csv(c.Table, c.PartBytes));
            if (SameAudit.Assert(folder, rulebook, [(1, 1 << 20), (1 + (c.PartBytes % 3), c.PartBytes)], c.Table.RulesAsAt) is not { } findings) return "The file cannot be audited.";
            if (findings.Clashes > 0) seen.Count("a clash");
            if (findings.Files[0].SetAside > 0) seen.Count("a row set aside");
            if (findings.Clocks.Any(k => k.InTime + k.Late > 0)) seen.Count("a clock reckoned");
            if (findings.RecordChecks.Any(k => k.Needed > 0)) seen.Count("a check wanted");
            if (findings.TodaysUnderstanding.Decisive > 0) seen.Count("an undated rule that decides");
            if (findings.BeforeAndAfter is not null) seen.Count("a chronology");
            return null;
        },
        ("a clash", 10), ("a row set aside", 20), ("a clock reckoned", 5), ("a check wanted", 20), ("an undated rule that decides", 10), ("a chronology", 30));

    [Fact]
    public void Over_files_that_leave_the_quick_road_at_every_turn()
    {
        var files = IsLong ? 1_500 : 50;
        var (usable, contacts) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(files), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var file = new HostileFile(seed);
            using var folder = new Folder().With(file.Mapping, string.Empty);
            File.WriteAllBytes(folder.Input, file.Bytes());
            if (SameAudit.Assert(folder, TestRulebook.Rulebook, [(1, 1 << 16), seed % 4 == 0 ? (2, 1 + (seed % 90)) : (3, 1 + (seed % 700))]) is not { } findings) return;
            usable++;
            contacts += findings.Compared.Contacts.Count;
        }));
        Assert.True(usable > files / 2 && contacts > files * 20, $"{usable} files, {contacts} contacts");
    }

    [Fact]
    public void Over_files_spoilt_anywhere_with_ids_that_come_again_and_dated_levels()
    {
        var files = IsLong ? 1_500 : 40;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(files), Prop.ForAll(AnyFile.Arbitrary, Arb.From(Gen.Choose(0, int.MaxValue - 1)), (file, where) =>
        {
            var csv = file.Csv();
            csv = where % 3 == 0 ? csv + csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..] : Spoil(csv, where);
            using var folder = new Folder().With(file.Mapping(), csv);
            SameAudit.Assert(folder, TestRulebook.Rulebook, [(1, 1 << 16), (3, 1 + (where % 300))]);
        }));
    }

    [Fact]
    public void Over_England_with_what_came_before_an_older_file_and_Annex_A_beside()
    {
        using var folder = new Folder();
        Make(folder, IsLong ? 20_000 : 900, 3);
        var lines = File.ReadAllLines(folder.Input);
        var header = lines[0].Split(',');
        // Unborn and in police protection: not both can be true.
        foreach (var row in (int[])[5, 50, 500])
        {
            var cells = lines[row].Split(',');
            (cells[At("Unborn")], cells[At("PoliceProtection")], cells[At("DateOfBirth")], cells[At("AgeYears")]) = ("Y", "Y", "", "");
            lines[row] = string.Join(',', cells);
        }

        File.WriteAllLines(folder.Input, lines);
        // Rows said before stand between others that are new.
        File.WriteAllLines(folder.At("older.csv"), [lines[0], .. lines.Skip(1).Where((_, i) => i % 7 == 0).Select((line, i) => i % 3 == 0 ? line : "older-" + line)]);
        var children = lines.Skip(1).Select(l => l.Split(',')).Where(c => c.Length == header.Length).Select(c => c[At("ChildRef")]).Where(c => c.Length > 0).Take(200).ToArray();
        File.WriteAllText(folder.At("referrals.csv"), "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\n"
            + string.Concat(children.Select((child, i) => string.Create(CultureInfo.InvariantCulture, $"{child},a) Male,a) WBRI,01/02/2015,9,{new DateOnly(2023, 1, 1).AddDays(i * 4):dd/MM/yyyy},q) 6: Police\n"))));

        var findings = SameAudit.Assert(folder, EnglandGuidance.Rulebook, [(1, 1 << 16), (3, 40_000)], null, "older.csv", "referrals.csv")!;
        Assert.True(findings.Clashes >= 3 && findings.BeforeAndAfter is not null && findings.Files[1].SaidBefore > 10, string.Join('\n', findings.Files));
        SameAudit.Assert(folder, EnglandGuidance.Rulebook, [(2, 1 << 18)], new(2026, 4, 1));

        int At(string name) => Array.IndexOf(header, name);
    }

    private static void Make(Folder folder, long rows, ulong seed) => _ = new SynthRun(EnglandGuidance.Rulebook, folder.At("."), rows, seed)
        { Plants = [new(PlantKind.Duplicates, 0.01), new(PlantKind.BadRows, 0.01), new(PlantKind.Blanks, 0.2)] }.Run(cancellation: TestContext.Current.CancellationToken).Value;

    // The made-up measure becomes one that a chronology can speak of, and a step is done when something happened.
    private static Rulebook WithHistory(Rulebook rulebook)
    {
        var json = Encoding.UTF8.GetString(rulebook.ToJson().Span).Replace("times", "contacts-in-12-months", StringComparison.Ordinal);
        var read = RulebookReader.Read(Encoding.UTF8.GetBytes(json), "made up").Value;
        ImmutableArray<Chapter> chapters = [.. read.Chapters.Select(c => c with { Steps = [.. c.Steps.Select((s, i) => s with { DoneWhen = i % 2 == 0 ? "met-a" : "met-b" })] })];
        return RandomRulebooks.Builder(chapters).Build();
    }

    private static string Mapping(TableCase table, int seed)
    {
        var json = table.Json().Replace("\"measure\": \"times\"", "\"measure\": \"contacts-in-12-months\"", StringComparison.Ordinal);
        var more = "\"family\": \"a family\", \"team\": \"a team\", \"hours\": { \"column\": \"hours\", \"values\": { \"out\": \"out-of-hours\", \"within the day\": \"in-hours\" } }, "
            + "\"attributes\": { \"sex\": \"sex\" }, \"recorded\": { \"outcome\": { \"column\": \"outcome\", \"values\": { \"N\": \"none\", \"Section seventeen\": \"section-17\", \"or\": { \"oneOf\": [\"section-17\", \"section-47\"] } } }, \"reason\": \"why\" }, \"child\": { ";
        var child = seed % 3 == 0 ? string.Empty : json.Contains("\"child\": {  }", StringComparison.Ordinal) ? "\"id\": \"which child\"" : "\"id\": \"which child\", ";
        return json.Replace("\"child\": { ", more + child, StringComparison.Ordinal);
    }

    private static string Csv(TableCase c, int seed)
    {
        var dice = new Dice(seed);
        string[] codes = ["", "N", "Section seventeen", "or", "what?", "N"], hours = ["", "out", "within the day", "never"], few = ["", "one", "two", "t\u00e9am three"];
        var text = new StringBuilder().AppendJoin(',', c.Names.Concat(["which child", "a family", "a team", "hours", "sex", "outcome", "why"]).Select(n => Table.Quoted(n, ','))).Append('\n');
        foreach (var row in c.Rows)
        {
            string[] more = [dice.OneOf(["", "k1", "k2", "k3", "k3"]), dice.OneOf(few), dice.OneOf(few), dice.OneOf(hours), dice.OneOf(few), dice.OneOf(codes), dice.OneOf(["", "because"])];
            text.AppendJoin(',', row.Select(cell => Table.Quoted(cell ?? string.Empty, ',')).Concat(more)).Append('\n');
        }

        return text.ToString();
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
