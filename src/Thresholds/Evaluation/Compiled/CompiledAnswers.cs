using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Evaluation.Compiled;

/// <summary>Answers the conditions of one rulebook from one contact's closed facts. Answers to <see cref="ConditionEvaluator"/>.</summary>
/// <remarks>Kleene as there; it may stop early, since the order of parts cannot change an answer. Immutable; thread-safe.</remarks>
internal sealed class CompiledAnswers : IConditionAnswers
{
    private readonly CompiledRulebook _rulebook;
    private readonly Node[] _nodes;
    private readonly Truth[] _indicators;
    private readonly Interval[] _measures;
    private readonly ulong[] _choices;
    private readonly Truth[] _events;
    private readonly Standing[]? _standings;

    /// <param name="rulebook">The rulebook.</param>
    /// <param name="values">The contact's facts, closed.</param>
    /// <param name="standings">How the thresholds stand, lowest first, filled in before a step, route or check is asked; null where none is.</param>
    public CompiledAnswers(CompiledRulebook rulebook, FactValues values, Standing[]? standings)
    {
        _rulebook = rulebook;
        _nodes = rulebook.Nodes;
        _indicators = values.Indicators;
        _measures = values.Measures;
        _choices = values.Choices;
        _events = values.Events;
        _standings = standings;
    }

    public Truth Evaluate(Condition condition) => Answer(_rulebook.RootOf(condition));

    public Truth Evaluate(Threshold threshold, Condition condition) => Evaluate(condition).And(Most(threshold));

    /// <summary>The most that a rule for a threshold can say: emergency accommodation is asked of a born child.</summary>
    public Truth Most(Threshold threshold)
        => threshold == Threshold.EmergencyAccommodation ? Within(_measures[0], 0, int.MaxValue) : Truth.Yes;

    /// <summary>The answer to the part that begins at a node.</summary>
    public Truth Answer(int at)
    {
        ref readonly var node = ref _nodes[at];
        switch (node.Kind)
        {
            case NodeKind.Indicator: return _indicators[node.At];
            case NodeKind.HasHappened: return _events[node.At];
            case NodeKind.HasNotHappened: return _events[node.At].Not();
            case NodeKind.Measure: return Within(_measures[node.At], node.Min, node.Max);
            case NodeKind.Choice: return TruthLogic.From((_choices[node.At] & ~node.Wanted) == 0, (_choices[node.At] & node.Wanted) != 0);
            case NodeKind.AllOf: return All(at + 1, node.End);
            case NodeKind.AnyOf: return Any(at + 1, node.End);
            case NodeKind.AtLeast: return AtLeast(at + 1, node.End, node.At);
            case NodeKind.Not: return Answer(at + 1).Not();
            default: return Standing(node.At, (StatusTest)node.Wanted);
        }
    }

    /// <summary>The ids of the facts that make a rulebook's condition what it is: what <c>ConditionReasons.FactIds</c> says.</summary>
    public ImmutableArray<string> FactsBehind(Condition condition)
    {
        var facts = new int[_rulebook.MostFacts];
        return Ids(facts.AsSpan(0, Bearing(_rulebook.RootOf(condition), facts)));
    }

    /// <summary>The same of a condition as a threshold asks it: for emergency accommodation, age may bear on it too.</summary>
    public ImmutableArray<string> FactsBehind(Threshold threshold, Condition condition)
    {
        var facts = new int[_rulebook.MostFacts];
        return Ids(facts.AsSpan(0, Bearing(threshold, _rulebook.RootOf(condition), facts)));
    }

    /// <summary>Whether some question about one fact in a rulebook's condition is answered yes.</summary>
    public bool IsBegun(Condition condition) => IsBegun(_rulebook.RootOf(condition));

    /// <summary>The facts that make a condition what it is, each once, in the order written, as places.</summary>
    /// <returns>How many were written.</returns>
    public int Bearing(int at, Span<int> facts) => Bearing(at, Answer(at), facts, 0);

    private int Bearing(Threshold threshold, int at, Span<int> facts)
    {
        if (threshold != Threshold.EmergencyAccommodation) return Bearing(at, facts);
        var (most, own) = (Most(threshold), Answer(at));
        var count = 0;
        if (most <= own) facts[count++] = _rulebook.Age;
        return own <= most ? Bearing(at, own, facts, count) : count;
    }

    /// <summary>How many indicators a condition asks about that are yes, counted as often as they are written.</summary>
    public int CountYes(int at)
    {
        var count = 0;
        for (var end = _nodes[at].End; at < end; at++)
            if (_nodes[at].Kind == NodeKind.Indicator && _indicators[_nodes[at].At] == Truth.Yes) count++;
        return count;
    }

    private bool IsBegun(int at)
    {
        for (var end = _nodes[at].End; at < end; at++)
            if (_nodes[at].Fact >= 0 && Answer(at) == Truth.Yes) return true;
        return false;
    }

    private int Bearing(int at, Truth answer, Span<int> facts, int count)
    {
        ref readonly var node = ref _nodes[at];
        if (node.Kind == NodeKind.Not) return Bearing(at + 1, answer.Not(), facts, count);
        if (at + 1 == node.End)
        {
            if (node.Fact >= 0 && !facts[..count].Contains(node.Fact)) facts[count++] = node.Fact;
            return count;
        }

        for (var part = at + 1; part < node.End; part = _nodes[part].End)
            if (Answer(part) == answer) count = Bearing(part, answer, facts, count);
        return count;
    }

    private ImmutableArray<string> Ids(ReadOnlySpan<int> facts)
    {
        var ids = ImmutableArray.CreateBuilder<string>(facts.Length);
        foreach (var fact in facts) ids.Add(_rulebook.FactIds[fact]);
        return ids.MoveToImmutable();
    }

    private Truth All(int at, int end)
    {
        var value = Truth.Yes;
        for (; at < end && value != Truth.No; at = _nodes[at].End) value = value.And(Answer(at));
        return value;
    }

    private Truth Any(int at, int end)
    {
        var value = Truth.No;
        for (; at < end && value != Truth.Yes; at = _nodes[at].End) value = value.Or(Answer(at));
        return value;
    }

    private Truth AtLeast(int at, int end, int wanted)
    {
        int certain = 0, possible = 0;
        for (; at < end; at = _nodes[at].End)
        {
            var answer = Answer(at);
            if (answer == Truth.Yes) certain++;
            if (answer != Truth.No) possible++;
        }

        return TruthLogic.From(certain >= wanted, possible >= wanted);
    }

    private Truth Standing(int threshold, StatusTest test) => _standings is { } standings
        ? standings[threshold].Answer(test)
        : throw new InvalidOperationException("How a threshold stands is asked only in steps, routes and record checks.");

    private static Truth Within(Interval possible, int min, int max)
        => TruthLogic.From(possible.Min >= min && possible.Max <= max, Math.Max(possible.Min, min) <= Math.Min(possible.Max, max));
}
