using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>The whole condition on which a rule counts for one contact: of a born child for emergency accommodation, and for a rule that a
/// judgement answered, only with a concern or legal fact that is new since.</summary>
/// <param name="Finding">What came of the rule; null for a judgement that says emergency accommodation is met, which counts once the child is born.</param>
/// <param name="Counts">The condition; null when nothing can make it count again.</param>
/// <param name="Raises">What its threshold would stand at if it were met.</param>
internal sealed record RuleQuestion(RuleFinding? Finding, Condition? Counts, ThresholdStatus Raises)
{
    private static readonly Condition Born = new MeasureCondition(Measure.AgeId, Comparison.AtLeast, Operand.Of(0));

    public static ImmutableArray<RuleQuestion> All(ThresholdDecision decision, Threshold threshold)
    {
        var judgements = new JudgementReading(decision.Rulebook, decision.Contact);
        var finding = decision.Of(threshold);
        var rules = finding.Rules.Select(f => Of(f, judgements));
        return threshold == Threshold.EmergencyAccommodation && finding.DecidedBy is not null
            ? [.. rules, new(null, Born, ThresholdStatus.Met)]
            : [.. rules];
    }

    public static RuleQuestion Of(RuleFinding finding, JudgementReading judgements)
    {
        var when = RuleEvaluation.For(finding.Rule.Threshold, finding.Rule.When);
        if (finding.AnsweredBy is not { } answer) return new(finding, when, Raised(finding.Rule.Strength));
        ImmutableArray<Condition> isNew = [.. judgements.AsksAgainOn(finding.Rule, answer).Select(id => new IndicatorCondition(id))];
        var counts = isNew.IsEmpty ? null : new AllOf([when, isNew.Length == 1 ? isNew[0] : new AnyOf(isNew)]);
        return new(finding, counts, Raised(finding.Rule.Strength));
    }

    public IEnumerable<FactKey> Facts(Vocabulary vocabulary) => Counts is null ? [] : Counts.FactIds().Select(vocabulary.Key);

    private static ThresholdStatus Raised(RuleStrength strength) => strength switch
    {
        RuleStrength.Duty => ThresholdStatus.Met,
        RuleStrength.MustConsider => ThresholdStatus.MustConsider,
        _ => ThresholdStatus.PointsTowards,
    };
}
