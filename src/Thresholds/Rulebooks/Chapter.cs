using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>The sections of a chapter, in the order in which they stand.</summary>
/// <remarks>The default value is <see cref="Opening"/>.</remarks>
public enum Section
{
    /// <summary>Prose under the title.</summary>
    Opening,

    /// <summary>Indicators.</summary>
    Indicators,

    /// <summary>Measures.</summary>
    Measures,

    /// <summary>Choices.</summary>
    Choices,

    /// <summary>Events.</summary>
    Events,

    /// <summary>Rules.</summary>
    Rules,

    /// <summary>Facts about facts.</summary>
    Clauses,

    /// <summary>Steps.</summary>
    Steps,

    /// <summary>Routes.</summary>
    Routes,

    /// <summary>Record checks.</summary>
    Checks,

    /// <summary>Parameters.</summary>
    Parameters,

    /// <summary>Sources.</summary>
    Citations,
}

/// <summary>One chapter of the guidance: its prose, the facts it declares and what it says of them.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Chapter
{
    /// <summary>Kebab-case id, unique in the rulebook; the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its place among the chapters; unique.</summary>
    public required int Order { get; init; }

    /// <summary>Who has reviewed it; at first nobody.</summary>
    public string ReviewedBy { get; init; } = "nobody yet";

    /// <summary>Prose by section, as written.</summary>
    public ImmutableSortedDictionary<Section, string> Prose { get; init; } = ImmutableSortedDictionary<Section, string>.Empty;

    /// <summary>Indicators.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>Measures.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Choices.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Events.</summary>
    public ImmutableArray<EventDefinition> Events { get; init; } = [];

    /// <summary>Rules: those standing on one indicator alone first, in the order of the indicators, then the others.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>Facts about facts.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];

    /// <summary>Steps.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>Routes.</summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>Record checks.</summary>
    public ImmutableArray<RecordCheck> Checks { get; init; } = [];

    /// <summary>Parameters.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Sources.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];
}
