using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>One rule: when a condition is met, it speaks for one threshold with one strength, for a reason and on a source.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Rule
{
    /// <summary>Kebab-case id, unique in the rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>The threshold it speaks for.</summary>
    public required Threshold Threshold { get; init; }

    /// <summary>How firmly it speaks.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>When it is met.</summary>
    public required Condition When { get; init; }

    /// <summary>Why, in plain words.</summary>
    public required string Because { get; init; }

    /// <summary>Ids of the sources it stands on; at least one.</summary>
    public required ImmutableArray<string> Citations { get; init; }

    /// <summary>The question put to the worker; null: the threshold's usual question.</summary>
    public string? Asks { get; init; }

    /// <summary>How soon; null: nothing said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>That it rests on local practice, and what others do; null: it does not.</summary>
    public string? LocalChoice { get; init; }

    /// <summary>The days on which it applies.</summary>
    public InForce InForce { get; init; }

    /// <summary>The id that a rule standing on one indicator alone carries.</summary>
    /// <param name="indicator">The indicator's id.</param>
    /// <param name="threshold">The threshold.</param>
    public static string IdFor(string indicator, Threshold threshold) => $"{indicator}-{threshold.Slug()}";
}
