namespace Thresholds.Explanation;

/// <summary>The sentences of one page for the family: the adult's, or the child's at one age.</summary>
/// <remarks>Every sentence but those with a hole stands on every such page, whatever the contact holds: so none of them may say anything of one
/// contact. A hole is written in braces; the sentence must have the hole named for it and no other. Immutable; safe to share between threads.</remarks>
public sealed record FamilyWording
{
    /// <summary>The age in years at which each sentence should be readable (<see cref="Text.ReadingAge"/>).</summary>
    public required int ReadableAt { get; init; }

    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>What the page is and is not.</summary>
    public required string Opening { get; init; }

    /// <summary>Heading of what we are worried about.</summary>
    public required string WorriesHeading { get; init; }

    /// <summary>Says, on every page, why anybody is in touch at all.</summary>
    public required string WorriesOpening { get; init; }

    /// <summary>Stands before the worries told; left out when none is.</summary>
    public required string WorriesTold { get; init; }

    /// <summary>One worry told. Hole: <c>{worry}</c>.</summary>
    public required string WorryLine { get; init; }

    /// <summary>Stands after the worries told: what they do not mean.</summary>
    public required string WorriesDoNotMean { get; init; }

    /// <summary>Stands where no worry is told. It must not say that there is none.</summary>
    public required string NoWorriesTold { get; init; }

    /// <summary>Heading of what is working well.</summary>
    public required string WellHeading { get; init; }

    /// <summary>Stands before what is told to go well; left out when nothing is.</summary>
    public required string WellTold { get; init; }

    /// <summary>One thing that goes well. Hole: <c>{strength}</c>.</summary>
    public required string StrengthLine { get; init; }

    /// <summary>Stands where nothing is told to go well. It must not say that nothing does.</summary>
    public required string NothingWellTold { get; init; }

    /// <summary>Heading of what we do not know yet.</summary>
    public required string NotKnownHeading { get; init; }

    /// <summary>Says that we do not know everything, and asks; never what is not known.</summary>
    public required string NotKnown { get; init; }

    /// <summary>Heading of what needs to happen.</summary>
    public required string NextHeading { get; init; }

    /// <summary>Who decides, and how.</summary>
    public required string Next { get; init; }

    /// <summary>Stands before the steps told; left out when none is. Some may have been taken: what was done is not told.</summary>
    public required string StepsTold { get; init; }

    /// <summary>One step told. Hole: <c>{step}</c>.</summary>
    public required string StepLine { get; init; }

    /// <summary>What the reader can do and ask for.</summary>
    public required string Closing { get; init; }

    internal IEnumerable<Sentence> Sentences(string page) =>
    [
        new($"{page}.title", Title), new($"{page}.opening", Opening),
        new($"{page}.worriesHeading", WorriesHeading), new($"{page}.worriesOpening", WorriesOpening), new($"{page}.worriesTold", WorriesTold),
        new($"{page}.worryLine", WorryLine, "worry"), new($"{page}.worriesDoNotMean", WorriesDoNotMean), new($"{page}.noWorriesTold", NoWorriesTold),
        new($"{page}.wellHeading", WellHeading), new($"{page}.wellTold", WellTold), new($"{page}.strengthLine", StrengthLine, "strength"),
        new($"{page}.nothingWellTold", NothingWellTold), new($"{page}.notKnownHeading", NotKnownHeading), new($"{page}.notKnown", NotKnown),
        new($"{page}.nextHeading", NextHeading), new($"{page}.next", Next), new($"{page}.stepsTold", StepsTold),
        new($"{page}.stepLine", StepLine, "step"), new($"{page}.closing", Closing),
    ];
}

/// <summary>A page that says the same whatever the contact holds.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record NoticeWording
{
    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Why the page says nothing more.</summary>
    public required string Why { get; init; }

    /// <summary>Heading of what the worker does next.</summary>
    public required string NextHeading { get; init; }

    /// <summary>What the worker does next, who decides, and that it is written down.</summary>
    public required string Next { get; init; }

    internal IEnumerable<Sentence> Sentences(string page) =>
        [new($"{page}.title", Title), new($"{page}.why", Why), new($"{page}.nextHeading", NextHeading), new($"{page}.next", Next)];
}

/// <summary>One sentence of the wording, by name.</summary>
/// <param name="Name">Where it stands: <c>adult.worryLine</c>.</param>
/// <param name="Text">The words.</param>
/// <param name="Hole">The hole it must have; null: it has none.</param>
internal readonly record struct Sentence(string Name, string Text, string? Hole = null)
{
    public string Filled(string with) => Text.Replace("{" + Hole + "}", with, StringComparison.Ordinal);
}
