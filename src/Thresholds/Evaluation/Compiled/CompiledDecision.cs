using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Evaluation.Compiled;

/// <summary>Decides a contact that has neither judgements nor a clash. Answers to <see cref="ThresholdEvaluator.DecidePlainly"/>.</summary>
internal static class CompiledDecision
{
    public static ThresholdDecision Decide(Rulebook rulebook, Contact contact, DateOnly asAt, LocalMoment? asOf)
    {
        var compiled = CompiledRulebook.Of(rulebook);
        var rules = compiled.RulesOn(asAt);
        var standings = new Standing[ThresholdWords.All.Length];
        var answers = new CompiledAnswers(compiled, contact.Facts.Values, standings);
        var verdicts = new sbyte[compiled.Rules.Length];
        var found = new RuleVerdicts(rules, verdicts);
        var findings = ImmutableArray.CreateBuilder<ThresholdFinding>(standings.Length);
        foreach (var threshold in ThresholdWords.All)
        {
            var standing = standings[(int)threshold - 1] = Stand(compiled, rules.InForce[(int)threshold - 1], answers.Most(threshold), answers, verdicts);
            findings.Add(new(threshold, standing.Status, standing.Duty == Truth.Yes, found));
        }

        return new(rulebook, contact, asAt, asOf, findings.MoveToImmutable(), new FollowUp(rulebook, contact, new EvaluatedVerdicts(answers), asAt, asOf), answers)
        {
            NotApplied = NotApplied(compiled, rules, answers),
            Remarks = [],
        };
    }

    private static Standing Stand(CompiledRulebook compiled, int[] inForce, Truth most, CompiledAnswers answers, sbyte[] verdicts)
    {
        Truth duty = Truth.No, must = Truth.No, points = Truth.No;
        var roots = compiled.RuleRoots;
        var strengths = compiled.Strengths;
        foreach (var at in inForce)
        {
            var verdict = answers.Answer(roots[at]).And(most);
            verdicts[at] = (sbyte)verdict;
            switch (strengths[at])
            {
                case RuleStrength.Duty: duty = duty.Or(verdict); break;
                case RuleStrength.MustConsider: must = must.Or(verdict); break;
                default: points = points.Or(verdict); break;
            }
        }

        return new(duty, must, points, JudgedMet: Truth.No, Raised: duty.Or(must));
    }

    private static ImmutableArray<Rule> NotApplied(CompiledRulebook compiled, RulesOfDay rules, CompiledAnswers answers)
    {
        if (rules.NotInForce.Length == 0) return [];
        var met = ImmutableArray.CreateBuilder<Rule>();
        foreach (var at in rules.NotInForce)
        {
            var rule = compiled.Rules[at];
            if (answers.Answer(compiled.RuleRoots[at]).And(answers.Most(rule.Threshold)) == Truth.Yes) met.Add(rule);
        }

        return met.DrainToImmutable();
    }
}
