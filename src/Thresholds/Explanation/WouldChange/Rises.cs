using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Sets of changes that raise a threshold: stated facts that become otherwise, with answers to open questions of the rule they bear on.</summary>
/// <remarks>A set without a change of what is stated is "could reach" and is not said again here. The answers are to the open questions of the very rule
/// that is then met, as in "could reach": an answer that another rule asks for, and from which this one's happens to follow, would stand in the list or not
/// by what other rules there are. Only rules that ask about something that came out otherwise need answers.</remarks>
internal sealed class Rises(ThresholdDecision decision, Supposition supposing, ImmutableArray<RuleQuestion> higher)
{
    private readonly Vocabulary _vocabulary = decision.Rulebook.Vocabulary;
    private readonly FactValues _now = decision.Contact.Facts.Values;
    private readonly ImmutableArray<Narrowing> _others =
        [.. decision.Contact.StatedFacts.Select(f => Changeable.Other(decision.Contact.StatedValues, decision.Rulebook.Vocabulary.Key(f.FactId))).OfType<Narrowing>()];

    private readonly ImmutableArray<ImmutableArray<FactKey>> _asked = [.. higher.Select(q => q.Facts(decision.Rulebook.Vocabulary).ToImmutableArray())];

    /// <summary>All sets of one size, given that no smaller one does it.</summary>
    public IEnumerable<ImmutableArray<Narrowing>> Of(int size, Work work)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var changed = 1; changed <= size; changed++)
        {
            foreach (var changes in Subsets.Of(_others, changed))
            {
                if (!work.Spend()) yield break;
                if (supposing.Close(changes) is not { } closed) continue;
                if (changed == size)
                {
                    if (Rise(closed)) yield return changes;
                    continue;
                }

                foreach (var (question, answers) in Answers(closed, size - changed, work))
                {
                    var set = changes.AddRange(answers);
                    if (supposing.Close(set) is { } both && IsMet(question, both) && !AnswersAloneDo(answers) && found.Add(Key(set))) yield return set;
                }
            }
        }
    }

    private bool Rise(ClosedFacts closed) => higher.Any(q => IsMet(q, closed));

    private bool IsMet(RuleQuestion question, ClosedFacts closed)
        => new ConditionEvaluator(closed, decision.Rulebook.ParameterValues).Evaluate(question.Counts!) == Truth.Yes;

    // Some of them alone are enough to ask about: all of them together may clash with what is stated while one of them is all it takes.
    private bool AnswersAloneDo(ImmutableArray<Narrowing> answers) => Enumerable.Range(1, answers.Length)
        .SelectMany(size => Subsets.Of(answers, size)).Any(some => supposing.Close(some) is { } closed && Rise(closed));

    private IEnumerable<(RuleQuestion To, ImmutableArray<Narrowing> Answers)> Answers(ClosedFacts closed, int size, Work work)
    {
        for (var q = 0; q < higher.Length; q++)
        {
            if (!_asked[q].Any(k => Narrowing.Held(closed.Values, k) != Narrowing.Held(_now, k))) continue;
            ImmutableArray<FactKey> open = [.. _asked[q].Where(k => Changeable.MayBeAnswered(_vocabulary, k) && Narrowing.Held(closed.Values, k).Answer == Truth.NotKnown && !IsStated(k))];
            foreach (var facts in Subsets.Of(open, size))
                foreach (var answers in Values(facts))
                {
                    if (!work.Spend()) yield break;
                    yield return (higher[q], answers);
                }
        }
    }

    private bool IsStated(FactKey key) => decision.Contact.StatedValues.SaysSomethingOf(key);

    private static IEnumerable<ImmutableArray<Narrowing>> Values(ImmutableArray<FactKey> facts) => Enumerable.Range(0, 1 << facts.Length)
        .Select(bits => facts.Select((f, i) => Narrowing.Of(f, (bits >> i & 1) == 0 ? Truth.Yes : Truth.No)).ToImmutableArray());

    private static string Key(ImmutableArray<Narrowing> set)
        => string.Join(' ', set.OrderBy(n => n.Key.Kind).ThenBy(n => n.Key.Index).Select(n => FormattableString.Invariant($"{(int)n.Key.Kind}:{n.Key.Index}:{(int)n.Answer}")));
}
