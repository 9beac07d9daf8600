using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>The rules of one threshold that could still raise it, and how far closed facts carry them.</summary>
internal sealed class OpenRules
{
    private readonly ThresholdDecision _decision;

    public OpenRules(ThresholdDecision decision, Threshold threshold)
    {
        _decision = decision;
        Now = decision.Of(threshold).Status;
        Questions =
        [
            .. RuleQuestion.All(decision, threshold)
                .Where(q => q.Counts is not null && q.Raises > Now && IsOpen(q))
                .OrderByDescending(q => q.Raises),
        ];
    }

    public ThresholdStatus Now { get; }

    /// <summary>Firmest first.</summary>
    public ImmutableArray<RuleQuestion> Questions { get; }

    /// <summary>Where the threshold stands on these facts: as now, or higher.</summary>
    public ThresholdStatus Reached(ClosedFacts facts)
    {
        var evaluator = new ConditionEvaluator(facts, _decision.Rulebook.ParameterValues);
        var reached = Now;
        foreach (var question in Questions)
        {
            if (question.Raises <= reached) break;
            if (evaluator.Evaluate(question.Counts!) == Truth.Yes) return question.Raises;
            // What only a clash raises keeps its strength, a duty counting as must consider.
            if (facts.Doubt is not null && evaluator.IsRaisedByClash(question.Counts!))
                reached = Max(reached, question.Raises == ThresholdStatus.Met ? ThresholdStatus.MustConsider : question.Raises);
        }

        return reached;
    }

    /// <summary>Whether nothing can raise the threshold any more: every one of these rules is no.</summary>
    public bool AreSettled(ClosedFacts facts)
    {
        var evaluator = new ConditionEvaluator(facts, _decision.Rulebook.ParameterValues);
        foreach (var question in Questions)
            if (evaluator.Evaluate(question.Counts!) != Truth.No || (facts.Doubt is not null && evaluator.IsRaisedByClash(question.Counts!))) return false;
        return true;
    }

    private bool IsOpen(RuleQuestion question) => question.Finding is { } finding
        ? finding.Counts == Truth.NotKnown || (finding is { IsRaisedByClash: true, Rule.Strength: RuleStrength.Duty })
        : new ConditionEvaluator(_decision.Contact.Facts, _decision.Rulebook.ParameterValues).Evaluate(question.Counts!) == Truth.NotKnown;

    private static ThresholdStatus Max(ThresholdStatus a, ThresholdStatus b) => a > b ? a : b;
}
