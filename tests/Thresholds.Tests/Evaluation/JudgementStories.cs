using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Evaluation;

/// <summary>What a recorded judgement settles, and what it does not.</summary>
public static class JudgementStories
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    private static readonly Rulebook Guidance = (Small.Chapter with
    {
        Indicators =
        [
            Small.Concern("mark"), Small.Concern("burn"), Small.Concern("injury"), Small.Concern("threat"), Small.LegalFact("in-police-protection"),
        ],
        Clauses = [Clause.Implies("mark", "injury"), Clause.Implies("burn", "injury")],
        Rules =
        [
            Small.Rule("on-injury", Threshold.Section47, RuleStrength.MustConsider, "injury"),
            Small.Rule("on-threat", Threshold.Section47, RuleStrength.MustConsider, "threat"),
            Small.Rule("protected", Threshold.Section47, RuleStrength.Duty, "in-police-protection"),
            Small.Rule("injury-in-need", Threshold.Section17, RuleStrength.MustConsider, "injury"),
        ],
    }).Build();

    [Fact]
    public static void Without_a_judgement_the_rule_must_be_considered()
        => Assert.Equal(ThresholdStatus.MustConsider, Decide(["mark"]).Of(Threshold.Section47).Status);

    [Fact]
    public static void A_not_met_settles_the_rule_it_names_and_no_other()
    {
        var decision = Decide(["mark", "threat"], NotMet(["on-injury"], known: ["mark", "injury", "threat"]));
        Assert.NotEqual(Truth.Yes, Rule(decision, "on-injury").Counts);
        Assert.Equal(Truth.Yes, Rule(decision, "on-injury").Verdict);
        Assert.Equal(Truth.Yes, Rule(decision, "on-threat").Counts);
        Assert.Equal(ThresholdStatus.MustConsider, decision.Of(Threshold.Section47).Status);
    }

    [Fact]
    public static void A_not_met_that_names_all_rules_met_leaves_the_rest_open()
        => Assert.Equal(
            ThresholdStatus.NotSettled, // nobody has said that there is no threat
            Decide(["mark"], NotMet(["on-injury"], known: ["mark", "injury"])).Of(Threshold.Section47).Status);

    [Fact]
    public static void A_new_sign_asks_again_and_is_named()
    {
        var decision = Decide(["mark", "burn"], NotMet(["on-injury"], known: ["mark", "injury"]));
        Assert.Equal(ThresholdStatus.MustConsider, decision.Of(Threshold.Section47).Status);
        Assert.Equal(["burn"], Rule(decision, "on-injury").NewSince);
        Assert.Equal(Monday, Rule(decision, "on-injury").AnsweredBy!.On);
    }

    [Fact]
    public static void A_new_sign_elsewhere_does_not_ask_again()
    {
        var decision = Decide(["mark", "threat"], NotMet(["on-injury"], known: ["mark", "injury"]));
        Assert.NotEqual(Truth.Yes, Rule(decision, "on-injury").Counts);
        Assert.Empty(Rule(decision, "on-injury").NewSince);
    }

    [Fact]
    public static void A_sign_that_nobody_has_ruled_out_keeps_the_question_open()
        => Assert.Equal(Truth.NotKnown, Rule(Decide(["mark"], NotMet(["on-injury"], known: ["mark", "injury"])), "on-injury").Counts);

    [Fact]
    public static void On_another_threshold_it_settles_nothing()
    {
        var decision = Decide(["mark"], NotMet(["on-injury", "injury-in-need"], known: ["mark", "injury"]));
        Assert.Equal(ThresholdStatus.MustConsider, decision.Of(Threshold.Section17).Status);
        var remark = Assert.Single(decision.Remarks, r => r.Kind == RemarkKind.NamesOtherRules);
        Assert.Equal(["injury-in-need"], remark.RuleIds);
    }

    [Fact]
    public static void A_not_met_that_names_no_rule_settles_none_and_is_remarked_on()
    {
        var decision = Decide(["mark"], NotMet([], known: ["mark", "injury"]));
        Assert.Equal(ThresholdStatus.MustConsider, decision.Of(Threshold.Section47).Status);
        Assert.Equal(RemarkKind.NotMetNamesNoRule, Assert.Single(decision.Remarks).Kind);
    }

    [Fact]
    public static void A_met_decides_and_says_by_whom()
    {
        var decision = Decide([], Met());
        Assert.Equal(ThresholdStatus.Met, decision.Of(Threshold.Section47).Status);
        Assert.Equal(Threshold.Section47, decision.Required);
        Assert.False(decision.Of(Threshold.Section47).IsRequired);
        Assert.NotNull(decision.Of(Threshold.Section47).DecidedBy);
    }

    [Fact]
    public static void A_later_not_met_ends_a_met()
    {
        var decision = Decide(["mark"], Met(), NotMet(["on-injury"], ["mark", "injury"], Tuesday));
        Assert.Null(decision.Of(Threshold.Section47).DecidedBy);
        Assert.Equal(ThresholdStatus.NotSettled, decision.Of(Threshold.Section47).Status);
    }

    [Fact]
    public static void A_later_met_stands_over_an_earlier_not_met()
        => Assert.Equal(ThresholdStatus.Met, Decide(["mark"], NotMet(["on-injury"], ["mark", "injury"]), Met(Tuesday)).Of(Threshold.Section47).Status);

    [Fact]
    public static void A_later_met_that_names_the_rule_lifts_its_not_met()
        => Assert.Equal(Truth.Yes, Rule(Decide(["mark"], NotMet(["on-injury"], ["mark", "injury"]), Met(Tuesday, "on-injury")), "on-injury").Counts);

    [Fact]
    public static void On_the_same_day_met_stands_whatever_the_order()
    {
        Assert.Equal(ThresholdStatus.Met, Decide(["mark"], NotMet(["on-injury"], ["mark", "injury"]), Met()).Of(Threshold.Section47).Status);
        Assert.Equal(ThresholdStatus.Met, Decide(["mark"], Met(), NotMet(["on-injury"], ["mark", "injury"])).Of(Threshold.Section47).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("injury-in-need")]
    [InlineData("protected")]
    [InlineData("no-such-rule")]
    public static void A_later_not_met_that_settles_nothing_ends_no_met(string names)
        => Assert.Equal(ThresholdStatus.Met, Decide(["mark"], Met(), NotMet(names.Length == 0 ? [] : [names], ["mark"], Tuesday)).Of(Threshold.Section47).Status);

    [Fact]
    public static void A_duty_stands_over_a_not_met_and_the_conflict_is_the_first_remark()
    {
        var judgement = NotMet(["protected", "injury-in-need"], known: [], reason: null);
        var decision = Decide(["in-police-protection", "mark"], judgement);
        Assert.Equal(ThresholdStatus.Met, decision.Of(Threshold.Section47).Status);
        Assert.True(decision.Of(Threshold.Section47).IsRequired);
        Assert.Equal(Truth.Yes, Rule(decision, "protected").Counts);
        Assert.Equal(RemarkKind.DutyJudgedNotMet, decision.Remarks[0].Kind);
        Assert.Equal(["protected"], decision.Remarks[0].RuleIds);
        Assert.Equal(
            [RemarkKind.DutyJudgedNotMet, RemarkKind.NoReason, RemarkKind.NamesOtherRules, RemarkKind.NothingStoredAsKnownThen],
            decision.Remarks.Select(r => r.Kind));
    }

    [Fact]
    public static void More_information_needed_changes_no_status()
    {
        var asked = new Judgement { Threshold = Threshold.Section47, Answer = JudgementAnswer.MoreInformationNeeded, On = Tuesday, Settles = ["on-injury"], Reason = "Waiting for the examination.", InformationFrom = "paediatrician", InformationBy = Tuesday, SafeMeanwhile = "Stays with his grandmother." };
        foreach (var before in (Judgement[][])[[], [Met()], [NotMet(["on-injury"], ["mark", "injury"])]])
        {
            var without = Decide(["mark"], before);
            var with = Decide(["mark"], [.. before, asked]);
            Assert.Equal(DecisionDump.Of(without), DecisionDump.Of(with));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public static void A_missing_reason_is_remarked_on_and_the_judgement_stands(string? reason)
    {
        var decision = Decide(["mark"], NotMet(["on-injury"], ["mark", "injury"], reason: reason));
        var remark = Assert.Single(decision.Remarks);
        Assert.Equal((RemarkKind.DiffersWithoutReason, true), (remark.Kind, remark.IsRecordCheck));
        Assert.Equal(["on-injury"], remark.RuleIds);
        Assert.NotNull(Rule(decision, "on-injury").AnsweredBy);
    }

    [Fact]
    public static void A_met_without_a_reason_differs_from_nothing_and_is_still_a_record_check()
    {
        var remark = Assert.Single(Decide(["mark"], new Judgement { Threshold = Threshold.Section47, Answer = JudgementAnswer.Met, On = Monday }).Remarks);
        Assert.Equal((RemarkKind.NoReason, true), (remark.Kind, remark.IsRecordCheck));
        var agreeing = new Judgement { Threshold = Threshold.Section47, Answer = JudgementAnswer.Met, On = Monday, Settles = ["on-injury"] };
        Assert.Equal(RemarkKind.NoReason, Assert.Single(Decide(["mark"], agreeing).Remarks).Kind);
    }

    [Theory]
    [InlineData(null, true, "At home.")]
    [InlineData("paediatrician", false, "At home.")]
    [InlineData("paediatrician", true, " ")]
    public static void To_wait_without_saying_for_whom_until_when_or_how_the_child_is_safe_is_a_record_check(string? from, bool saysWhen, string safe)
    {
        var waits = new Judgement
        {
            Threshold = Threshold.Section47, Answer = JudgementAnswer.MoreInformationNeeded, On = Monday, Reason = "Waiting.", InformationFrom = from,
            InformationBy = saysWhen ? Tuesday : null, SafeMeanwhile = safe,
        };
        var remark = Assert.Single(Decide(["mark"], waits).Remarks);
        Assert.Equal((RemarkKind.WaitsWithoutPlan, true), (remark.Kind, remark.IsRecordCheck));
    }

    [Fact]
    public static void A_rule_that_only_a_clash_raises_stays_answered_until_a_worry_is_new()
    {
        var guidance = (Small.Chapter with
        {
            Indicators = [Small.Concern("threat"), Small.Circumstance("in-hostel"), Small.Circumstance("alone"), Small.Circumstance("with-a-parent")],
            Clauses = [Clause.Implies("in-hostel", "alone"), Clause.Never("alone", "with-a-parent")],
            Rules = [Small.Rule("on-threat", Threshold.Section47, RuleStrength.MustConsider, "threat and not with-a-parent")],
        }).Build();
        ThresholdDecision answered(params string[] known) => new ThresholdEvaluator(guidance).Decide(Contact.Start(guidance.Vocabulary, "c-1", Monday)
            .Yes("threat").Yes("in-hostel").No("alone").Judged(NotMet(["on-threat"], [.. known])).Build());
        Assert.Equal((Truth.No, true), (Assert.Single(answered("threat").Rules).Counts, Assert.Single(answered("threat").Rules).IsRaisedByClash));
        Assert.Equal((Truth.Yes, true), (Assert.Single(answered("in-hostel").Rules).Counts, Assert.Single(answered("in-hostel").Rules).IsRaisedByClash));
        // Answering changes what it counts for, and not that it was raised: who answers again is asked about it again, and the record shows what was decided.
        Assert.Equal("on-threat", Assert.Single(answered("threat").RulesToAnswer(Threshold.Section47).Rules).Rule.Id);
        Assert.Contains("answered \"not met\"", DecisionReport.Write(answered("threat"), ReportFormat.Text), StringComparison.Ordinal);
    }

    [Fact]
    public static void A_child_not_yet_born_may_be_judged_to_be_at_risk_and_in_need()
    {
        foreach (var threshold in ThresholdWords.Ladder)
        {
            var judged = new Judgement { Threshold = threshold, Answer = JudgementAnswer.Met, On = Monday, Reason = "Agreed at the pre-birth meeting." };
            var unborn = Contact.Start(Guidance.Vocabulary, "c-1", Monday).Child(new() { Unborn = Truth.Yes }).Judged(judged).Build();
            Assert.Equal(ThresholdStatus.Met, new ThresholdEvaluator(Guidance).Decide(unborn).Of(threshold).Status);
        }
    }

    [Fact]
    public static void Judged_to_need_somewhere_safe_a_child_whose_age_is_in_a_clash_may_have_been_born()
    {
        var guidance = (Small.Chapter with { Indicators = [Small.LegalFact("in-police-protection").OnlyFor(Small.AgeFrom(0))] }).Build();
        var judged = new Judgement { Threshold = Threshold.EmergencyAccommodation, Answer = JudgementAnswer.Met, On = Monday, Reason = "Nowhere safe tonight." };
        ThresholdStatus status(Func<ContactBuilder, ContactBuilder> said) => new ThresholdEvaluator(guidance)
            .Decide(said(Contact.Start(guidance.Vocabulary, "c-1", Monday).Judged(judged)).Build()).EmergencyAccommodation.Status;
        Assert.Equal(ThresholdStatus.Met, status(c => c.Child(new() { Unborn = Truth.Yes }).Yes("in-police-protection")));
        Assert.Equal(ThresholdStatus.NotMet, status(c => c.Child(new() { Unborn = Truth.Yes })));
        Assert.Equal(ThresholdStatus.Met, status(c => c.Yes("in-police-protection")));
        Assert.Equal(ThresholdStatus.NotSettled, status(c => c));
    }

    [Fact]
    public static void What_is_to_be_answered_is_listed_with_what_is_known_and_no_duty_among_it()
    {
        var asked = Decide(["mark", "in-police-protection"]).RulesToAnswer(Threshold.Section47);
        Assert.Equal(["on-injury"], asked.Rules.Select(r => r.Rule.Id));
        Assert.Equal(["in-police-protection", "injury", "mark"], asked.KnownThen);
        var judgement = asked.NotMet(Monday, "team manager", "Examined.");
        Assert.Equal((Threshold.Section47, JudgementAnswer.NotMet, Monday, "team manager", "Examined."), (judgement.Threshold, judgement.Answer, judgement.On, judgement.Role, judgement.Reason));
        Assert.Equal(["on-injury"], judgement.Settles);
        Assert.Equal(asked.KnownThen, judgement.KnownThen);
        var waits = asked.MoreInformationNeeded(Monday, "paediatrician", Tuesday, "With his grandmother.");
        Assert.Equal(("paediatrician", Tuesday, "With his grandmother."), (waits.InformationFrom, waits.InformationBy, waits.SafeMeanwhile));
        Assert.Equal(JudgementAnswer.Met, asked.Met(Monday).Answer);
    }

    [Fact]
    public static void What_was_answered_through_the_list_is_settled_and_a_new_sign_asks_again()
    {
        var judgement = Decide(["mark"]).RulesToAnswer(Threshold.Section47).NotMet(Monday, "team manager", "Examined.");
        Assert.Equal(ThresholdStatus.NotSettled, Decide(["mark"], judgement).Of(Threshold.Section47).Status);
        Assert.Equal(ThresholdStatus.MustConsider, Decide(["mark", "burn"], judgement).Of(Threshold.Section47).Status);
        Assert.Equal(ThresholdStatus.MustConsider, Decide(["mark", "threat"], judgement).Of(Threshold.Section47).Status);
    }

    [Fact]
    public static void Whatever_is_answered_through_the_list_asks_no_more_on_what_was_then_known() => Law.Holds(
        300, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var before = c.Decide();
            foreach (var threshold in ThresholdWords.All)
            {
                var asked = before.RulesToAnswer(threshold);
                var wanted = before.Of(threshold).Rules.Where(r => r.Rule.Strength != RuleStrength.Duty && r.Verdict == Truth.Yes).Select(r => r.Rule.Id);
                if (!wanted.SequenceEqual(asked.Rules.Select(r => r.Rule.Id))) return "other rules are listed than are met";
                if (asked.Rules.IsEmpty) continue;
                seen.Count("asked");
                var day = ContactSpec.ReceivedOn.AddDays(9);
                var after = c.WithContact(c.Contact with { Judgements = [.. c.Contact.Judgements, asked.NotMet(day, "team manager", "Weighed.")] }).Decide();
                if (after.Of(threshold).Rules.FirstOrDefault(r => r.Rule.Strength != RuleStrength.Duty && r.Counts == Truth.Yes) is { } still) return $"{still} still asks";
                if (after.Remarks.Any(r => r.Judgement.On == day && r.IsRecordCheck)) return "a judgement made whole is remarked on";
                var met = c.WithContact(c.Contact with { Judgements = [.. c.Contact.Judgements, asked.Met(day)] }).Decide().Of(threshold);
                if (met.DecidedBy?.On != day) return "it was judged met, and is not";
            }

            return null;
        },
        ("asked", 60));

    [Fact]
    public static void A_duty_that_becomes_met_after_a_not_met_stands()
        => Assert.Equal(Threshold.Section47, Decide(["in-police-protection"], NotMet(["on-injury", "on-threat"], ["mark"])).Required);

    private static RuleFinding Rule(ThresholdDecision decision, string id) => decision.Rules.Single(r => r.Rule.Id == id);

    private static Judgement Met(DateOnly? on = null, params string[] settles)
        => new() { Threshold = Threshold.Section47, Answer = JudgementAnswer.Met, On = on ?? Monday, Settles = [.. settles], Reason = "Agreed." };

    private static Judgement NotMet(ImmutableArray<string> settles, ImmutableArray<string> known, DateOnly? on = null, string? reason = "Examined.")
        => new() { Threshold = Threshold.Section47, Answer = JudgementAnswer.NotMet, On = on ?? Monday, Settles = settles, KnownThen = known, Reason = reason };

    private static ThresholdDecision Decide(string[] yes, params Judgement[] judgements)
    {
        var builder = Contact.Start(Guidance.Vocabulary, "c-1", Monday);
        foreach (var id in yes) builder.Yes(id);
        foreach (var judgement in judgements) builder.Judged(judgement);
        return new ThresholdEvaluator(Guidance).Decide(builder.Build());
    }
}
