using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>Every rule that does not count is there once, nearest first, each part with its own verdict.</summary>
public static class WhyNotLaws
{
    private static readonly ExplanationOptions All = new() { MostWork = 1_000_000 };

    [Fact]
    public static void Every_rule_is_met_or_not_met_or_not_settled_and_the_nearest_stand_first() => Law.Holds(
        300, Case.Consistent, Case.Smaller,
        (c, _) =>
        {
            var decision = c.Decide();
            var explanation = DecisionExplanation.Of(decision);
            foreach (var (gaps, why) in explanation.WhyNot.Zip(explanation.Why))
            {
                var told = why.Met.Select(m => m.Finding).Concat(gaps.NotMet.Concat(gaps.NotSettled).Select(r => r.Finding)).ToArray();
                if (told.Length != gaps.Finding.Rules.Length || !told.ToHashSet().SetEquals(gaps.Finding.Rules)) return "not every rule once";
                foreach (var list in new[] { gaps.NotMet, gaps.NotSettled })
                    if (!list.Zip(list.Skip(1)).All(p => (p.First.FactsAway ?? int.MaxValue, -(int)p.First.Finding.Rule.Strength).CompareTo((p.Second.FactsAway ?? int.MaxValue, -(int)p.Second.Finding.Rule.Strength)) <= 0))
                        return "not nearest first";
            }

            return null;
        });

    [Fact]
    public static void Each_part_has_the_verdict_that_the_evaluator_gives_it_and_what_blocks_a_rule_is_no() => Law.Holds(
        300, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var evaluator = new ConditionEvaluator(decision.Contact.Facts, c.Rulebook.ParameterValues);
            foreach (var rule in DecisionExplanation.Of(decision).WhyNot.SelectMany(g => g.NotMet.Concat(g.NotSettled)))
            {
                if (rule.Condition is not { } whole) continue;
                if (whole.Verdict != rule.Finding.Counts) return $"{rule}: the whole is {whole.Verdict} and the rule counts {rule.Finding.Counts}";
                foreach (var part in Parts(whole))
                    if (part.Verdict != evaluator.Evaluate(part.Asked) || part.Fact is null != (ConditionTree.FactId(part.Asked) is null)) return $"{rule}: {part}";
                if (rule.Finding.Counts == Truth.No && !rule.Because.IsEmpty) seen.Count("blocked");
            }

            return null;
        },
        ("blocked", 50));

    [Fact]
    public static void Facts_away_is_the_fewest_facts_that_would_have_to_be_otherwise() => Law.Holds(
        200, QuestionCase.Small, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            foreach (var rule in DecisionExplanation.Of(decision, All).WhyNot.SelectMany(g => g.NotMet.Concat(g.NotSettled)))
            {
                var counts = RuleQuestion.Of(rule.Finding, new JudgementReading(c.Rulebook, decision.Contact)).Counts;
                if (counts is null || counts.FactIds().Count() > 5) continue;
                if (Fewest(decision, counts) != rule.FactsAway) return $"{rule}: {rule.FactsAway} facts away, {Fewest(decision, counts)} by trying every set";
                seen.Count(rule.FactsAway > 1 ? "several facts away" : "near");
            }

            return null;
        },
        ("near", 100), ("several facts away", 20));

    [Fact]
    public static void Counting_over_compiled_conditions_gives_what_counting_plainly_gives() => Law.Holds(
        400, Case.Clashing, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            foreach (var options in new[] { All, All with { MostWork = 2 } })
            {
                var (fast, plain) = (new RuleNearness(decision, options), new Nearness(decision, options));
                foreach (var finding in decision.Rules)
                {
                    var (a, b) = (fast.Of(finding), plain.Of(RuleQuestion.Of(finding, new JudgementReading(c.Rulebook, decision.Contact))));
                    if (a != b) return $"{finding.Rule.Id}: {a} facts away, {b} plainly";
                    if (b is null) seen.Count("never");
                    if (b > 1) seen.Count("several facts away");
                }
            }

            return null;
        },
        ("several facts away", 50));

    private static IEnumerable<ConditionPart> Parts(ConditionPart part) => part.Parts.SelectMany(Parts).Append(part);

    // Forgets some facts and gives each of them every value in turn, over its whole range.
    private static int? Fewest(ThresholdDecision decision, Condition counts)
    {
        var vocabulary = decision.Rulebook.Vocabulary;
        var facts = counts.FactIds().Select(vocabulary.Key).ToArray();
        for (var size = 0; size <= facts.Length; size++)
            foreach (var keys in Subsets.Of(facts.ToImmutableArray(), size))
                if (Given(decision.Contact.Facts.Values.Copy(), [.. keys])) return size;
        return null;

        bool Given(FactValues values, FactKey[] keys)
        {
            if (keys.Length == 0) return new ConditionEvaluator(new ClosedFacts(values, [], null), decision.Rulebook.ParameterValues).Evaluate(counts) == Truth.Yes;
            return Cells.Of(vocabulary.Unstated, keys[0], [counts], decision.Rulebook.ParameterValues).Any(cell =>
            {
                var with = values.Copy();
                cell.WriteTo(with);
                return Given(with, keys[1..]);
            });
        }
    }
}
