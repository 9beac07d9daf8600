using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What would change how one threshold stands: the fewest facts that would have to be otherwise than they are known to be.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Now">Its status now.</param>
/// <param name="ToRise">The fewest changes after which it stands higher.</param>
/// <param name="ToLeave">The fewest changes after which it stands lower than now; empty where a duty's facts cannot change, or a judgement decided it.</param>
/// <param name="WaitsForClash">Statements clash: which of them is right comes first, and nothing is offered.</param>
/// <remarks>Empty lists that are complete mean: no set within the number of changes allowed does it. Immutable; safe to share between threads.</remarks>
public sealed record ThresholdChanges(Threshold Threshold, ThresholdStatus Now, Listing<Change> ToRise, Listing<Change> ToLeave, bool WaitsForClash)
{
    /// <inheritdoc/>
    public override string ToString() => Threshold.Slug();
}

/// <summary>Facts that would be otherwise, and where the threshold would then stand.</summary>
/// <param name="Facts">The facts with their other values: at least one takes the place of what is stated; the others answer open questions.</param>
/// <param name="Becomes">The status the threshold then has, found by deciding again.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Change(ImmutableArray<FactAnswer> Facts, ThresholdStatus Becomes)
{
    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Facts.Select(a => $"{a.FactId}: {a.InWords}"))} -> {Becomes}";
}
