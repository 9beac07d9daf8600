using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Facts;

namespace Thresholds.Audit.Tests.Consistency.Afterwards;

public class AfterwardsTests
{
    [Fact]
    public void Too_recent_contacts_are_not_yet_known_and_never_a_no()
    {
        LaterEvents Later(int followed, int? again) => new(followed, again, null, Truth.NotKnown, null, 0);
        var contacts = Invented.Build(
        [
            Invented.Plain("again", 2, 0) with { Later = Later(800, 100) }, Invented.Plain("later", 2, 0) with { Later = Later(800, 500) },
            Invented.Plain("never", 2, 2) with { Later = Later(400, null) }, Invented.Plain("recent", 2, 2) with { Later = Later(50, 20) },
            Invented.Plain("no-chronology", 2, 2),
        ]);
        var figures = AfterwardsFigures.Of(contacts);
        var all = figures.ByRecorded[0];
        Assert.Equal(new Proportion(4, 5), figures.Contacts);
        Assert.Equal((new Proportion(1, 3), new Proportion(2, 2), new Proportion(3, 4), 1L), (all.Within12Months, all.Within24Months, all.Ever, all.NotYetKnown12));
        Assert.Equal(new Proportion(1, 2), figures.ByRecorded.Single(f => f.Recorded == 0).Within12Months);
        Assert.Equal(new Proportion(0, 0), figures.ByRecorded.Single(f => f.Recorded == 3).Ever);
    }

    [Fact]
    public void Step_ups_that_came_back_and_repeat_assessments()
    {
        var contacts = Invented.Build(
        [
            Invented.Plain("back", 2, 2) with { Later = new(400, null, null, Truth.Yes, 60, 1) }, Invented.Plain("stayed", 2, 2) with { Later = new(400, null, null, Truth.Yes, null, 0) },
            Invented.Plain("recent", 2, 2) with { Later = new(100, null, null, Truth.Yes, 10, 0) }, Invented.Plain("not-known", 2, 2) with { Later = new(400, null, null, Truth.NotKnown, null, 2) },
        ]);
        var figures = AfterwardsFigures.Of(contacts);
        Assert.Equal((new Proportion(1, 2), new Proportion(2, 4)), (figures.StepUpsThatCameBack, figures.RepeatAssessments));
    }

    [Fact]
    public void What_the_earlier_contacts_said_before_section_47()
    {
        AuditedContact Of(string id, string child, DateOnly day, int recorded) => Invented.Plain(id, 2, recorded, (0, 1), (1, 1), (2, 1)) with { Child = child, ReceivedOn = day };
        var contacts = Invented.Build(
        [
            Of("c", "k1", new(2025, 6, 1), 3), Of("a", "k1", new(2024, 6, 1), 0), Of("b", "k1", new(2025, 1, 1), 1), Of("too-old", "k1", new(2020, 1, 1), 0),
            Of("same-day", "k1", new(2025, 6, 1), 0), Of("after", "k1", new(2025, 7, 1), 0), Of("alone", "k2", new(2025, 1, 1), 3), Of("x", "k3", new(2025, 1, 1), 0),
        ]);
        var figures = EarlierContactFigures.Of(new ComparedContacts(contacts, new()), 10);
        var child = Assert.Single(figures.Listed);
        Assert.Equal(1, figures.Children);
        Assert.Equal("c", contacts.Id(child.Contact));
        Assert.Equal(["a", "b"], child.Earlier.Select(contacts.Id));
        Assert.Equal([("none of the thresholds", 1L), ("early help", 1L)], figures.ByRecorded.Select(r => (r.Recorded.ToString(), r.Count)));
        Assert.Equal([(ComparisonClass.DiffersLower, 2L)], figures.ByClass);
    }

    [Fact]
    public void A_gap_is_counted_only_where_the_file_has_a_place_for_it_and_it_is_needed()
    {
        RecordShown Of(Shown agreement, Shown grade) => new(agreement, Shown.NotAsked, Shown.NotAsked, grade);
        var contacts = Invented.Build(
        [
            Invented.Plain("a", 2, 2) with { Source = "police", Shown = Of(Shown.Yes, Shown.NotShown) }, Invented.Plain("b", 2, 2) with { Source = "school", Shown = Of(Shown.NotShown, Shown.NotNeeded) },
            Invented.Plain("c", 2, 2) with { Shown = Of(Shown.NotShown, Shown.NotNeeded) },
        ]);
        Assert.Equal(
            [
                (RecordQuestion.AgreementToHelp, null, new Proportion(2, 3)), (RecordQuestion.AgreementToHelp, "police", new(0, 1)), (RecordQuestion.AgreementToHelp, "school", new(1, 1)),
                (RecordQuestion.PoliceGrade, null, new(1, 1)), (RecordQuestion.PoliceGrade, "police", new(1, 1)),
            ],
            RecordGap.Of(contacts).Select(g => (g.Question, g.Source, g.NotShown)));
    }

    [Fact]
    public void The_equity_table_keeps_source_and_concern_apart_and_what_is_not_recorded_in_view()
    {
        (int, int)[] facts = [(0, 1), (1, 1), (2, 1)];
        var contacts = Invented.Build(
        [
            Invented.Plain("a", 2, 0, facts) with { Source = "school", Topics = ["neglect"], Equity = new("yes", "f", null, "15 to 17") },
            Invented.Plain("b", 2, 2, facts) with { Source = "school", Topics = ["neglect", "housing"], Equity = new("no", "f", null, "5 to 9") },
            Invented.Plain("c", 2, 3, facts) with { Source = "police", Topics = ["neglect"], Equity = new("yes", "m", "ABAN", "15 to 17") },
        ]);
        var lines = EquityLine.Of(new(contacts, new()));
        var line = lines.Single(l => l is { Source: "school", Topic: "neglect", Attribute: EquityAttribute.Disability, Value: "yes" });
        Assert.Equal((1L, new Proportion(1, 1)), (line.PerRung[0], line.Lower));
        Assert.Equal(new Proportion(1, 2), lines.Single(l => l is { Source: "school", Topic: "neglect", Attribute: EquityAttribute.Ethnicity, Value: null }).Lower);
        Assert.Equal(1, lines.Single(l => l is { Source: "police", Attribute: EquityAttribute.AgeBand, Value: "15 to 17" }).Higher.Count);
        // A contact on two topics has a line under each.
        Assert.Equal(4, lines.Where(l => l.Attribute == EquityAttribute.Sex).Sum(l => l.PerRung.Sum()));
    }

    [Fact]
    public void Equity_attributes_change_no_other_figure()
    {
        var plain = Enumerable.Range(0, 40).Select(i => Invented.Plain($"c{i}", i % 4, (i * 7) % 4, (0, i % 2), (1, 1), (2, 1)) with { Team = $"t{i % 3}" }).ToArray();
        var with = plain.Select((c, i) => c with { Equity = new(i % 2 == 0 ? "yes" : "no", "f", $"e{i % 5}", "15 to 17") });
        var a = Thresholds.Audit.Consistency.ConsistencyFigures.Of(Invented.Build(plain), new(1));
        var b = Thresholds.Audit.Consistency.ConsistencyFigures.Of(Invented.Build(with), new(1));
        Assert.Equal(a.Groups.Groups, b.Groups.Groups);
        Assert.Equal(a.Table.Cells, b.Table.Cells);
        Assert.Equal(a.Alike.Listed.Select(c => c.Words), b.Alike.Listed.Select(c => c.Words));
        Assert.NotEqual(a.Equity.Length, b.Equity.Length);
    }
}
