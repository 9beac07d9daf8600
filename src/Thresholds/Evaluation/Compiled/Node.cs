using System.Runtime.InteropServices;

namespace Thresholds.Evaluation.Compiled;

/// <summary>What one part of a condition asks.</summary>
internal enum NodeKind
{
    Indicator,
    HasHappened,
    HasNotHappened,
    Measure,
    Choice,
    AllOf,
    AnyOf,
    AtLeast,
    Not,
    Status,
}

/// <summary>One part of a condition with everything looked up: its fact's place, its bounds or codes, its parameter's value.</summary>
/// <remarks>A condition is a run of nodes: a part, then its own parts, in the order written. Nothing points anywhere; <see cref="End"/> skips.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Node
{
    /// <summary>What it asks.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Where the node after it and all its parts stands.</summary>
    public required int End { get; init; }

    /// <summary>The fact's place among those of its kind; how many are wanted, for "at least"; the threshold, for a status.</summary>
    public int At { get; init; }

    /// <summary>The fact's place among all facts of the vocabulary; -1 for a part that asks about none.</summary>
    public int Fact { get; init; }

    /// <summary>The codes that satisfy a choice; the two bounds of a measure; the test, for a status.</summary>
    public ulong Wanted { get; init; }

    public int Min => unchecked((int)(uint)(Wanted >> 32));

    public int Max => unchecked((int)(uint)Wanted);

    public static ulong Bounds(Facts.Interval interval) => unchecked(((ulong)(uint)interval.Min << 32) | (uint)interval.Max);
}
