using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation;

/// <summary>How one threshold stands: the Kleene "or" of its rules by strength, after judgements, and of what was raised before them.</summary>
internal readonly record struct Standing(Truth Duty, Truth MustConsider, Truth PointsTowards, Truth JudgedMet, Truth Raised)
{
    public static Standing Of(ImmutableArray<RuleFinding> rules, Truth judgedMet)
    {
        Truth duty = Truth.No, must = Truth.No, points = Truth.No, raised = Truth.No;
        foreach (var finding in rules)
        {
            var before = finding.IsRaisedByClash ? Truth.Yes : finding.Verdict;
            // A duty that only a clash raises counts as must consider, and is still not settled as a duty.
            if (finding.Rule.Strength == RuleStrength.Duty) duty = duty.Or(finding.Verdict);
            if (finding.Strength == RuleStrength.MustConsider) must = must.Or(finding.Counts);
            if (finding.Strength == RuleStrength.PointsTowards) points = points.Or(finding.Counts);
            if (finding.Strength != RuleStrength.PointsTowards) raised = raised.Or(before);
        }

        return new(duty, must, points, judgedMet, raised);
    }

    public ThresholdStatus Status => this switch
    {
        { Duty: Truth.Yes } or { JudgedMet: Truth.Yes } => ThresholdStatus.Met,
        { MustConsider: Truth.Yes } => ThresholdStatus.MustConsider,
        { PointsTowards: Truth.Yes } => ThresholdStatus.PointsTowards,
        { Duty: Truth.No, MustConsider: Truth.No, PointsTowards: Truth.No, JudgedMet: Truth.No } => ThresholdStatus.NotMet,
        _ => ThresholdStatus.NotSettled,
    };

    public Truth Answer(StatusTest test) => test switch
    {
        StatusTest.IsMet => Duty.Or(JudgedMet),
        StatusTest.MustBeConsidered => MustConsider,
        StatusTest.IsPointedTowards => PointsTowards,
        _ => Raised,
    };
}
