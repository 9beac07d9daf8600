using System.Collections.Immutable;

namespace Thresholds.Explanation;

/// <summary>Every sentence of the pages for the family, and every fact and step that may stand on them, in one place; a host puts its own in their stead.</summary>
/// <remarks>
/// A fact or step without words here is never told to anybody in the family: leave is given fact by fact, by whoever reads the guidance and asks of each wording
/// whether it could betray a source, another adult or a place of safety. So by default no fact is told at all; the guidance of a country brings its
/// own words. Checked against the rulebook when a rationale is made. Immutable; safe to share between threads.
/// <example><code>var welsh = RationaleWording.Default with { Language = "cy", Adult = ourAdultPage };</code></example>
/// </remarks>
public sealed record RationaleWording
{
    /// <summary>Plain English, and no fact or step told.</summary>
    public static RationaleWording Default { get; } = new();

    /// <summary>The language of the words, as HTML names it. Default: <c>en-GB</c>.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>The page for a parent or other adult.</summary>
    public FamilyWording Adult { get; init; } = PlainWords.Adult;

    /// <summary>The page read to a child of two to six, and to a child whose age is not known.</summary>
    public FamilyWording ChildUnder7 { get; init; } = PlainWords.ChildUnder7;

    /// <summary>The page for a child of seven to eleven.</summary>
    public FamilyWording Child7To11 { get; init; } = PlainWords.Child7To11;

    /// <summary>The page for a child of twelve to fifteen.</summary>
    public FamilyWording Child12To15 { get; init; } = PlainWords.Child12To15;

    /// <summary>The page for a young person of sixteen or seventeen.</summary>
    public FamilyWording YoungPerson16To17 { get; init; } = PlainWords.YoungPerson16To17;

    /// <summary>The page for an unborn child or a child under two: kept until they are older.</summary>
    public NoticeWording KeptForLater { get; init; } = PlainWords.KeptForLater;

    /// <summary>The page that stands in the place of one that may not be written, for whatever reason; it is meant for the worker.</summary>
    public NoticeWording NotTold { get; init; } = PlainWords.NotTold;

    /// <summary>In the record: heading of what the family told us, apart from the analysis.</summary>
    public string FamilyToldHeading { get; init; } = "What the family told us";

    /// <summary>In the record: what stands under that heading.</summary>
    public string FamilyToldOpening { get; init; } = "As written down, and apart from what professionals make of it.";

    /// <summary>In the record: heading of who may be told.</summary>
    public string WhoMayBeToldHeading { get; init; } = "Who may be told";

    /// <summary>In the record: stands before the facts that an account says must not be told.</summary>
    public string MustNotBeTold { get; init; } = "Must not be told to the family:";

    /// <summary>Who counts as family where an account says who gave it, in lower case; a person's id among the contact's people counts too.</summary>
    public ImmutableArray<string> FamilySources { get; init; } = PlainWords.FamilySources;

    /// <summary>Concerns and strengths that an adult may be told, by id, each in words for them. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> FactsForAdults { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Those of <see cref="FactsForAdults"/> that are told only to the adult whom an account says they are about: money, a home, what may be another
    /// adult's own affair. What the guidance itself calls a fact of a parent or carer is so always. Default: none.</summary>
    public ImmutableSortedSet<string> OnlyToWhomItIsAbout { get; init; } = [];

    /// <summary>Concerns and strengths of which a child may be told the topic, by id ("how school is going"). Facts of one topic give one line. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> TopicsForChildren { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Steps that an adult may be told, by id, each in words for them. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> StepsForAdults { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Steps that a child may be told, by id, each in words for them. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> StepsForChildren { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    internal IEnumerable<(string Page, FamilyWording Words)> FamilyPages =>
    [
        ("adult", Adult), ("childUnder7", ChildUnder7), ("child7To11", Child7To11), ("child12To15", Child12To15),
        ("youngPerson16To17", YoungPerson16To17),
    ];

    internal IEnumerable<Sentence> Sentences() =>
    [
        .. FamilyPages.SelectMany(p => p.Words.Sentences(p.Page)),
        .. KeptForLater.Sentences("keptForLater"), .. NotTold.Sentences("notTold"),
        new("language", Language), new("familyToldHeading", FamilyToldHeading), new("familyToldOpening", FamilyToldOpening),
        new("whoMayBeToldHeading", WhoMayBeToldHeading), new("mustNotBeTold", MustNotBeTold),
    ];

    /// <summary>The names of the sentences for the family that are harder to read than their page should be, each with its measured age; empty when none is.</summary>
    /// <remarks>Facts and steps are measured as they would stand in their line. A measure of length, not of sense: see <see cref="Text.ReadingAge"/>.</remarks>
    public ImmutableArray<string> TooHardToRead() => WordingMeasure.TooHard(this);
}
