using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Columns that several lists of Annex A share, in every spelling seen.</summary>
internal static class AnnexAColumns
{
    public static readonly ImmutableArray<KnownColumn> Child =
    [
        new("child", "Child Unique ID", "Child ID", "Unique Child ID", "ID of child", "Child Identifier", "Child Unique Identifier", "Unique ID"),
        new("gender", "Gender", "Sex") { Codes = CodeField.Sex },
        new("ethnicity", "Ethnicity") { Codes = CodeField.Ethnicity },
        new("born", "Date of Birth", "DOB") { IsDropped = true },
        new("age", "Age of Child (Years)", "Age", "Age of Child", "Age (Years)") { IsDropped = true },
    ];

    public static readonly KnownColumn Disability = new("disability", "Does the Child have a Disability", "Disability", "Has a disability", "HasDisability", "DisabilityFlag") { Asks = new(OutcomeFlag.None) { MayBeUnknown = true } };

    public static readonly KnownColumn Team = new("team", "Allocated Team");

    public static readonly KnownColumn Worker = new("worker", "Allocated Worker") { IsDropped = true };

    /// <summary>A column that is known and left unread.</summary>
    public static KnownColumn Dropped(string id, string name, params ImmutableArray<string> also) => new(id, name, also) { IsDropped = true };

    /// <summary>A yes-or-no column.</summary>
    public static KnownColumn Asked(string id, string name, OutcomeFlag flag, params ImmutableArray<string> also) => new(id, name, also) { Asks = new(flag) };
}
