using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation.Compiled;

/// <summary>Writes conditions out as nodes, with every id, code and parameter looked up once.</summary>
internal sealed class ConditionCompiler(Rulebook rulebook)
{
    private readonly List<Node> _nodes = new(4 * rulebook.Rules.Length);
    private readonly Dictionary<Condition, int> _roots = new(ReferenceEqualityComparer.Instance);

    public Node[] Nodes => [.. _nodes];

    /// <summary>Where each condition begins, by the very object that stands in the rulebook.</summary>
    public IReadOnlyDictionary<Condition, int> Roots => _roots;

    /// <summary>Where the condition begins; one that stands in two places is written once.</summary>
    public int Add(Condition condition)
    {
        if (_roots.TryGetValue(condition, out var known)) return known;
        var start = _nodes.Count;
        Write(condition);
        _roots.Add(condition, start);
        return start;
    }

    private void Write(Condition condition)
    {
        var start = _nodes.Count;
        _nodes.Add(default);
        foreach (var part in condition.Parts) Write(part);
        _nodes[start] = NodeOf(condition, _nodes.Count);
    }

    private Node NodeOf(Condition condition, int end) => condition switch
    {
        AllOf => Whole(NodeKind.AllOf, end),
        AnyOf => Whole(NodeKind.AnyOf, end),
        Not => Whole(NodeKind.Not, end),
        AtLeast c => Whole(NodeKind.AtLeast, end) with { At = Number(c.Count) },
        StatusCondition c => Whole(NodeKind.Status, end) with { At = (int)c.Threshold - 1, Wanted = (ulong)c.Test },
        IndicatorCondition c => About(NodeKind.Indicator, c.Indicator, end),
        EventCondition c => About(c.HasHappened ? NodeKind.HasHappened : NodeKind.HasNotHappened, c.Event, end),
        MeasureCondition c => About(NodeKind.Measure, c.Measure, end) with { Wanted = Node.Bounds(c.Satisfying(Number(c.Operand))) },
        UnbornCondition => About(NodeKind.Measure, Measure.AgeId, end) with { Wanted = Node.Bounds(UnbornCondition.Satisfying) },
        ChoiceCondition c => About(NodeKind.Choice, c.Choice, end) with { Wanted = rulebook.Vocabulary.FindChoice(c.Choice)!.SetOf(c.OneOf) ?? 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Node Whole(NodeKind kind, int end) => new() { Kind = kind, End = end, Fact = -1 };

    private Node About(NodeKind kind, string factId, int end)
    {
        var key = rulebook.Vocabulary.Key(factId);
        return new() { Kind = kind, End = end, At = key.Index, Fact = rulebook.Vocabulary.Place(key) };
    }

    private int Number(Operand operand) => operand.Parameter is { } id ? rulebook.ParameterValues[id] : operand.Number;
}
