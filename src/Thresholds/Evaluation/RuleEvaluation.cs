using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation;

/// <summary>Works out what came of each rule.</summary>
internal sealed class RuleEvaluation(IVerdicts verdicts, ConditionEvaluator conditions, JudgementReading judgements)
{
    // Never for the unborn, by construction: whatever a rule for emergency accommodation says, the child must have been born.
    private static readonly MeasureCondition Born = new(Measure.AgeId, Comparison.AtLeast, Operand.Of(0));

    private readonly Dictionary<string, IndicatorCondition> _facts = new(StringComparer.Ordinal);

    public RuleFinding Find(Rule rule)
    {
        var verdict = verdicts.Of(rule);
        var raised = verdicts.IsRaisedByClash(rule);
        var counts = raised ? Truth.Yes : verdict;
        if (judgements.Answers(rule) is not { } answer) return new(rule, verdict, counts, null, [], raised);

        ImmutableArray<string> asksAgainOn = [.. judgements.AsksAgainOn(rule, answer)];
        var isNew = asksAgainOn.Aggregate(Truth.No, (value, id) => value.Or(Known(id)));
        ImmutableArray<string> newSince = [.. asksAgainOn.Where(id => Known(id) == Truth.Yes)];
        return new(rule, verdict, counts.And(isNew), answer, newSince, raised);
    }

    /// <summary>A condition as a threshold asks it: for emergency accommodation, of a born child.</summary>
    public static Condition For(Threshold threshold, Condition condition)
        => threshold == Threshold.EmergencyAccommodation ? new AllOf([Born, condition]) : condition;

    public Truth IsBorn() => conditions.IsRaisedByClash(Born) ? Truth.Yes : conditions.Evaluate(Born);

    private Truth Known(string indicator)
    {
        if (!_facts.TryGetValue(indicator, out var condition)) _facts[indicator] = condition = new(indicator);
        return conditions.IsRaisedByClash(condition) ? Truth.Yes : conditions.Evaluate(condition);
    }
}
