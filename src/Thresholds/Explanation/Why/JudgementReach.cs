using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What one judgement settles on its threshold, and what it does not.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Settled">Ids of rules met on the facts that it answers "not met" and that do not count any more.</param>
/// <param name="AsksAgain">Ids of rules it answered that count again, because something is new.</param>
/// <param name="NotAnswered">Ids of rules met on this threshold that it does not answer: later rules, duties, rules it never named.</param>
/// <param name="NewSince">Ids of concerns and legal facts that are yes now and were not when it answered.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record JudgementReach(
    Judgement Judgement, ImmutableArray<string> Settled, ImmutableArray<string> AsksAgain, ImmutableArray<string> NotAnswered, ImmutableArray<string> NewSince)
{
    /// <inheritdoc/>
    public override string ToString() => Judgement.Threshold.Slug();

    internal static JudgementReach Of(Judgement judgement, ThresholdFinding finding)
    {
        var its = finding.Rules.Where(r => ReferenceEquals(r.AnsweredBy, judgement)).ToArray();
        return new(
            judgement,
            [.. its.Where(r => r.Verdict == Truth.Yes && r.Counts != Truth.Yes).Select(r => r.Rule.Id)],
            [.. its.Where(r => r.Counts == Truth.Yes).Select(r => r.Rule.Id)],
            [.. finding.Rules.Where(r => r.Counts == Truth.Yes && !ReferenceEquals(r.AnsweredBy, judgement)).Select(r => r.Rule.Id)],
            [.. its.SelectMany(r => r.NewSince).Distinct(StringComparer.Ordinal)]);
    }
}
