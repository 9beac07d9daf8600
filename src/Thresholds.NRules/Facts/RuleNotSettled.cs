using Thresholds.Rulebooks;

namespace Thresholds.NRules;

/// <summary>A rule in force that what is known neither meets nor rules out.</summary>
/// <remarks>A rule that only a clash raises is told twice: as met, and as not settled by what is known. Never prints more than the rule's id.
/// Immutable; safe to share between threads.</remarks>
public sealed class RuleNotSettled : DecisionPart
{
    internal RuleNotSettled(ClosedContact about, Rule rule)
        : base(about) => Rule = rule;

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <inheritdoc/>
    public override string ToString() => Rule.Id;
}

/// <summary>A rule whose condition is met and which is not in force on the day whose rules apply. It counts for nothing, and is told.</summary>
internal sealed class RuleNotApplied(ClosedContact about, Rule rule) : DecisionPart(about)
{
    public Rule Rule { get; } = rule;

    public override string ToString() => Rule.Id;
}
