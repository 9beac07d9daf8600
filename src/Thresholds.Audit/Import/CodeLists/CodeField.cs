using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>A format in which authorities hand over what was recorded.</summary>
internal enum RecordFormat
{
    /// <summary>Ofsted's child-level lists, Annex A.</summary>
    AnnexA,

    /// <summary>The children in need census.</summary>
    CinCensus,

    /// <summary>The standard safeguarding dataset.</summary>
    Ssd,

    /// <summary>The return on children looked after, SSDA903.</summary>
    Ssda903,
}

/// <summary>What a code speaks of.</summary>
internal enum CodeField
{
    /// <summary>Who made the contact or referral.</summary>
    Source,

    /// <summary>Sex, from the census of 2025; gender in Annex A.</summary>
    Sex,

    /// <summary>GenderCurrent, in the census until 2024.</summary>
    Gender,

    /// <summary>Ethnicity.</summary>
    Ethnicity,

    /// <summary>Disability, in the census.</summary>
    Disability,

    /// <summary>Primary need, and category of need.</summary>
    PrimaryNeed,

    /// <summary>Why a case was closed.</summary>
    ClosureReason,

    /// <summary>What an assessment found: known only afterwards.</summary>
    AssessmentFactor,

    /// <summary>Category of abuse on a child protection plan.</summary>
    CategoryOfAbuse,

    /// <summary>Legal status of a child looked after.</summary>
    LegalStatus,

    /// <summary>Why an episode of care began.</summary>
    NewEpisode,

    /// <summary>Sort of placement.</summary>
    Placement,

    /// <summary>What came of a contact, referral, assessment, enquiry or conference, in plain text.</summary>
    Outcome,
}

/// <summary>The names by which a synonyms file speaks of formats and fields.</summary>
internal static class CodeFieldWords
{
    /// <summary>The fields, by the names a synonyms file uses.</summary>
    public static readonly ImmutableArray<(string Name, CodeField Field)> All =
    [
        ("source", CodeField.Source), ("sex", CodeField.Sex), ("gender", CodeField.Gender), ("ethnicity", CodeField.Ethnicity), ("disability", CodeField.Disability),
        ("primaryNeed", CodeField.PrimaryNeed), ("closureReason", CodeField.ClosureReason), ("assessmentFactor", CodeField.AssessmentFactor),
        ("categoryOfAbuse", CodeField.CategoryOfAbuse), ("legalStatus", CodeField.LegalStatus), ("newEpisode", CodeField.NewEpisode),
        ("placement", CodeField.Placement), ("outcome", CodeField.Outcome),
    ];

    /// <summary>The field's name.</summary>
    public static string Name(this CodeField field) => All.First(f => f.Field == field).Name;
}
