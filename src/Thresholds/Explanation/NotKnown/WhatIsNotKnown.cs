using System.Collections.Immutable;
using Thresholds.Evaluation;

namespace Thresholds.Explanation;

/// <summary>What we do not know: what could raise a threshold, what would rule it out, and what to ask next.</summary>
/// <remarks>Each part is worked out when first asked for. With a clash all three speak of the facts as set aside: what clashed stays set aside,
/// and no answer is offered that would clash further. Immutable; safe to share between threads.</remarks>
public sealed class WhatIsNotKnown
{
    private readonly Lazy<ImmutableArray<ThresholdWays>> _couldReach;
    private readonly Lazy<ImmutableArray<RuledOutBy>> _wouldRuleOut;
    private readonly Lazy<ImmutableArray<Question>> _open;
    private readonly Lazy<ImmutableArray<NextQuestion>> _askNext;

    internal WhatIsNotKnown(ThresholdDecision decision, Supposition supposing, ExplanationOptions options)
    {
        _couldReach = new(() => [.. decision.Thresholds.Select(t => WaySearch.Of(decision, t.Threshold, supposing, options))]);
        _wouldRuleOut = new(() => [.. decision.Thresholds.Select(t => RuleOutSearch.Of(decision, t.Threshold, supposing, options))]);
        _open = new(() => Explanation.AskNext.Open(decision));
        _askNext = new(() => [.. _open.Value.Take(Explanation.AskNext.Most).Select(q => NextQuestion.Of(decision, q, supposing))]);
    }

    /// <summary>For each threshold, the smallest sets of answers that would raise it.</summary>
    public ImmutableArray<ThresholdWays> CouldReach => _couldReach.Value;

    /// <summary>For each threshold, the facts whose safe answers would settle it.</summary>
    public ImmutableArray<RuledOutBy> WouldRuleOut => _wouldRuleOut.Value;

    /// <summary>The questions to ask first, at most seven.</summary>
    public ImmutableArray<NextQuestion> AskNext => _askNext.Value;

    /// <summary>How many questions are open in all.</summary>
    public int QuestionsOpen => _open.Value.Length;
}
