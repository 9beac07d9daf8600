using System.Collections.Immutable;

namespace Thresholds.Explanation.Records;

/// <summary>One thing in which a stored decision and the one decided again differ.</summary>
/// <param name="Kind">What of the decision it is.</param>
/// <param name="Id">Which: a threshold, or the id of a rule, step, route or check; empty where the kind says all.</param>
/// <param name="Aspect">Which side of it: <c>status</c>, <c>list</c> (where a rule stands: met, answered, notSettled, notMet), <c>due</c>, ...; empty: whether it is there at all.</param>
/// <param name="Recorded">What the record holds, as in its JSON; null: nothing, or more than one value.</param>
/// <param name="Now">What deciding again gives, as in its JSON; null: nothing, or more than one value.</param>
/// <param name="Cause">What explains it.</param>
/// <param name="IsWording">Only words differ, not what was decided.</param>
/// <param name="Paths">Where in the decision's JSON; lists of rules, steps and the like are entered by id.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RecordDifference(
    DifferenceKind Kind, string Id, string Aspect, string? Recorded, string? Now, RecordCause Cause, bool IsWording, ImmutableArray<string> Paths)
{
    /// <summary>For a rule or a threshold: the threshold, as in JSON; else null.</summary>
    public string? Threshold { get; init; }

    /// <summary>Whether the record holds it at all.</summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Whether deciding again gives it at all.</summary>
    public bool IsNow { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new[] { Kind.Slug(), Id, Aspect }.Where(p => p.Length > 0));
}
