using Thresholds.Audit.Auditing;
using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.England;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>Small files, audited: what is told of each contact, what of several files, what is refused and what is never lost.</summary>
public class AuditRunTests
{
    private const string WithChild = """
        { "format": 1, "contact": "Id", "receivedOn": "Day", "family": "Family", "child": { "id": "Child" }, "source": "Source", "facts": [
          { "column": "Squalid", "indicator": "home-squalid", "values": { "Y": "yes", "N": "no" } },
          { "column": "Contacts", "measure": "contacts-in-12-months" } ],
          "recorded": { "outcome": { "column": "Outcome", "values": { "NFA": "none", "S17": "section-17", "S47": "section-47" } } } }
        """;

    private const string Header = "Id,Day,Family,Child,Source,Squalid,Contacts,Outcome\n";

    [Fact]
    public void Earlier_contacts_of_the_child_count_where_the_row_does_not_speak_of_them()
    {
        using var folder = new Folder().With(WithChild, Header
            + "1,2024-01-10,F,C,6,,,NFA\n2,2024-02-10,F,C,6,,,NFA\n3,2024-03-10,F,C,6,,,NFA\n"
            + "4,2024-04-10,F,C,6,Y,,NFA\n"      // three before it in twelve months: two of the three signs
            + "5,2024-05-10,F,C,6,Y,0,NFA\n"     // the row says none, and is not overruled
            + "6,2024-06-10,F,D,6,Y,,S47\n");    // another child
        var findings = Audits.Find(folder);
        Assert.Equal(["squalid-s17", "several-s17 squalid-s17", "squalid-s17", "squalid-s17"], [Audits.Rules(findings, 5), Audits.Rules(findings, 3), Audits.Rules(findings, 4), Audits.Rules(findings, 5)]);
        // Worked out, not recorded.
        Assert.Equal((2, 3), (findings.Compared.Contacts[3].FactsRecorded, findings.Compared.Contacts[4].FactsRecorded));
        Assert.NotNull(findings.Compared.Contacts.Later(0));
        Assert.Empty(findings.Notes.Where(n => n.Contains("names no child", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_child_each_contact_stands_alone_and_the_report_says_so()
    {
        using var folder = new Folder().With(WithChild.Replace("\"child\": { \"id\": \"Child\" }, ", "", StringComparison.Ordinal), Header + "1,2024-01-10,F,C,6,,,NFA\n2,2024-02-10,F,C,6,Y,,S47\n");
        var findings = Audits.Find(folder);
        Assert.Null(findings.Compared.Contacts.Later(0));
        Assert.NotEqual(findings.Compared.Contacts[0].Child, findings.Compared.Contacts[1].Child);
        Assert.Equal(0, findings.Figures.Earlier.Children);
        Assert.Contains(findings.Notes, n => n.StartsWith("The file names no child", StringComparison.Ordinal));
        Assert.True(Audits.Run(folder).Write().IsUsable);
        Assert.Contains("The file names no child", File.ReadAllText(Path.Combine(folder.At("report"), "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_files_that_overlap_the_first_stands_and_every_row_is_accounted_for()
    {
        using var folder = new Folder().With(WithChild, Header + "1,2024-01-10,F,C,6,Y,,NFA\n2,2024-02-10,F,C,6,,,NFA\n2,2024-02-11,F,C,6,,,NFA\n");
        File.WriteAllText(folder.At("older.csv"), Header + "1,2024-01-10,F,C,6,,,S47\n3,2023-12-10,F,C,6,,,NFA\n4,31/12/2023,F,C,6,,,NFA\n");
        var findings = Audits.Run(folder, null, "older.csv").Find(TestContext.Current.CancellationToken).Value;
        Assert.Equal([("contacts.csv", 3, 2, 0, 1), ("older.csv", 3, 1, 1, 1)], findings.Files.Select(f => (f.Name, f.Rows, f.Used, f.SaidBefore, f.SetAside)));
        Assert.Equal(["1", "2", "3"], Enumerable.Range(0, 3).Select(findings.Compared.Contacts.Id));
        Assert.Equal("none of the thresholds", findings.Compared.Contacts[0].Recorded.ToString());
        Audits.Run(folder, null, "older.csv").Write();
        Assert.Equal(["2"], Table.Read(Path.Combine(folder.At("report"), "quarantine-1.csv")).Select(r => r["contact"]));
        Assert.Equal(["4"], Table.Read(Path.Combine(folder.At("report"), "quarantine-2.csv")).Select(r => r["contact"]));
    }

    [Fact]
    public void Contacts_of_Annex_A_alone_are_audited_and_none_can_be_judged()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.Input, "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\n"
            + "A1,a) Male,a) WBRI,01/02/2015,9,10/01/2024,q) 6: Police\nA1,a) Male,a) WBRI,01/02/2015,9,10/02/2024,e) 2A: Schools\nA2,b) Female,a) WBRI,01/02/2012,11,,q) 6: Police\n");
        var run = new AuditRun(EnglandGuidance.Rulebook, [folder.Input], folder.At("report"));
        var findings = run.Find(TestContext.Current.CancellationToken).Value;
        Assert.Equal(("Annex A", 3, 2, 1), findings.Files.Select(f => (f.What, f.Rows, f.Used, f.SetAside)).Single());
        Assert.Equal((2, 2), (findings.Figures.Table.Total, findings.Figures.Table.CannotBeJudged.Count));
        Assert.Equal(["6", "2A"], Enumerable.Range(0, 2).Select(i => findings.Compared.Contacts.Word(findings.Compared.Contacts[i].Source)));
        // No referrals are in the file, so the next contact tells that the child came again.
        Assert.Equal(31, findings.Compared.Contacts.Later(0)!.Value.ReferredAgainAfter);
        Assert.True(run.Write().IsUsable);
        Assert.Single(Table.Read(Path.Combine(folder.At("report"), "quarantine-other-files.csv")));
    }

    [Fact]
    public void Clocks_checks_and_gaps_are_told_from_the_columns_that_speak_of_them()
    {
        const string mapping = """
            { "format": 1, "contact": "Id", "receivedOn": { "column": "Day", "time": "Time" }, "child": { "ageYears": "Age" }, "source": "Source", "facts": [
              { "column": "Purpose", "choice": "purpose", "values": { "W": "worry-about-a-child" } },
              { "column": "Impact", "indicator": "impact-on-this-child", "values": { "Y": "yes" } },
              { "column": "Decided", "event": "decision-recorded", "formats": ["yyyy-MM-dd"] },
              { "column": "Agreed", "indicator": "agreement-to-help-recorded", "present": "yes" },
              { "column": "Disabled", "indicator": "disabled-child", "values": { "Y": "yes" } } ],
              "attributes": { "sex": "Sex", "ethnicity": "Ethnic" } }
            """;
        using var folder = new Folder().With(mapping, "Id,Day,Time,Age,Source,Purpose,Impact,Decided,Agreed,Disabled,Sex,Ethnic\n"
            + "1,2024-03-04,10:00,15,6,W,,2024-03-05,,Y,M,WBRI\n2,2024-03-04,10:00,16,6,W,,2024-03-07,asked,Y,F,\n3,2024-03-04,,,6,W,,,,,,\n");
        var findings = Audits.Find(folder, EnglandGuidance.Rulebook);
        var clock = findings.Clocks.Single(c => c.StepId == "decide-what-kind-of-response");
        Assert.Equal((3, 1, 1, 1, true), (clock.Due, clock.InTime, clock.Late, clock.NotKnown, clock.FileHasAPlace));
        Assert.Contains(findings.Clocks, c => c is { StepId: "tell-the-referrer", Due: 3, NotKnown: 3, FileHasAPlace: false });

        var check = findings.RecordChecks.Single(c => c.CheckId == "agreement-asked");
        Assert.Equal((2, 1, 1, true), (check.Needed, check.Shown, check.NotShown, check.FileHasAPlace));
        Assert.False(findings.RecordChecks.Single(c => c.CheckId == "family-told").FileHasAPlace);
        var gap = Assert.Single(findings.Figures.Gaps, g => g.Source is null);
        Assert.Equal((RecordQuestion.AgreementToHelp, 1, 2), (gap.Question, gap.NotShown.Count, gap.NotShown.Of));

        Assert.Equal(["15 to 17", "15 to 17", null], Enumerable.Range(0, 3).Select(i => findings.Compared.Contacts.Equity(i).AgeBand));
        Assert.Equal(("M", "WBRI"), (findings.Compared.Contacts.Equity(0).Sex, findings.Compared.Contacts.Equity(0).Ethnicity));
        Assert.Equal(2, findings.TodaysUnderstanding.Contacts);
    }

    [Fact]
    public void Ages_make_contacts_unlike_by_bands()
    {
        const string mapping = """{ "format": 1, "contact": "Id", "receivedOn": "Day", "child": { "ageYears": "Age" }, "source": "Source", "facts": [ { "column": "Squalid", "indicator": "home-squalid", "values": { "Y": "yes", "N": "no" } } ], "recorded": { "outcome": { "column": "Outcome", "values": { "NFA": "none", "S47": "section-47" } } } }""";
        using var folder = new Folder().With(mapping, "Id,Day,Age,Source,Squalid,Outcome\n1,2024-03-04,6,6,Y,NFA\n2,2024-03-04,8,6,Y,S47\n3,2024-03-04,15,6,Y,S47\n");
        var cluster = Assert.Single(Audits.Find(folder).Figures.Alike.Listed);
        Assert.Equal([0, 1], cluster.Contacts);
    }

    [Fact]
    public void All_that_stands_in_the_way_is_said_at_once_and_nothing_is_written()
    {
        using var folder = new Folder().With(WithChild.Replace("Squalid\"", "Sqalid\"", StringComparison.Ordinal), Header);
        var refused = new AuditRun(TestRulebook.Rulebook, [folder.Input, folder.At("none.csv")], folder.At(".")) { MappingPath = folder.Mapping, SynonymsPath = folder.At("no-synonyms.json") }.Write();
        Assert.Equal(
            [
                "contacts.csv  This stands in the folder the report goes to, and might be written over. Name a folder of its own for the report.",
                "none.csv  This stands in the folder the report goes to, and might be written over. Name a folder of its own for the report.",
                "mapping.json  This stands in the folder the report goes to, and might be written over. Name a folder of its own for the report.",
                "no-synonyms.json  This stands in the folder the report goes to, and might be written over. Name a folder of its own for the report.",
                "no-synonyms.json  There is no such synonyms file, or it is not yours to read. Check its name and folder.",
                "mapping.json:2:15 facts[0].column  The file has no column `Sqalid`. Did you mean `Squalid`?",
                "none.csv  There is no such file. Check its name and folder.",
            ],
            refused.Faults.Select(f => f.ToString()));
        Assert.Equal(["contacts.csv", "mapping.json"], folder.Names);
    }

    [Fact]
    public void A_table_needs_a_mapping_and_what_cannot_be_joined_is_refused()
    {
        using var folder = new Folder().With(WithChild.Replace("\"child\": { \"id\": \"Child\" }, ", "", StringComparison.Ordinal), Header + "1,2024-01-10,F,C,6,,,NFA\n");
        File.WriteAllText(folder.At("list-1.csv"), "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\nA1,a) Male,a) WBRI,01/02/2015,9,10/01/2024,q) 6: Police\n");
        Assert.Equal(
            ["contacts.csv  This is a table of an authority's own, which needs a mapping: name it with --mapping. `thresholds import inspect` writes a first one to edit."],
            new AuditRun(TestRulebook.Rulebook, [folder.Input], folder.At("report")).Write().Faults.Select(f => f.ToString()));
        Assert.Equal(
            ["mapping.json  The mapping names no child, so what list-1.csv tells cannot be joined to the contacts. Write the column under `child`, as `\"id\": \"...\"`, or leave that file out."],
            Audits.Run(folder, null, "list-1.csv").Write().Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void Run_again_it_replaces_the_report_and_keeps_what_readers_marked()
    {
        using var folder = new Folder().With(WithChild, Header + "1,2024-01-10,F,C,6,Y,,NFA\n2,2024-02-10,F,C,6,Y,,S17\n");
        var report = folder.At("report");
        Audits.Run(folder).Write();
        var names = Directory.GetFiles(report).Select(Path.GetFileName).Order().ToArray();
        var marked = File.ReadAllText(Path.Combine(report, "worklist-1.csv")).Replace(",,,", ",none,,", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(report, "worklist-1.csv"), marked);
        Audits.Run(folder).Write();
        Assert.Equal(marked, File.ReadAllText(Path.Combine(report, "worklist-1.earlier-1.csv")));
        Assert.Equal(names, Directory.GetFiles(report).Select(Path.GetFileName).Where(n => !n!.Contains("earlier", StringComparison.Ordinal)).Order());
        Assert.False(Directory.Exists(report + ".unfinished"));
    }

    [Fact]
    public void Stopped_on_the_way_it_leaves_nothing_and_an_earlier_report_as_it_was()
    {
        using var folder = new Folder().With(WithChild, Header + "1,2024-01-10,F,C,6,Y,,NFA\n");
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Audits.Run(folder).Run(new Stop(stop), stop.Token));
        Assert.Equal(["contacts.csv", "mapping.json"], folder.Names);
        Assert.False(Directory.Exists(folder.At("report")) || Directory.Exists(folder.At("report.unfinished")));
    }

    [Fact]
    public void The_dictionary_tells_every_column_of_every_file_of_the_folder()
    {
        using var folder = new Folder().With(WithChild, Header + "1,2024-01-10,F,C,6,Y,,NFA\n2,31/12/2023,F,C,6,Y,,NFA\n");
        File.WriteAllText(folder.At("list-1.csv"), "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\nC,,,,9,10/01/2024,6\n,,,,9,11/01/2024,6\n");
        Assert.True(Audits.Run(folder, null, "list-1.csv").Write().IsUsable);
        var told = Table.Read(Path.Combine(folder.At("report"), "dictionary.csv")).GroupBy(r => r["file"]).ToDictionary(g => g.Key, g => g.Select(r => r["column"]).ToArray());
        var files = Directory.GetFiles(folder.At("report"), "*.csv").ToDictionary(f => Path.GetFileName(f), f => File.ReadLines(f).First().TrimStart('\ufeff').Split(','));
        Assert.Contains("quarantine.csv", files.Keys);
        Assert.Contains("quarantine-other-files.csv", files.Keys);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), told.Keys.Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Equal(f.Value, told[f.Key]));
    }

    [Fact]
    public void Marked_for_sharing_the_folder_holds_no_id_of_a_contact()
    {
        using var folder = new Folder().With(WithChild, Header + "SECRET1,2024-01-10,F,C,6,Y,,NFA\nSECRET2,31/12/2023,F,C,6,,,NFA\n");
        Assert.True(new AuditRun(TestRulebook.Rulebook, [folder.Input], folder.At("shared")) { MappingPath = folder.Mapping, IsForSharing = true }.Write().IsUsable);
        Assert.All(Directory.GetFiles(folder.At("shared")), f => Assert.DoesNotContain("SECRET", File.ReadAllText(f), StringComparison.Ordinal));
        Audits.Run(folder).Write();
        var refused = new AuditRun(TestRulebook.Rulebook, [folder.Input], folder.At("report")) { MappingPath = folder.Mapping, IsForSharing = true }.Write();
        Assert.Contains(refused.Faults, f => f.ToString().StartsWith("quarantine.csv  This folder holds a file of an earlier audit with ids of contacts", StringComparison.Ordinal));
    }

    private sealed class Stop(CancellationTokenSource stop) : IProgress<Audit.Replay.ReplayProgress>
    {
        public void Report(Audit.Replay.ReplayProgress value) => stop.Cancel();
    }
}
