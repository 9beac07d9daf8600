using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>Something to be done, with who leads, who takes part and by when. A task of its own: it fixes no threshold.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Step
{
    /// <summary>Kebab-case id, unique in the rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required string What { get; init; }

    /// <summary>When it is due to be done.</summary>
    public required Condition When { get; init; }

    /// <summary>Who leads.</summary>
    public required string Who { get; init; }

    /// <summary>Who takes part.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>By when; null: no clock.</summary>
    public Clock? By { get; init; }

    /// <summary>The event that shows it was done; null: none says so.</summary>
    public string? DoneWhen { get; init; }

    /// <summary>How soon; null: nothing said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Why; null: the law cited says enough.</summary>
    public string? Because { get; init; }

    /// <summary>Ids of the sources it stands on; at least one.</summary>
    public required ImmutableArray<string> Citations { get; init; }

    /// <summary>The days on which it applies.</summary>
    public InForce InForce { get; init; }
}

/// <summary>One way in which a child could be safe now, in answer to the question of emergency accommodation. Never changes a status.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Route
{
    /// <summary>Kebab-case id, unique in the rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>What the route is.</summary>
    public required string What { get; init; }

    /// <summary>When it opens.</summary>
    public required Condition OpensWhen { get; init; }

    /// <summary>What blocks it; null: nothing does.</summary>
    public Condition? BlockedBy { get; init; }

    /// <summary>When the block does not count; null: it always counts.</summary>
    public Condition? Unless { get; init; }

    /// <summary>Why.</summary>
    public required string Because { get; init; }

    /// <summary>Ids of the sources it stands on; at least one.</summary>
    public required ImmutableArray<string> Citations { get; init; }

    /// <summary>The days on which it exists.</summary>
    public InForce InForce { get; init; }
}

/// <summary>What a good record shows, and when it is wanted.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RecordCheck
{
    /// <summary>Kebab-case id, unique in the rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>What the record should show.</summary>
    public required string What { get; init; }

    /// <summary>When it is wanted.</summary>
    public required Condition When { get; init; }

    /// <summary>What shows it.</summary>
    public required Condition Expects { get; init; }

    /// <summary>Why.</summary>
    public required string Because { get; init; }

    /// <summary>Ids of the sources it stands on; may be empty.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];
}
