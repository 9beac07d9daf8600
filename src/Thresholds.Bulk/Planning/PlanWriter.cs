using System.Collections.Immutable;

namespace Thresholds.Bulk;

/// <summary>Puts planes into an order in which each can be made, and gives each a place in the arena for as long as it is needed.</summary>
internal sealed class PlanWriter
{
    private readonly PlaneGraph _graph;
    private readonly ContactColumns _columns;
    private readonly ImmutableArray<(AnswerKey Key, Literal Plane, string Name)> _answers;
    private readonly int[] _uses;
    private readonly bool[] _ordered;
    private readonly List<(int Node, ImmutableArray<Literal> Of)> _order = [];

    private PlanWriter(PlaneGraph graph, ContactColumns columns, ImmutableArray<(AnswerKey Key, Literal Plane, string Name)> answers)
    {
        _graph = graph;
        _columns = columns;
        _answers = answers;
        _uses = new int[graph.Nodes.Count];
        _ordered = new bool[graph.Nodes.Count];
    }

    public static BulkPlan Write(PlaneGraph graph, ContactColumns columns, ImmutableArray<(AnswerKey Key, Literal Plane, string Name)> answers)
    {
        var writer = new PlanWriter(graph, columns, answers);
        foreach (var (_, plane, _) in answers) writer.Use(plane);
        foreach (var (_, plane, _) in answers) writer.Order(plane);
        return writer.Place();
    }

    private void Use(Literal literal)
    {
        if (_uses[literal.Node]++ > 0) return;
        foreach (var part in _graph[literal].Of) Use(part);
    }

    private void Order(Literal literal)
    {
        if (_ordered[literal.Node] || !_graph[literal].IsStep) return;
        _ordered[literal.Node] = true;
        ImmutableArray<Literal> of = [.. _graph[literal].Of.SelectMany(l => Spread(l, _graph[literal].Kind))];
        foreach (var part in of) Order(part);
        _order.Add((literal.Node, of));
    }

    // "Any of a, any of b, c" is one step, unless the inner list is needed elsewhere too.
    private IEnumerable<Literal> Spread(Literal literal, NodeKind into)
    {
        var node = _graph[literal];
        var sameKind = into switch
        {
            NodeKind.Any => node.Kind == (literal.IsInverted ? NodeKind.All : NodeKind.Any),
            NodeKind.All => node.Kind == (literal.IsInverted ? NodeKind.Any : NodeKind.All),
            _ => false,
        };
        return sameKind && _uses[literal.Node] == 1 ? node.Of.Select(l => literal.IsInverted ? !l : l).SelectMany(l => Spread(l, into)) : [literal];
    }

    private BulkPlan Place()
    {
        var places = new Dictionary<int, int>();
        var answers = new Dictionary<AnswerKey, int>();
        var copies = new List<(int Into, Literal From, int Answer)>();
        for (var i = 0; i < _answers.Length; i++)
        {
            var (key, plane, _) = _answers[i];
            answers[key] = i * _columns.PlaneBytes;
            if (plane.IsInverted || !_graph[plane].IsStep || !places.TryAdd(plane.Node, i * _columns.PlaneBytes)) copies.Add((i * _columns.PlaneBytes, plane, i));
        }

        var lastUse = new Dictionary<int, int>();
        for (var s = 0; s < _order.Count; s++)
            foreach (var part in _order[s].Of) lastUse[part.Node] = s;
        foreach (var (_, from, _) in copies) lastUse[from.Node] = int.MaxValue;

        var writer = new Lines(this, places);
        var free = new PriorityQueue<int, int>();
        var arena = _answers.Length * _columns.PlaneBytes;
        for (var s = 0; s < _order.Count; s++)
        {
            var (node, of) = _order[s];
            if (!places.TryGetValue(node, out var into))
            {
                if (!free.TryDequeue(out into, out _)) (into, arena) = (arena, arena + _columns.PlaneBytes);
                places[node] = into;
            }

            writer.Add(node, of, into);
            // A place is free again only after the step that reads it last: that step may write while it still reads.
            foreach (var part in of.Distinct())
                if (lastUse[part.Node] == s && _graph[part].IsStep && places[part.Node] >= _answers.Length * _columns.PlaneBytes)
                    free.Enqueue(places[part.Node], places[part.Node]);
        }

        foreach (var (into, from, answer) in copies) writer.Copy(from, into, _answers[answer].Name);
        return new(
            _columns, [.. writer.Steps], [.. writer.Code], [.. writer.Operands], answers, _answers.Where(a => a.Plane == Literal.Never).Select(a => a.Key).ToHashSet(), arena,
            [.. _graph.Nodes.Where((node, i) => _uses[i] > 0 && !node.IsFold && node.Kind != NodeKind.Never)
                .Select(n => (n.Offset, Bytes: n.Width == 0 ? _columns.PlaneBytes : n.Width * _columns.RowsPerBlock)).Distinct().OrderBy(r => r.Offset)]);
    }

    /// <summary>Writes each step twice: as a person reads it and as a kernel does.</summary>
    private sealed class Lines(PlanWriter of, Dictionary<int, int> places)
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        private readonly Dictionary<int, string> _names = [];

        public List<PlanStep> Steps { get; } = [];

        public List<StepCode> Code { get; } = [];

        public List<uint> Operands { get; } = [];

        public void Add(int place, ImmutableArray<Literal> parts, int into)
        {
            var node = of._graph.Nodes[place];
            Steps.Add(new(Name(place), node.Kind, [.. parts.Select(Words)]));
            if (!node.IsFold)
            {
                Code.Add(new(node.Kind, (byte)node.Width, into, node.Offset, 0, node.Constant));
                return;
            }

            Code.Add(new(node.Kind, 0, into, Operands.Count, parts.Length, 0));
            Operands.AddRange(parts.Select(Encoded));
        }

        public void Copy(Literal from, int into, string name)
        {
            ImmutableArray<Literal> parts = from.IsConstant ? [] : [from];
            var kind = from == Literal.Always ? NodeKind.All : NodeKind.Any;
            Steps.Add(new("answer: " + name, kind, [.. parts.Select(Words)]));
            Code.Add(new(kind, 0, into, Operands.Count, parts.Length, 0));
            Operands.AddRange(parts.Select(Encoded));
        }

        private uint Encoded(Literal literal)
        {
            var node = of._graph[literal];
            var at = node.IsStep ? (uint)places[literal.Node] | PackedOperand.InArena : (uint)node.Offset;
            return literal.IsInverted ? at | PackedOperand.Inverted : at;
        }

        private string Words(Literal literal)
        {
            var name = Name(literal.Node);
            if (!literal.IsInverted) return name;
            return name.StartsWith("not ", StringComparison.Ordinal) ? name["not ".Length..] : "not " + name;
        }

        private string Name(int place)
        {
            if (_names.TryGetValue(place, out var name)) return name;
            name = of._graph.Nodes[place].Name;
            if (name is null || !_taken.Add(name)) name = FormattableString.Invariant($"p{place}");
            return _names[place] = name;
        }
    }
}
