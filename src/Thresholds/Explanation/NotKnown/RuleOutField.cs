using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>The rules that could still raise a threshold, the open facts they ask about, and which facts bear on which rule.</summary>
internal sealed class RuleOutField
{
    private readonly ThresholdDecision _decision;
    private readonly FactValues _now;
    private readonly Dictionary<FactKey, ImmutableArray<Narrowing>> _answers;

    public RuleOutField(ThresholdDecision decision, OpenRules open, Supposition supposing)
    {
        _decision = decision;
        _now = decision.Contact.Facts.Values;
        Supposing = supposing;
        Questions = [.. open.Questions.Select(q => q.Counts!)];
        var vocabulary = decision.Rulebook.Vocabulary;
        var touching = new Touching(vocabulary);
        ImmutableArray<FactKey> facts =
            [.. open.Questions.SelectMany(q => q.Facts(vocabulary)).Distinct().Where(IsOpen).OrderBy(k => k.Kind).ThenBy(k => k.Index)];
        _answers = facts.ToDictionary(k => k, k => SafeFirst(Cells.Of(_now, k, Questions, decision.Rulebook.ParameterValues)));
        var touched = facts.ToDictionary(k => k, touching.From);
        Bearing = [.. open.Questions.Select(q => q.Facts(vocabulary).ToFrozenSet()).Select(asked => facts.Where(f => touched[f].Overlaps(asked)).ToImmutableArray())];
    }

    public Supposition Supposing { get; }

    /// <summary>The conditions that must become no.</summary>
    public ImmutableArray<Condition> Questions { get; }

    /// <summary>For each of them, the open facts that may bear on it.</summary>
    public ImmutableArray<ImmutableArray<FactKey>> Bearing { get; }

    /// <summary>The answers that may be given to a fact, the safe one of a yes or no first.</summary>
    public ImmutableArray<Narrowing> Answers(FactKey key) => _answers[key];

    public ConditionEvaluator Evaluator(ClosedFacts facts) => new(facts, _decision.Rulebook.ParameterValues);

    /// <summary>The rules in groups that share no fact.</summary>
    public IEnumerable<ImmutableArray<int>> Groups()
    {
        var group = Enumerable.Range(0, Questions.Length).ToArray();
        var first = new Dictionary<FactKey, int>();
        for (var q = 0; q < group.Length; q++)
            foreach (var fact in Bearing[q])
                if (!first.TryAdd(fact, q)) group[Root(q)] = Root(first[fact]);
        return Enumerable.Range(0, group.Length).GroupBy(Root).Select(g => g.ToImmutableArray());

        int Root(int q)
        {
            while (group[q] != q) q = group[q];
            return q;
        }
    }

    /// <summary>Ways of letting an answer say less: each takes in the next values up, the next down, or another set of codes.</summary>
    public IEnumerable<Func<Narrowing, Narrowing>> Wider(Narrowing answer)
    {
        var cells = _answers[answer.Key];
        if (answer.Key.Kind == FactKind.Choice) return cells.Where(c => (c.OneOf & answer.OneOf) == 0).Select(c => (Func<Narrowing, Narrowing>)(a => a with { OneOf = a.OneOf | c.OneOf }));
        if (answer.Key.Kind != FactKind.Measure) return [];
        var up = cells.Where(c => c.Within.Min > answer.Within.Max).OrderBy(c => c.Within.Min).Select(c => Next(c, a => c.Within.Min == a.Within.Max + 1));
        var down = cells.Where(c => c.Within.Max < answer.Within.Min).OrderByDescending(c => c.Within.Min).Select(c => Next(c, a => c.Within.Max == a.Within.Min - 1));
        return up.Concat(down);

        static Func<Narrowing, Narrowing> Next(Narrowing cell, Func<Narrowing, bool> isNextDoor) => a => !isNextDoor(a)
            ? a : a with { Within = new(Math.Min(a.Within.Min, cell.Within.Min), Math.Max(a.Within.Max, cell.Within.Max)) };
    }

    private bool IsOpen(FactKey key) => key.Kind switch
    {
        FactKind.Measure => !_now.Measures[key.Index].IsKnown,
        FactKind.Choice => !System.Numerics.BitOperations.IsPow2(_now.Choices[key.Index]),
        _ => Narrowing.Held(_now, key).Answer == Truth.NotKnown,
    };

    private static ImmutableArray<Narrowing> SafeFirst(ImmutableArray<Narrowing> cells) => [.. cells.OrderBy(c => c.Answer)];
}
