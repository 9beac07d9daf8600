using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Why one threshold stands where it stands: the rules met, strongest first, and what judgements settled.</summary>
/// <param name="Finding">The threshold and its status.</param>
/// <param name="Met">The rules that count, strongest first, then in the rulebook's order.</param>
/// <param name="Judgements">Every judgement on this threshold, earliest first, with what it settled and what it did not.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ThresholdReasons(ThresholdFinding Finding, ImmutableArray<MetRule> Met, ImmutableArray<JudgementReach> Judgements)
{
    internal static ThresholdReasons Of(ThresholdDecision decision, ThresholdFinding finding, ExplanationOptions options) => new(
        finding,
        [.. finding.Rules.Where(r => r.Counts == Truth.Yes).OrderByDescending(r => r.Strength).Select(r => new MetRule(decision, r, options))],
        [.. decision.Contact.Judgements.Where(j => j.Threshold == finding.Threshold).Select(j => JudgementReach.Of(j, finding))]);

    /// <inheritdoc/>
    public override string ToString() => Finding.ToString();
}
