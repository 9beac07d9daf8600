using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>A source: who published which document, where it says what, and whether that was read.</summary>
/// <remarks>Names the publisher and the document, never a mirror of it. Immutable; safe to share between threads.</remarks>
public sealed record Citation
{
    /// <summary>Id, unique in the rulebook; capitals, digits and hyphens (<c>CA89-s47-1a</c>).</summary>
    public required string Id { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }

    /// <summary>Its publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its year or years, in words; empty when not known.</summary>
    public string Year { get; init; } = string.Empty;

    /// <summary>The place in it; empty when not known. Never invented.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>What it says, in our words; empty when nothing is said.</summary>
    public string Says { get; init; } = string.Empty;

    /// <summary>Whether the place was read.</summary>
    public Verified Verified { get; init; }
}

/// <summary>A number that a partnership may set within a range.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Parameter
{
    /// <summary>Kebab-case id, unique in the rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>The unit: for a clock one of the clock's units, otherwise any words.</summary>
    public required string Unit { get; init; }

    /// <summary>The value when nothing is set.</summary>
    public required int Default { get; init; }

    /// <summary>The least value it may be set to.</summary>
    public required int Min { get; init; }

    /// <summary>The greatest value it may be set to.</summary>
    public required int Max { get; init; }

    /// <summary>Why it may be set, and what practice is.</summary>
    public required string Why { get; init; }

    /// <summary>Ids of the sources; may be empty, since a local number has none.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];
}

/// <summary>A partnership's names and numbers for levels, each meaning a set of thresholds.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record LevelScheme
{
    /// <summary>Kebab-case id, unique in the rulebook.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The days on which it was in use.</summary>
    public InForce InForce { get; init; }

    /// <summary>Ids of the sources; at least one.</summary>
    public required ImmutableArray<string> Citations { get; init; }

    /// <summary>The levels, in order.</summary>
    public required ImmutableArray<Level> Levels { get; init; }
}

/// <summary>One level of a scheme.</summary>
/// <param name="Name">Its name or number.</param>
/// <param name="Thresholds">The thresholds it covers; empty: none of ours (universal services).</param>
/// <param name="Remark">What a reader must know of it, such as that its text was not read; empty: nothing.</param>
public sealed record Level(string Name, ImmutableArray<Threshold> Thresholds, string Remark = "");
