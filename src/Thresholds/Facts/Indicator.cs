using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>What sort of fact an indicator is; it decides how two differing accounts are read and where it may stand in a rule.</summary>
/// <remarks>The default value is <see cref="Concern"/>, the kind that is never read away.</remarks>
public enum IndicatorKind
{
    /// <summary>A worry: something seen or told that may mean harm or unmet need.</summary>
    Concern,

    /// <summary>A standing in law: in police protection, under an order, disabled within s17(11), on a plan.</summary>
    LegalFact,

    /// <summary>Something that is going well, shown rather than promised.</summary>
    Strength,

    /// <summary>A descriptive fact that is neither worry nor strength.</summary>
    Circumstance,

    /// <summary>What the file shows was done.</summary>
    Record,
}

/// <summary>Something a practitioner may observe or be told, answered yes, no or not known.</summary>
/// <param name="Id">Its kebab-case id, unique in the vocabulary.</param>
/// <param name="Kind">What sort of fact it is.</param>
/// <param name="SeenAs">Professional wording.</param>
/// <param name="Plainly">Wording a parent would understand.</param>
/// <remarks>Yes means reported or known to us, not proved. Immutable; safe to share between threads.</remarks>
public sealed record Indicator(string Id, IndicatorKind Kind, string SeenAs, string Plainly)
{
    /// <summary>Whom it is about: <c>child</c> (the default), <c>parent or carer</c> or <c>unborn child</c>.</summary>
    public string About { get; init; } = "child";

    /// <summary>What is true by law or nature whenever this is yes: limits on age or on a choice. Empty: no limit.</summary>
    public ImmutableArray<Literal> OnlyFor { get; init; } = [];

    /// <summary>Where it is usually seen ("under 1 year"). Orders forms and questions; never logic, never closes a concern to no. Null: nothing said.</summary>
    public string? UsuallySeen { get; init; }

    /// <summary>Whether it is a matter of income, of housing, or of having a roof tonight. Null: none of them.</summary>
    public MoneyOrHousing? RestsOn { get; init; }

    /// <summary>What it may stand in for without saying so (race, faith, poverty), so that its use is watched; null: nothing.</summary>
    public string? MayStandFor { get; init; }

    /// <summary>Agencies likely to know it ("health", "school"), so that a question goes to the right door. Never logic. Empty: nothing said.</summary>
    public ImmutableArray<string> KnownTo { get; init; } = [];

    /// <summary>Ids of the sources that name it.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>A concern or a legal fact: the facts that are never read away by a differing account or a clash.</summary>
    public bool IsNeverSilenced => Kind is IndicatorKind.Concern or IndicatorKind.LegalFact;
}

/// <summary>Marks indicators that may not, alone, raise anything above early help.</summary>
/// <remarks>The default value is <see cref="Income"/>; "none of them" is a null.</remarks>
public enum MoneyOrHousing
{
    /// <summary>Money, work or debt.</summary>
    Income,

    /// <summary>The home and its condition.</summary>
    Housing,

    /// <summary>Nowhere to stay tonight: the one exception, which is asked about.</summary>
    RoofTonight,
}

/// <summary>Words for kinds of indicator.</summary>
/// <remarks>Thread-safe.</remarks>
public static class IndicatorWords
{
    private static readonly ImmutableArray<(IndicatorKind Kind, string Word)> Kinds =
    [
        (IndicatorKind.Concern, "concern"), (IndicatorKind.LegalFact, "legal fact"), (IndicatorKind.Strength, "strength"),
        (IndicatorKind.Circumstance, "circumstance"), (IndicatorKind.Record, "record"),
    ];

    private static readonly ImmutableArray<(MoneyOrHousing Mark, string Word)> Marks =
        [(MoneyOrHousing.Income, "income"), (MoneyOrHousing.Housing, "housing"), (MoneyOrHousing.RoofTonight, "roof tonight")];

    /// <summary>All words for kinds, in their order.</summary>
    public static IEnumerable<string> AllKinds => Kinds.Select(k => k.Word);

    /// <summary>All words for what an indicator may rest on.</summary>
    public static IEnumerable<string> AllMarks => Marks.Select(m => m.Word);

    /// <summary>All words for whom an indicator is about.</summary>
    public static ImmutableArray<string> AllAbout { get; } = ["child", "parent or carer", "unborn child"];

    /// <summary><c>legal fact</c> and the like.</summary>
    /// <param name="kind">The kind.</param>
    public static string Words(this IndicatorKind kind) => Kinds.First(k => k.Kind == kind).Word;

    /// <summary><c>roof tonight</c> and the like.</summary>
    /// <param name="mark">The mark.</param>
    public static string Words(this MoneyOrHousing mark) => Marks.First(m => m.Mark == mark).Word;

    /// <summary>Reads a kind's word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="kind">The kind.</param>
    public static bool TryParse(string? text, out IndicatorKind kind)
    {
        var found = Kinds.FirstOrDefault(k => k.Word == text);
        kind = found.Kind;
        return found.Word is not null;
    }

    /// <summary>Reads a mark's word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="mark">The mark.</param>
    public static bool TryParse(string? text, out MoneyOrHousing mark)
    {
        var found = Marks.FirstOrDefault(m => m.Word == text);
        mark = found.Mark;
        return found.Word is not null;
    }
}
