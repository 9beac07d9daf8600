using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What could raise one threshold: the smallest sets of answers to open questions.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Now">Its status now.</param>
/// <param name="Ways">The sets, fewest facts first, then the higher status, then the vocabulary's order.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ThresholdWays(Threshold Threshold, ThresholdStatus Now, Listing<Way> Ways)
{
    /// <inheritdoc/>
    public override string ToString() => Threshold.Slug();
}

/// <summary>A smallest set of answers that would raise a threshold: none can be left out, nor said less exactly.</summary>
/// <param name="RuleId">The rule whose open questions they answer; null where a judgement says emergency accommodation is met and only the child's birth is not known.</param>
/// <param name="Answers">The answers, in the vocabulary's order.</param>
/// <param name="Reaches">The status the threshold then has.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Way(string? RuleId, ImmutableArray<FactAnswer> Answers, ThresholdStatus Reaches)
{
    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(", ", Answers.Select(a => $"{a.FactId}: {a.InWords}"))} -> {Reaches}";
}
