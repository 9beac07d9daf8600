using System.Collections.Immutable;

namespace Thresholds.Bulk;

/// <summary>What a plane is made from.</summary>
internal enum NodeKind
{
    /// <summary>Holds nowhere.</summary>
    Never,

    /// <summary>A bit plane of the block.</summary>
    Plane,

    /// <summary>A column of the block, at least a number.</summary>
    AtLeast,

    /// <summary>A column of the block that holds every bit of a mask.</summary>
    Covers,

    /// <summary>Any of several planes.</summary>
    Any,

    /// <summary>All of several planes.</summary>
    All,

    /// <summary>An odd number of several planes.</summary>
    Odd,
}

/// <summary>One plane of the graph.</summary>
/// <param name="Kind">What it is made from.</param>
/// <param name="Offset">Where its column stands in the block; 0 for what is made of other planes.</param>
/// <param name="Width">Bytes a value of the column takes; 0 for planes.</param>
/// <param name="Constant">The number or mask compared with.</param>
/// <param name="Of">The planes it is made of, in order, each once.</param>
internal sealed record PlaneNode(NodeKind Kind, int Offset, int Width, ulong Constant, ImmutableArray<Literal> Of)
{
    /// <summary>Its name in words; null: none was given yet.</summary>
    public string? Name { get; set; }

    public bool IsFold => Kind is NodeKind.Any or NodeKind.All or NodeKind.Odd;

    public bool IsStep => Kind is not (NodeKind.Never or NodeKind.Plane);

    public bool Equals(PlaneNode? other) => other is not null && Kind == other.Kind && Offset == other.Offset && Width == other.Width
        && Constant == other.Constant && Of.SequenceEqual(other.Of);

    public override int GetHashCode()
    {
        var hash = HashCode.Combine(Kind, Offset, Constant);
        foreach (var literal in Of) hash = HashCode.Combine(hash, literal.Code);
        return hash;
    }
}
