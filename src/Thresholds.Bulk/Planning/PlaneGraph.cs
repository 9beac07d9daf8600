namespace Thresholds.Bulk;

/// <summary>Planes made of planes, each once: equal parts are one node, constants are folded away as they appear.</summary>
internal sealed class PlaneGraph
{
    private readonly List<PlaneNode> _nodes = [new(NodeKind.Never, 0, 0, 0, [])];
    private readonly Dictionary<PlaneNode, int> _places = [];
    private readonly Dictionary<int, int> _excludes = [];

    public PlaneNode this[Literal literal] => _nodes[literal.Node];

    public IReadOnlyList<PlaneNode> Nodes => _nodes;

    /// <summary>A bit plane of the block.</summary>
    public Literal Plane(int offset, string name) => Named(Add(new(NodeKind.Plane, offset, 0, 0, [])), name);

    /// <summary>Two bit planes of the block that never hold together: somebody says yes, somebody says no.</summary>
    public (Literal Yes, Literal No) Answer(int yes, int no, string name)
    {
        var planes = (Yes: Plane(yes, name + " is said"), No: Plane(no, name + " is denied"));
        _excludes[planes.Yes.Node] = planes.No.Node;
        _excludes[planes.No.Node] = planes.Yes.Node;
        return planes;
    }

    public Literal AtLeast(int offset, int width, ulong least, string name)
        => least == 0 ? Literal.Always : Named(Add(new(NodeKind.AtLeast, offset, width, least, [])), name);

    public Literal Covers(int offset, int width, ulong mask, string name)
        => mask == 0 ? Literal.Always : Named(Add(new(NodeKind.Covers, offset, width, mask, [])), name);

    public Literal All(params IEnumerable<Literal> of) => !Any(of.Select(l => !l));

    public Literal Any(params IEnumerable<Literal> of)
    {
        var set = LiteralSet.Of(of);
        set.Remove(Literal.Never);
        if (set.Contains(Literal.Always) || set.HasOpposites()) return Literal.Always;
        // Of "yes" and "no" at most one holds: together their opposites always do, and "yes" adds nothing to "not no".
        foreach (var literal in set.ToArray())
        {
            if (!_excludes.TryGetValue(literal.Node, out var other) || !set.Contains(new((other << 1) | 1))) continue;
            if (literal.IsInverted) return Literal.Always;
            set.Remove(literal);
        }

        // What needs more than something already in the list adds nothing to the list.
        set.RemoveWhere(l => AsAll(l) is { } parts && parts.Any(p => p != l && set.Contains(p)));
        if (set.Count == 0) return Literal.Never;
        if (set.Count == 1) return set.First;
        // "Any of not a, not b" is "not all of a, b": one form of the two is kept, the one with fewer planes turned round.
        var inverted = set.Inverted;
        var turned = inverted * 2 > set.Count || (inverted * 2 == set.Count && set.First.IsInverted);
        return turned
            ? !Add(new(NodeKind.All, 0, 0, 0, [.. set.ToArray().Select(l => !l)]))
            : Add(new(NodeKind.Any, 0, 0, 0, [.. set.ToArray()]));
    }

    /// <summary>Exactly one of two.</summary>
    public Literal Odd(Literal a, Literal b)
    {
        if (a.Node > b.Node) (a, b) = (b, a);
        var turned = a.IsInverted ^ b.IsInverted;
        if (a.Node == b.Node) return Literal.When(turned);
        if (a.IsConstant) return a.IsInverted ? !b : b;
        var odd = Add(new(NodeKind.Odd, 0, 0, 0, [new(a.Node << 1), new(b.Node << 1)]));
        return turned ? !odd : odd;
    }

    /// <summary>Gives a plane a name that a person reads in the listing; the first name stands.</summary>
    /// <param name="literal">The plane.</param>
    /// <param name="name">What it says.</param>
    /// <param name="opposite">What it says turned round; null: <c>not</c> and the name.</param>
    public Literal Named(Literal literal, string name, string? opposite = null)
    {
        if (!literal.IsConstant) this[literal].Name ??= literal.IsInverted ? opposite ?? "not " + name : name;
        return literal;
    }

    /// <summary>The planes of which a literal is the conjunction, or null.</summary>
    private IEnumerable<Literal>? AsAll(Literal literal) => (this[literal].Kind, literal.IsInverted) switch
    {
        (NodeKind.All, false) => this[literal].Of,
        (NodeKind.Any, true) => this[literal].Of.Select(l => !l),
        _ => null,
    };

    private Literal Add(PlaneNode node)
    {
        if (!_places.TryGetValue(node, out var place))
        {
            _places[node] = place = _nodes.Count;
            _nodes.Add(node);
        }

        return new(place << 1);
    }
}
