using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Finds every smallest set of answers that would raise a threshold.</summary>
/// <remarks>A set answers the open questions of one rule. Sets that say more than another listed one, by themselves or by what follows from them,
/// are left out; so whatever raises the threshold holds, once closed, one of those listed (as far as the budget went).</remarks>
internal sealed class WaySearch
{
    private readonly OpenRules _open;
    private readonly Supposition _supposing;
    private readonly FactValues _now;
    private readonly Work _work;
    private readonly List<Found> _kept = [];

    private WaySearch(ThresholdDecision decision, OpenRules open, Supposition supposing, ExplanationOptions options)
    {
        _open = open;
        _supposing = supposing;
        _now = decision.Contact.Facts.Values;
        _work = new(supposing.HasClash ? options.MostWork / 20 : options.MostWork);
    }

    public static ThresholdWays Of(ThresholdDecision decision, Threshold threshold, Supposition supposing, ExplanationOptions options)
    {
        var open = new OpenRules(decision, threshold);
        var search = new WaySearch(decision, open, supposing, options);
        var isComplete = search.Run(decision, options);
        var vocabulary = decision.Rulebook.Vocabulary;
        search._kept.Sort((a, b) => Order(a, b));
        var ways = search._kept.Take(options.MostListed)
            .Select(f => new Way(f.Question.Finding?.Rule.Id, [.. f.Term.Parts.Select(p => new FactAnswer(vocabulary, p))], f.Reaches));
        return new(threshold, open.Now, new([.. ways], search._kept.Count, isComplete));
    }

    private static int Order(Found a, Found b)
    {
        if (a.Term.Size != b.Term.Size) return a.Term.Size.CompareTo(b.Term.Size);
        return a.Reaches != b.Reaches ? b.Reaches.CompareTo(a.Reaches) : Term.InOrder(a.Term, b.Term);
    }

    private bool Run(ThresholdDecision decision, ExplanationOptions options)
    {
        var evaluator = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        var leaf = new OpenLeaf(_now, decision.Rulebook.ParameterValues, _supposing.HasClash ? evaluator.IsRaisedByClash : null);
        var candidates = new List<(Term Term, RuleQuestion Question)>();
        var isComplete = true;
        foreach (var question in _open.Questions)
        {
            var sets = new Work(options.MostWork);
            candidates.AddRange(new TermBuilder(leaf.Answers, decision.Rulebook.ParameterValues, sets).Of(question.Counts!).Select(t => (t, question)));
            isComplete &= sets.IsComplete;
        }

        foreach (var (term, question) in candidates.Where(c => c.Term.Size > 0)
            .OrderBy(c => c.Term, Comparer<Term>.Create(Term.InOrder)).ThenByDescending(c => c.Question.Raises))
            if (!Consider(term, question)) break;
        DropWhatSaysMore();
        return isComplete && _work.IsComplete;
    }

    // False when the budget is spent.
    private bool Consider(Term term, RuleQuestion question)
    {
        if (_kept.Exists(k => k.Reaches >= question.Raises && term.Says(k.Term))) return true;
        if (!_work.Spend()) return false;
        if (_supposing.Close(term.Parts) is not { } closed || _open.Reached(closed) < question.Raises || IsSaidAlready(closed, question.Raises)) return true;
        if (Reduce(term, question.Raises) is not { } least) return false;
        if (least.Size != term.Size || !ReferenceEquals(least, term))
        {
            closed = _supposing.Close(least.Parts)!;
            if (IsSaidAlready(closed, question.Raises)) return true;
        }

        _kept.Add(new(least, question, _open.Reached(closed), Changed(closed.Values)));
        return true;
    }

    private bool IsSaidAlready(ClosedFacts closed, ThresholdStatus raises) => _kept.Exists(k => k.Reaches >= raises && k.Term.HoldsIn(closed.Values));

    // Leaves out, one after another, what the threshold rises without.
    private Term? Reduce(Term term, ThresholdStatus raises)
    {
        for (var i = term.Size - 1; i >= 0; i--)
        {
            if (term.Size == 1 && term.Parts[0].Key.Kind is FactKind.Indicator or FactKind.Event) break;
            foreach (var less in Lesser(term, i))
            {
                if (!_work.Spend()) return null;
                if (_supposing.Close(less.Parts) is not { } closed || _open.Reached(closed) < raises) continue;
                term = less;
                i = term.Size;
                break;
            }
        }

        return term;
    }

    private IEnumerable<Term> Lesser(Term term, int part)
    {
        if (term.Size > 1) yield return term.Without(part);
        foreach (var looser in term.Parts[part].Looser(_now)) yield return term.With(part, looser);
    }

    // A later find may be weaker than an earlier one from which it follows.
    private void DropWhatSaysMore()
    {
        var all = _kept.ToArray();
        // A number or a choice may be said less exactly by a set of the same size: "0", found first for a weak rule, and "2 or fewer" for a firm one.
        _kept.RemoveAll(k => (k.Closed.Size > k.Term.Size || k.Term.Parts.Any(p => p.Key.Kind is FactKind.Measure or FactKind.Choice))
            && all.Any(o => !ReferenceEquals(o, k) && o.Reaches >= k.Reaches && k.Closed.Says(o.Term) && !(o.Closed.Says(k.Term) && o.Reaches == k.Reaches)));
    }

    // Every fact of which more is known than now.
    private Term Changed(FactValues closed)
    {
        var parts = ImmutableArray.CreateBuilder<Narrowing>();
        for (var i = 0; i < closed.Indicators.Length; i++)
            if (closed.Indicators[i] != _now.Indicators[i]) parts.Add(Narrowing.Of(new(FactKind.Indicator, i), closed.Indicators[i]));
        for (var m = 0; m < closed.Measures.Length; m++)
            if (closed.Measures[m] != _now.Measures[m]) parts.Add(Narrowing.Of(new(FactKind.Measure, m), closed.Measures[m]));
        for (var c = 0; c < closed.Choices.Length; c++)
            if (closed.Choices[c] != _now.Choices[c]) parts.Add(Narrowing.Of(new(FactKind.Choice, c), closed.Choices[c]));
        for (var e = 0; e < closed.Events.Length; e++)
            if (closed.Events[e] != _now.Events[e]) parts.Add(Narrowing.Of(new(FactKind.Event, e), closed.Events[e]));
        return new(parts.ToImmutable());
    }

    private sealed record Found(Term Term, RuleQuestion Question, ThresholdStatus Reaches, Term Closed);
}
