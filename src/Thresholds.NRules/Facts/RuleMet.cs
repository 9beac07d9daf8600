using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules;

/// <summary>A rule in force whose condition is met, before any judgement. Gone by itself as soon as it no longer is.</summary>
/// <remarks>It speaks of the rule alone. Whether somebody has answered it, and so how the threshold stands, is in <see cref="ThresholdStands"/>:
/// match on that before asking anybody to do anything. Never prints more than the rule's id. Immutable; safe to share between threads.</remarks>
public sealed class RuleMet : DecisionPart
{
    internal RuleMet(ClosedContact about, Rule rule, bool isRaisedByClash)
        : base(about)
    {
        Rule = rule;
        IsRaisedByClash = isRaisedByClash;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>It is met only because facts that a clash leaves in doubt are counted as possible.</summary>
    public bool IsRaisedByClash { get; }

    /// <summary>The threshold it speaks for.</summary>
    public Threshold Threshold => Rule.Threshold;

    /// <summary>The strength it speaks with here: a duty that only a clash raises counts as must consider.</summary>
    public RuleStrength Strength => IsRaisedByClash && Rule.Strength == RuleStrength.Duty ? RuleStrength.MustConsider : Rule.Strength;

    /// <inheritdoc/>
    public override string ToString() => Rule.Id;
}
