using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Finds the fewest changes that raise a threshold, or leave it, by size: all sets of one, then of two, and so on.</summary>
internal sealed class ChangeSearch
{
    private readonly ThresholdDecision _decision;
    private readonly Supposition _supposing;
    private readonly ImmutableArray<RuleQuestion> _rules;
    private readonly ThresholdStatus _now;
    private readonly Threshold _threshold;
    private readonly ImmutableArray<Narrowing> _others;
    private readonly ExplanationOptions _options;

    private ChangeSearch(ThresholdDecision decision, Threshold threshold, Supposition supposing, ExplanationOptions options)
    {
        _decision = decision;
        _supposing = supposing;
        _threshold = threshold;
        _options = options;
        _now = decision.Of(threshold).Status;
        _rules = [.. RuleQuestion.All(decision, threshold).Where(q => q.Counts is not null)];
        var vocabulary = decision.Rulebook.Vocabulary;
        _others = [.. decision.Contact.StatedFacts.Select(f => Changeable.Other(decision.Contact.StatedValues, vocabulary.Key(f.FactId))).OfType<Narrowing>()];
    }

    public static ThresholdChanges Of(ThresholdDecision decision, Threshold threshold, Supposition supposing, ExplanationOptions options)
    {
        var search = new ChangeSearch(decision, threshold, supposing, options);
        if (supposing.HasClash) return new(threshold, search._now, None(), None(), WaitsForClash: true);
        return new(threshold, search._now, search.ToRise(), search.ToLeave(), WaitsForClash: false);
    }

    private static Listing<Change> None() => new([], 0, true);

    private Listing<Change> ToRise()
    {
        if (_now == ThresholdStatus.Met) return None();
        var higher = _rules.Where(q => q.Raises > _now && q.Finding?.Counts != Truth.Yes).ToImmutableArray();
        var rises = new Rises(_decision, _supposing, higher);
        return BySize(rises.Of);
    }

    private Listing<Change> ToLeave()
    {
        var finding = _decision.Of(_threshold);
        if (_now < ThresholdStatus.PointsTowards || finding.DecidedBy is not null) return None();
        var holding = _rules.Where(q => q.Raises >= _now).ToImmutableArray();
        var bearing = Bearing(holding);
        return BySize((size, work) => Sets(bearing, size, work).Where(set => _supposing.Close(set) is { } closed && !Holds(closed, holding)));
    }

    private bool Holds(ClosedFacts closed, ImmutableArray<RuleQuestion> rules)
    {
        var evaluator = new ConditionEvaluator(closed, _decision.Rulebook.ParameterValues);
        return rules.Any(q => evaluator.Evaluate(q.Counts!) == Truth.Yes);
    }

    // Only what bears on a fact that a met rule asks about can help it cease. A change that ends one rule may bring about another that also holds the
    // threshold (one asks for a fact, the other for its absence): what that one asks about then bears on it too, and so on until nothing is added.
    private ImmutableArray<Narrowing> Bearing(ImmutableArray<RuleQuestion> holding)
    {
        var vocabulary = _decision.Rulebook.Vocabulary;
        var touching = new Touching(vocabulary);
        var touched = _others.ToDictionary(o => o.Key, o => touching.From(o.Key));
        var asked = holding.Select(q => q.Facts(vocabulary).ToImmutableArray()).ToArray();
        var wanted = holding.Zip(asked).Where(h => h.First.Finding?.Counts == Truth.Yes).SelectMany(h => h.Second).ToHashSet();
        for (var before = -1; before < wanted.Count;)
        {
            before = wanted.Count;
            foreach (var other in _others.Where(o => touched[o.Key].Overlaps(wanted))) wanted.UnionWith(touched[other.Key]);
            foreach (var facts in asked.Where(a => wanted.Overlaps(a))) wanted.UnionWith(facts);
        }

        return [.. _others.Where(o => touched[o.Key].Overlaps(wanted))];
    }

    private IEnumerable<ImmutableArray<Narrowing>> Sets(ImmutableArray<Narrowing> from, int size, Work work)
        => Subsets.Of(from, size).TakeWhile(_ => work.Spend());

    private Listing<Change> BySize(Func<int, Work, IEnumerable<ImmutableArray<Narrowing>>> ofSize)
    {
        var work = new Work(_options.MostWork);
        for (var size = 1; size <= _options.MostChanges; size++)
        {
            var found = ofSize(size, work).ToList();
            if (found.Count > 0) return Listed(found, work.IsComplete);
            if (!work.IsComplete) break;
        }

        return new([], 0, work.IsComplete);
    }

    private Listing<Change> Listed(List<ImmutableArray<Narrowing>> found, bool isComplete)
    {
        var vocabulary = _decision.Rulebook.Vocabulary;
        var terms = found.Select(f => new Term([.. f.OrderBy(n => n.Key.Kind).ThenBy(n => n.Key.Index)])).ToList();
        terms.Sort(Term.InOrder);
        var now = _decision.Contact.StatedValues;
        var listed = terms.Take(_options.MostListed).Select(t => new Change(
            [.. t.Parts.Select(p => new FactAnswer(vocabulary, p, now.SaysSomethingOf(p.Key)))], _supposing.Decide(t.Parts).Of(_threshold).Status));
        return new([.. listed], terms.Count, isComplete);
    }
}
