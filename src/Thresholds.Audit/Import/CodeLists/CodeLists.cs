using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>The registry of code lists, by format and field; the year is asked for when a code is read.</summary>
/// <remarks>A year is that of a census: the one in which it ends on 31 March. Immutable; safe to share between threads.</remarks>
internal static class CodeLists
{
    /// <summary>Every list.</summary>
    public static readonly ImmutableArray<CodeList> All = [.. Enum.GetValues<RecordFormat>().SelectMany(Lists)];

    private static readonly Dictionary<(RecordFormat Format, CodeField Field), CodeList> Found = All.ToDictionary(l => (l.Format, l.Field));

    /// <summary>The list of a field in a format; null when the format has no such field.</summary>
    public static CodeList? Find(RecordFormat format, CodeField field) => Found.GetValueOrDefault((format, field));

    /// <summary>The list of a field in a format that is known to have it.</summary>
    public static CodeList For(RecordFormat format, CodeField field) => Found[(format, field)];

    /// <summary>The year of a day: a census year ends on 31 March.</summary>
    public static int YearOf(DateOnly day) => day.Month <= 3 ? day.Year : day.Year + 1;

    private static IEnumerable<CodeList> Lists(RecordFormat format)
    {
        if (format == RecordFormat.Ssda903)
        {
            yield return new(format, CodeField.PrimaryNeed, [.. NeedCodes.PrimaryNeeds.Where(n => n.Code is not ("N9" or "N0"))]);
            yield return new(format, CodeField.LegalStatus, CareCodes.LegalStatuses);
            yield return new(format, CodeField.NewEpisode, CareCodes.NewEpisodes);
            yield return new(format, CodeField.Placement, CareCodes.Placements);
            yield break;
        }

        yield return new(format, CodeField.Source, format == RecordFormat.Ssd ? SourceCodes.WithEclipse : SourceCodes.National);
        yield return new(format, CodeField.Sex, format == RecordFormat.AnnexA ? PersonCodes.AnnexAGender : PersonCodes.Sex);
        yield return new(format, CodeField.Ethnicity, PersonCodes.Ethnicities(format));
        yield return new(format, CodeField.PrimaryNeed, NeedCodes.PrimaryNeeds);
        yield return new(format, CodeField.ClosureReason, NeedCodes.ClosureReasons);
        yield return new(format, CodeField.CategoryOfAbuse, NeedCodes.CategoriesOfAbuse);
        if (format == RecordFormat.CinCensus)
        {
            yield return new(format, CodeField.Gender, PersonCodes.CensusGender);
            yield return new(format, CodeField.Disability, PersonCodes.Disabilities);
        }

        if (format != RecordFormat.AnnexA) yield return new(format, CodeField.AssessmentFactor, FactorCodes.All);
        if (format == RecordFormat.CinCensus) yield break;
        yield return new(format, CodeField.LegalStatus, CareCodes.LegalStatuses);
        yield return new(format, CodeField.Placement, CareCodes.Placements);
        if (format != RecordFormat.Ssd) yield break;
        yield return new(format, CodeField.NewEpisode, CareCodes.NewEpisodes);
        yield return new(format, CodeField.Outcome, OutcomeCodes.All);
    }
}
