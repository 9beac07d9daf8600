using System.Globalization;
using Thresholds.Audit.Replay;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Replay;

public class ReplayRunTests
{
    [Fact]
    public void Three_bad_rows_in_two_thousand_are_explained_and_the_others_decided()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File([.. Enumerable.Range(1, 2000).Select(i => i switch
        {
            500 => SmallMapping.Row("c500", "31/02/2024"),
            1000 => "c1000,02/03/2024,short",
            1500 => SmallMapping.Row("c1500", values: [("Born", "01/01/2000"), ("Police", "Y")]),
            _ => SmallMapping.Row(string.Create(CultureInfo.InvariantCulture, $"c{i}")),
        })]));

        var summary = folder.Run().Value;

        Assert.Equal((2000, 1997, 3, 1), (summary.RowsRead, summary.Decided, summary.SetAside, summary.SetAsideToLookAtFirst));
        Assert.Equal(1997, folder.Decisions().Count);
        Assert.Equal(["1500", "500", "1000"], folder.Quarantine().Select(r => r["row"]));
        Assert.Equal("in-police-protection (Police, F: Y)", folder.Quarantine()[0]["lookAtFirst"]);
        Assert.Equal(["contacts.csv", "decisions.csv", "decisions.dictionary.csv", "decisions.quarantine.csv", "mapping.json"], folder.Names);
    }

    [Fact]
    public void A_decision_holds_what_the_dictionary_says_and_never_free_text()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File(
            SmallMapping.Row("007", "02/03/2024", ("Born", "02/12/2023"), ("Bruise", "Y"), ("Police", "Y"), ("Worry", "Ann said"), ("Contacts", "5+"), ("Outcome", "S47"), ("Reason", "Ann was seen"), ("Team", "East"), ("Notes", "Ann")),
            SmallMapping.Row("2", "02/03/2022", ("Worry", "Ann said"), ("Outcome", "odd"), ("Source", "6"))));

        var summary = folder.Run().Value;

        var rows = folder.Decisions();
        Assert.Equal(
            "contact=007 family= receivedOn=2024-03-02 rulesAsAt=2024-03-02 required=section-47 toConsider=section-47 notRuledOutOnWhatWasAsked=section-47 "
            + "earlyHelp=points-towards section17=not-settled section47=met emergencyAccommodation=not-met openRoutes= urgency= "
            + "rulesMet=conflict-eh;mark-baby-s47;police-s47 mustConsiderUnanswered=mark-baby-s47 clash=no clashFacts= factsKnown=7 blanksReadAsNo=0 "
            + "recordedOutcome=section-17;section-47 reasonRecorded=yes Team=East",
            string.Join(' ', rows[0].Select(c => $"{c.Key}={c.Value}")));
        // The rule on family conflict came into force in 2023.
        Assert.Equal("section-47|not-settled|not-settled|not-matched|no|1", string.Join('|', new[] { "notRuledOutOnWhatWasAsked", "earlyHelp", "section17", "recordedOutcome", "reasonRecorded", "blanksReadAsNo" }.Select(c => rows[1][c])));
        foreach (var file in folder.Names.Where(n => n.StartsWith("decisions", StringComparison.Ordinal)))
            Assert.DoesNotContain("Ann", File.ReadAllText(folder.At(file)), StringComparison.Ordinal);
        Assert.Equal(rows[0].Keys, Table.Read(folder.At("decisions.dictionary.csv")).Where(r => r["file"] == "decisions").Select(r => r["column"]));
        Assert.Equal([("Outcome", "odd")], summary.Unmatched.Select(u => (u.Column, u.Shown)));
        Assert.Equal([("Notes", true, 1L)], summary.Unread.Select(u => (u.Column, u.IsNamed, u.Filled)));
    }

    [Fact]
    public void Rules_are_those_of_the_contacts_own_day_unless_another_is_asked_for()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File(SmallMapping.Row("1", "02/03/2022", ("Worry", "x"))));

        folder.Run();
        Assert.Equal("2022-03-02 not-settled", $"{folder.Decisions()[0]["rulesAsAt"]} {folder.Decisions()[0]["earlyHelp"]}");

        new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, folder.Output) { RulesAsAt = new(2024, 1, 1) }.Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("2024-01-01 points-towards", $"{folder.Decisions()[0]["rulesAsAt"]} {folder.Decisions()[0]["earlyHelp"]}");
    }

    [Fact]
    public void What_was_not_asked_about_is_read_as_no_for_one_figure_only()
    {
        const string mapping = """
            { "format": 1, "contact": "Id", "receivedOn": "Day", "facts": [
              { "column": "A", "indicator": "home-squalid", "values": { "Y": "yes", "N": "no" } },
              { "column": "B", "indicator": "mark-when-not-mobile", "values": { "Y": "yes", "N": "no" } } ] }
            """;
        using var folder = new Folder().With(mapping, "Id,Day,A,B\n1,2024-03-02,N,N\n2,2024-03-02,,N\n3,2024-03-02,N,\n");

        var summary = folder.Run().Value;

        Assert.Equal(["", "section-17", "section-47"], folder.Decisions().Select(d => d["notRuledOutOnWhatWasAsked"]));
        Assert.All(folder.Decisions(), d => Assert.Equal("not-settled not-settled", $"{d["section47"]} {d["earlyHelp"]}"));
        Assert.Equal([(null, 1L), (Threshold.EarlyHelp, 0L), (Threshold.Section17, 1L), (Threshold.Section47, 1L)], summary.NotRuledOutOnWhatWasAsked.Select(c => (c.Threshold, c.Count)));
        Assert.Equal((2, TestRulebook.Vocabulary.Count), (summary.FactsAskedAbout, summary.FactsInGuidance));
    }

    [Fact]
    public void A_clash_is_said_counted_and_silences_nobody()
    {
        const string mapping = """
            { "format": 1, "contact": "Id", "receivedOn": "Day", "child": { "unborn": { "column": "U", "values": { "Y": "yes", "N": "no" } } },
              "facts": [ { "column": "P", "indicator": "in-police-protection", "values": { "Y": "yes" } } ] }
            """;
        using var folder = new Folder().With(mapping, "Id,Day,U,P\n1,2024-03-02,Y,Y\n");

        var summary = folder.Run().Value;

        var row = folder.Decisions()[0];
        Assert.Equal("yes in-police-protection;age section-47 1", $"{row["clash"]} {row["clashFacts"]} {row["required"]} {summary.Clashes}");
    }

    [Fact]
    public void Nothing_a_file_holds_can_run_as_a_formula()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File(
            SmallMapping.Row("=1+1", values: ("Team", "@SUM(A1)")), SmallMapping.Row("+2", "nonsense"), SmallMapping.Row("-3", values: ("Team", "\t=1"))));

        folder.Run();

        Assert.Equal([("'=1+1", "'@SUM(A1)"), ("'-3", "'=1")], folder.Decisions().Select(d => (d["contact"], d["Team"])));
        Assert.Equal("'+2", folder.Quarantine()[0]["contact"]);
        Assert.All(folder.Decisions().SelectMany(d => d.Values).Concat(folder.Quarantine().SelectMany(d => d.Values)), v => Assert.False(v.Length > 0 && "=+-@\t\r".Contains(v[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_that_is_cancelled_leaves_nothing_behind_and_what_stood_there_stands()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File([.. Enumerable.Range(1, 3000).Select(i => SmallMapping.Row(string.Create(CultureInfo.InvariantCulture, $"c{i}")))]));
        File.WriteAllText(folder.Output, "earlier");
        using var cancel = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, folder.Output)
            .Run(new Told(p => { if (p.RowsRead >= 1000) cancel.Cancel(); }), cancel.Token));

        Assert.Equal(["contacts.csv", "decisions.csv", "mapping.json"], folder.Names);
        Assert.Equal("earlier", File.ReadAllText(folder.Output));
    }

    [Fact]
    public void Progress_is_told_up_to_the_end()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File([.. Enumerable.Range(1, 1100).Select(i => SmallMapping.Row(string.Create(CultureInfo.InvariantCulture, $"c{i}")))]));
        var told = new List<ReplayProgress>();

        new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, folder.Output) { PartBytes = 10_000 }.Run(new Told(told.Add), TestContext.Current.CancellationToken);

        Assert.True(told.Count > 2 && told[^1].RowsRead == 1100, $"told {told.Count} times, last of {told[^1].RowsRead} rows");
        Assert.Equal(told.Select(t => t.RowsRead).Order(), told.Select(t => t.RowsRead));
        Assert.All(told, t => Assert.InRange(t.BytesRead, 1, t.BytesInFile));
        Assert.Equal(told[^1].BytesInFile, told[^1].BytesRead);
    }

    [Fact]
    public void A_file_of_nothing_but_its_header_gives_no_decision_and_no_fault()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File());

        Assert.Equal(0, folder.Run().Value.RowsRead);
        Assert.Empty(folder.Decisions());
    }

    [Fact]
    public void Values_without_meaning_are_counted_and_text_among_them_is_not_shown()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File(
            SmallMapping.Row("1", values: [("Bruise", "?"), ("Contacts", "many"), ("Seen", "later, Ann said"), ("Squalid", "Ann said that the home was not clean")]),
            SmallMapping.Row("2", values: [("Bruise", "?"), ("Contacts", "201")]),
            SmallMapping.Row("3", "?", ("Bruise", "?"))));

        var summary = folder.Run().Value;

        Assert.Equal(
            ["Bruise E ? 2", "Squalid G (longer text, not shown) 1", "Contacts J 201 1", "Contacts J many 1", "Seen K (not written as dd/MM/yyyy) 1"],
            summary.Unmatched.Select(u => $"{u.Column} {u.Letter} {u.Shown} {u.Count}"));
        Assert.All(folder.Decisions(), d => Assert.Equal("not-settled", d["section17"]));
    }

    private sealed class Told(Action<ReplayProgress> tell) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => tell(value);
    }
}
