using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Why one threshold is not met, or not by more: the rules that do not count, nearest first.</summary>
/// <param name="Finding">The threshold and its status.</param>
/// <param name="NotMet">The rules that are no, or that a judgement answered: fewest facts to be otherwise first, then the firmer, then the rulebook's order.</param>
/// <param name="NotSettled">The rules that still depend on what is not known, in the same order.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ThresholdGaps(ThresholdFinding Finding, ImmutableArray<UnmetRule> NotMet, ImmutableArray<UnmetRule> NotSettled)
{
    /// <inheritdoc/>
    public override string ToString() => Finding.ToString();

    internal static ThresholdGaps Of(ThresholdDecision decision, ThresholdFinding finding, ExplanationOptions options)
    {
        var reader = new PartReading(decision);
        var near = new RuleNearness(decision, options);
        var rules = finding.Rules;
        var order = new List<(int Away, int Softness, int At)>(rules.Length);
        for (var at = 0; at < rules.Length; at++)
            if (rules[at].Counts != Truth.Yes) order.Add((near.Of(rules[at]) ?? int.MaxValue, -(int)rules[at].Rule.Strength, at));
        order.Sort();
        var (no, open) = (ImmutableArray.CreateBuilder<UnmetRule>(), ImmutableArray.CreateBuilder<UnmetRule>());
        foreach (var (away, _, at) in order)
            (rules[at].Counts == Truth.No ? no : open).Add(new(rules[at], away == int.MaxValue ? null : away, reader));
        return new(finding, no.DrainToImmutable(), open.DrainToImmutable());
    }
}

/// <summary>A rule that does not count, taken apart.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class UnmetRule
{
    private readonly PartReading _reader;
    private ConditionPart? _condition;
    private ImmutableArray<KnownFact> _because;

    internal UnmetRule(RuleFinding finding, int? factsAway, PartReading reader)
    {
        Finding = finding;
        FactsAway = factsAway;
        _reader = reader;
    }

    /// <summary>The rule and what came of it.</summary>
    public RuleFinding Finding { get; }

    /// <summary>The fewest facts of its condition that would have to be otherwise, or be known, for it to count; null when no answer to its questions would do.</summary>
    /// <remarks>Counted over the condition alone: whether those facts can change is another question.</remarks>
    public int? FactsAway { get; }

    /// <summary>The whole condition with the verdict of each part; null when a judgement answered the rule and nothing could make it ask again.</summary>
    public ConditionPart? Condition => _condition ??= Counts is { } counts ? _reader.Read(counts) : null;

    /// <summary>The facts that blocked it, when it is no; the facts that keep it open, when it is not settled.</summary>
    public ImmutableArray<KnownFact> Because
    {
        get
        {
            // Two threads may both read it; they read the same.
            if (_because.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _because, Counts is { } counts ? _reader.Bearing(counts) : []);
            return _because;
        }
    }

    private Condition? Counts => RuleQuestion.Of(Finding, _reader.Judgements).Counts;

    /// <inheritdoc/>
    public override string ToString() => Finding.Rule.Id;
}

/// <summary>One part of a condition with its verdict.</summary>
/// <param name="Asked">The part.</param>
/// <param name="Verdict">Whether it is so.</param>
/// <param name="Fact">The fact it asks about, as known; null for a part made of others.</param>
/// <param name="Parts">The parts it is made of; empty for a question about one fact.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ConditionPart(Condition Asked, Truth Verdict, KnownFact? Fact, ImmutableArray<ConditionPart> Parts)
{
    /// <inheritdoc/>
    public override string ToString() => Asked.ToString();
}

/// <summary>Reads conditions part by part for one decision.</summary>
internal sealed class PartReading(ThresholdDecision decision)
{
    private readonly ConditionEvaluator _evaluator = new(decision.Contact.Facts, decision.Rulebook.ParameterValues);

    public JudgementReading Judgements { get; } = new(decision.Rulebook, decision.Contact);

    public ConditionPart Read(Condition condition) => new(
        condition, _evaluator.Evaluate(condition),
        ConditionTree.FactId(condition) is { } id ? KnownFact.Of(decision.Contact, id) : null,
        [.. condition.Parts.Select(Read)]);

    public ImmutableArray<KnownFact> Bearing(Condition condition)
        => [.. ConditionReasons.FactIds(condition, _evaluator).Select(id => KnownFact.Of(decision.Contact, id))];
}
