using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Tests.Evaluation;

/// <summary>What is fast says what is plain, to the last word.</summary>
public static class CompiledLaws
{
    private sealed record Asked(Case Case, DecisionDates Dates)
    {
        public static Asked Draw(Dice dice)
        {
            var drawn = dice.Chance(75) ? Case.Consistent(dice) : Case.Clashing(dice);
            var days = new DateOnly?[] { null, new(2026, 1, 31), new(2026, 2, 1), new(2026, 4, 30), new(2026, 5, 1), DateOnly.MinValue, DateOnly.MaxValue };
            LocalMoment? asOf = dice.Chance(50) ? new LocalMoment(new(2026, 3, 9), new(9, 0)) : null;
            return new(dice.Chance(80) ? drawn.WithContact(drawn.Contact with { Judgements = [] }) : drawn, new(dice.OneOf(days), asOf));
        }

        public static IEnumerable<Asked> Smaller(Asked a) => Case.Smaller(a.Case).Select(c => a with { Case = c });

        public override string ToString() => $"{Case}\n as at {Dates.RulesAsAt:O}";
    }

    [Fact]
    public static void The_compiled_decision_is_the_plain_one() => Law.Holds(
        2000, Asked.Draw, Asked.Smaller,
        (a, seen) =>
        {
            var contact = a.Case.Contact.Build(a.Case.Vocabulary);
            if (BothRoads.IsCompiled(contact)) seen.Count("compiled");
            else seen.Count("plain");
            var decided = new ThresholdEvaluator(a.Case.Rulebook).Decide(contact, a.Dates);
            if (decided.Rules.Any(r => r.Verdict == Truth.Yes)) seen.Count("a rule met");
            seen.Count("not applied", decided.NotApplied.Length);
            return BothRoads.Difference(a.Case.Rulebook, contact, a.Dates);
        },
        ("compiled", 50), ("plain", 15), ("a rule met", 50), ("not applied", 20));

    [Fact]
    public static void Findings_are_made_once_and_compare_as_one() => Law.Holds(
        100, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            if (BothRoads.IsCompiled(decision.Contact)) seen.Count();
            foreach (var finding in decision.Thresholds)
            {
                if (!finding.Rules.Equals(finding.Rules)) return "reading the rules twice made them twice";
                if (finding != (finding with { }) || finding.GetHashCode() != (finding with { }).GetHashCode()) return "a copy is not equal";
                if (!(finding with { Rules = [] }).Rules.IsEmpty) return "rules put in the place of others were not taken";
            }

            return decision.Steps == decision.Steps && decision.Routes == decision.Routes && decision.Checks == decision.Checks
                ? null : "what follows was worked out twice";
        },
        ("applied", 20));

    [Fact]
    public static void Findings_that_differ_in_one_thing_are_not_equal()
    {
        var decided = (Small.Chapter with { Indicators = [Small.Concern("mark")], Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.MustConsider, "mark")] }).Build();
        var finding = new ThresholdEvaluator(decided).Decide(Contact.Start(decided.Vocabulary, "c-1", new(2026, 3, 2)).Yes("mark").Build()).Of(Threshold.Section47);
        var judged = new Judgement { Threshold = Threshold.Section47, Answer = JudgementAnswer.Met, On = new(2026, 3, 2) };
        ThresholdFinding[] others =
        [
            finding with { Threshold = Threshold.Section17 }, finding with { Status = ThresholdStatus.Met }, finding with { IsRequired = true },
            finding with { DecidedBy = judged }, finding with { Rules = [] },
        ];
        Assert.All(others, other => Assert.NotEqual(finding, other));
        Assert.False(finding.Equals(null));
        Assert.Equal(finding, finding with { });
    }

    [Fact]
    public static void Another_reader_of_the_rulebook_is_listened_to()
    {
        var rulebook = (Small.Chapter with { Indicators = [Small.Concern("mark")], Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.MustConsider, "mark")] }).Build();
        var contact = Contact.Start(rulebook.Vocabulary, "c-1", new(2026, 3, 2)).No("mark").Build();
        var evaluator = new ThresholdEvaluator(rulebook);
        Assert.Equal(ThresholdStatus.NotMet, evaluator.Decide(contact).Of(Threshold.Section47).Status);
        Assert.Equal(ThresholdStatus.MustConsider, evaluator.Decide(contact, default, new SaysYes()).Of(Threshold.Section47).Status);
    }

    private sealed class SaysYes : IVerdicts
    {
        public Truth Of(Rule rule) => Truth.Yes;

        public bool IsRaisedByClash(Rule rule) => false;

        public Truth Of(Step step) => Truth.Yes;

        public (Truth Opens, Truth Blocks, Truth Lifts) Of(Route route) => (Truth.Yes, Truth.Yes, Truth.Yes);

        public (Truth Wanted, Truth Shown) Of(RecordCheck check) => (Truth.Yes, Truth.Yes);
    }
}
