using System.Collections.Immutable;
using Thresholds.Evaluation;

namespace Thresholds.Explanation;

/// <summary>The five questions put to a decision: why, why not, what we do not know, what would change it, what happens next.</summary>
/// <remarks>
/// Each answer is worked out when first asked for; nothing else is. Data first: <see cref="ExplanationReport"/> tells it in words and
/// <see cref="ExplanationJson"/> writes it as JSON. Never prints what it holds. Immutable; safe to share between threads.
/// <example><code>
/// var explanation = DecisionExplanation.Of(decision);
/// foreach (var rule in explanation.Why.SelectMany(t => t.Met)) Console.WriteLine(rule.Finding.Rule.Because);
/// </code></example>
/// </remarks>
public sealed class DecisionExplanation
{
    private readonly Lazy<ImmutableArray<ThresholdReasons>> _why;
    private readonly Lazy<ImmutableArray<ThresholdGaps>> _whyNot;
    private readonly Lazy<ImmutableArray<ThresholdChanges>> _wouldChange;
    private readonly Lazy<WhatHappensNext> _next;

    private DecisionExplanation(ThresholdDecision decision, ExplanationOptions options)
    {
        Decision = decision;
        Options = options;
        var supposing = new Supposition(decision);
        _why = new(() => [.. decision.Thresholds.Select(t => ThresholdReasons.Of(decision, t, options))]);
        _whyNot = new(() => [.. decision.Thresholds.Select(t => ThresholdGaps.Of(decision, t, options))]);
        NotKnown = new(decision, supposing, options);
        _wouldChange = new(() => [.. decision.Thresholds.Select(t => ChangeSearch.Of(decision, t.Threshold, supposing, options))]);
        _next = new(() => WhatHappensNext.Of(decision));
    }

    /// <summary>The decision explained.</summary>
    public ThresholdDecision Decision { get; }

    /// <summary>How much is listed and how far was searched.</summary>
    public ExplanationOptions Options { get; }

    /// <summary>Why: for each threshold the rules met with the facts that suffice, and what judgements settled.</summary>
    public ImmutableArray<ThresholdReasons> Why => _why.Value;

    /// <summary>Why not: for each threshold the rules not met and not settled, part by part, nearest first.</summary>
    public ImmutableArray<ThresholdGaps> WhyNot => _whyNot.Value;

    /// <summary>What we do not know, and what knowing it could do.</summary>
    public WhatIsNotKnown NotKnown { get; }

    /// <summary>What would change it: the fewest facts that would have to be otherwise.</summary>
    public ImmutableArray<ThresholdChanges> WouldChange => _wouldChange.Value;

    /// <summary>What happens next: steps, routes, the record, conflicts.</summary>
    public WhatHappensNext Next => _next.Value;

    /// <summary>Opens the questions of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="options">How much to list and how far to search; null: the defaults.</param>
    public static DecisionExplanation Of(ThresholdDecision decision, ExplanationOptions? options = null) => new(decision, options ?? new());
}
