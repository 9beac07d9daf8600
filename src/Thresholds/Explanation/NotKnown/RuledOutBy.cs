using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What would settle one threshold: facts whose safe answers leave nothing that could raise it, whatever else turns out.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Now">Its status now. Settled means: not met, or no higher than this.</param>
/// <param name="IsPossible">Whether answers to open questions can settle it at all.</param>
/// <param name="IsSmallest">Whether no smaller set of facts would do. False: no answer of this set can be left out, and a smaller set may exist.</param>
/// <param name="Topics">The answers by the chapter that declares the fact, in the order of the chapters; empty when it is settled already.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RuledOutBy(
    Threshold Threshold, ThresholdStatus Now, bool IsPossible, bool IsSmallest, ImmutableArray<RuledOutTopic> Topics)
{
    /// <summary>How many facts there are in the set.</summary>
    public int Size => Topics.Sum(t => t.Answers.Length);

    /// <summary>Nothing is open that could raise it.</summary>
    public bool IsSettledNow => IsPossible && Topics.IsEmpty;

    /// <inheritdoc/>
    public override string ToString() => Threshold.Slug();
}

/// <summary>The safe answers to the facts of one chapter.</summary>
/// <param name="Topic">The chapter's title; "About the child" for age, which no chapter declares.</param>
/// <param name="Answers">The answers that stop the rules, in the vocabulary's order.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RuledOutTopic(string Topic, ImmutableArray<FactAnswer> Answers)
{
    /// <inheritdoc/>
    public override string ToString() => Topic;
}
