using Thresholds.Evaluation;

namespace Thresholds.Explanation;

/// <summary>How many facts a rule that does not count is away from counting. Answers to <see cref="Nearness"/>.</summary>
/// <remarks>Counts over the rulebook's compiled conditions, with what no contact changes worked out once; a rule that a judgement answered counts on
/// another condition, and is counted plainly.</remarks>
internal sealed class RuleNearness
{
    private readonly ThresholdDecision _decision;
    private readonly ExplanationOptions _options;
    private readonly NearnessPlan _plan;

    public RuleNearness(ThresholdDecision decision, ExplanationOptions options)
    {
        _decision = decision;
        _options = options;
        _plan = NearnessPlan.Of(decision.Rulebook);
    }

    public int? Of(RuleFinding finding) => finding.AnsweredBy is null
        ? _plan.Of(finding.Rule, _decision.Answers, _decision.Contact.Facts.Values, _options.MostWork)
        : new Nearness(_decision, _options).Of(RuleQuestion.Of(finding, new JudgementReading(_decision.Rulebook, _decision.Contact)));
}
