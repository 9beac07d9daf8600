using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Authoring.Tests;

public class ReadingTests
{
    private static readonly Rulebook Sample = Tests.Sample.Rulebook;

    private static Chapter Marks => Sample.Chapters.Single(c => c.Id == "marks");

    [Fact]
    public void The_head_is_read()
    {
        Assert.Equal(("sample", "A sample of threshold guidance", "2026-11"), (Sample.Id, Sample.Title, Sample.Edition));
        Assert.Equal(("Marks: a sample of every section and line", 30, "A. Reviewer, social worker, 2026"), (Marks.Title, Marks.Order, Marks.ReviewedBy));
    }

    [Fact]
    public void Prose_is_kept_as_written()
    {
        Assert.Equal("Prose of this section\nin two lines.", Marks.Prose[Section.Indicators]);
        Assert.EndsWith("```\n## not a heading, but code\n```", Marks.Prose[Section.Opening], StringComparison.Ordinal);
        Assert.Contains("line's end.  \nThe", Marks.Prose[Section.Opening], StringComparison.Ordinal);
        Assert.Equal([Section.Opening, Section.Indicators, Section.Measures, Section.Clauses, Section.Citations], Marks.Prose.Keys);
    }

    [Fact]
    public void Each_leads_to_is_a_rule_of_its_own_before_the_rules_with_blocks()
    {
        Assert.Equal(
            [
                "mark-when-not-mobile-section-47", "mark-when-not-mobile-section-17", "explanation-does-not-fit-section-47", "in-police-protection-section-47",
                "nowhere-to-stay-emergency-accommodation", "low-income-early-help", "injury-and-account-do-not-fit", "many-contacts",
            ],
            Marks.Rules.Select(r => r.Id));
        var rule = Marks.Rules[1];
        Assert.Equal((Threshold.Section17, RuleStrength.PointsTowards), (rule.Threshold, rule.Strength));
        Assert.Equal(new IndicatorCondition("mark-when-not-mobile"), rule.When);
        Assert.Equal("a mark on such a child is rarely an accident.", rule.Because);
        Assert.Equal("Who examined the child, and what did they say?", rule.Asks);
        Assert.Equal(Urgency.Today, rule.Urgency);
        Assert.Equal(new DateOnly(2009, 7, 22), rule.InForce.From);
        Assert.Equal(["PANEL-2022", "NICE-CG89"], rule.Citations);
    }

    [Fact]
    public void The_reason_of_such_a_rule_is_its_wording_unless_more_is_said()
        => Assert.Equal("Account of an injury absent, changing, or not consistent with it", Marks.Rules[2].Because);

    [Fact]
    public void Indicators_keep_what_their_lines_say()
    {
        var stay = Marks.Indicators.Single(i => i.Id == "nowhere-to-stay");
        Assert.Equal(MoneyOrHousing.RoofTonight, stay.RestsOn);
        Assert.Equal(new MeasureLiteral(Measure.AgeId, 192, null), stay.OnlyFor[0]);
        Assert.Equal("police,9", string.Join(',', Assert.IsType<ChoiceLiteral>(stay.OnlyFor[1]).OneOf));
        Assert.Equal("unborn child", Marks.Indicators.Single(i => i.Id == "unborn-child-at-risk").About);
        Assert.Equal("child", stay.About);
    }

    [Fact]
    public void A_bar_in_a_cell_is_written_with_a_backslash()
        => Assert.Equal("contacts | difference", Marks.Measures[1].Unit);

    [Fact]
    public void Steps_keep_who_takes_part_and_by_when()
    {
        Assert.Equal(["health, with the examiner", "police"], Marks.Steps[0].With);
        Assert.Equal(new Clock(0, default, "health-review-by", Clock.Receipt), Marks.Steps[0].By);
        Assert.Equal(new Clock(15, ClockUnit.WorkingDays, null, "strategy-discussion"), Marks.Steps[1].By);
        Assert.Equal(new Clock(0, ClockUnit.EndOfDay, null, Clock.Receipt), Marks.Steps[2].By);
    }

    [Fact]
    public void Sources_keep_what_they_say()
    {
        Assert.Equal("a mark is examined on the same day: by the right person.", Marks.Citations[0].Says);
        Assert.Equal(string.Empty, Marks.Citations[1].Says);
        Assert.Equal([Verified.NotYet, Verified.OpeningRead, Verified.Yes], Marks.Citations.Select(c => c.Verified));
    }

    [Fact]
    public void Level_schemes_map_each_level_to_a_set_of_thresholds()
    {
        var scheme = Sample.LevelSchemes[0];
        Assert.Equal(("north-levels", "North partnership's four levels"), (scheme.Id, scheme.Title));
        Assert.Empty(scheme.Levels[0].Thresholds);
        Assert.Equal([Threshold.EarlyHelp, Threshold.Section17], scheme.Levels[2].Thresholds);
    }
}
