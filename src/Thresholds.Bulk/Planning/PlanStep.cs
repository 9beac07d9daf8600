using System.Collections.Immutable;

namespace Thresholds.Bulk;

/// <summary>One step of a plan: a plane made from columns or from planes made before. <see cref="ToString"/> is a line a person can read.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class PlanStep
{
    internal PlanStep(string makes, NodeKind kind, ImmutableArray<string> from)
    {
        Makes = makes;
        Kind = kind;
        From = from;
    }

    /// <summary>The name of the plane it makes.</summary>
    public string Makes { get; }

    /// <summary>The names of what it is made from, <c>not</c> before those that are turned round; empty for a comparison, whose name says it all.</summary>
    public ImmutableArray<string> From { get; }

    internal NodeKind Kind { get; }

    /// <summary><c>p12 = all of (injury-to-child is said, not p11)</c> and the like.</summary>
    public override string ToString() => Kind switch
    {
        NodeKind.AtLeast or NodeKind.Covers => $"{Makes}",
        NodeKind.Odd => $"{Makes} = exactly one of ({string.Join(", ", From)})",
        _ when From.IsEmpty => $"{Makes} = {(Kind == NodeKind.Any ? "never" : "always")}",
        _ when From.Length == 1 => $"{Makes} = {From[0]}",
        _ => $"{Makes} = {(Kind == NodeKind.Any ? "any" : "all")} of ({string.Join(", ", From)})",
    };
}
