using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>Says what was found over all files: records by kind, what could not be read, and what can be answered.</summary>
internal static class TallyTelling
{
    // Enough to mend a file by; the rest is counted.
    private const int MostLines = 40;

    public static void Tell(ImportTally tally, ImmutableArray<RecordedFile> files, ImmutableArray<string>.Builder lines)
    {
        if (files.All(f => f.Format is null)) return;
        lines.Add(tally.FirstDay is { } first && tally.LastDay is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"Recorded, from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}")
            : "Nothing is recorded in it.");
        foreach (var (kind, count) in tally.Kinds) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {Words(kind)}"));
        Troubles("Values without meaning; what they speak of is left not known", tally.Unmatched, lines);
        Troubles("Rows set aside, by reason (a row may have several)", tally.Refused, lines);
        Troubles("Days that could not be read in rows that still say something", tally.Unread, lines);
        if (tally.Notes.Count > 0)
        {
            lines.Add(string.Empty);
            lines.Add("Also");
            foreach (var (note, count) in tally.Notes.OrderBy(n => n.Key, StringComparer.Ordinal)) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {note}"));
        }

        lines.Add(string.Empty);
        lines.AddRange(Answers.For(files, tally));
    }

    /// <summary>A kind of record, many of them.</summary>
    public static string Words(RecordedKind kind) => kind switch
    {
        RecordedKind.Contact => "contacts",
        RecordedKind.EarlyHelpAssessment => "early help assessments begun",
        RecordedKind.EarlyHelpAssessmentEnd => "early help assessments completed",
        RecordedKind.Referral => "referrals",
        RecordedKind.Assessment => "assessments begun",
        RecordedKind.AssessmentEnd => "assessments authorised",
        RecordedKind.Section47Enquiry => "section 47 enquiries begun",
        RecordedKind.Section47EnquiryEnd => "section 47 enquiries ended",
        RecordedKind.InitialConference => "initial child protection conferences",
        RecordedKind.ChildInNeedPlanStart => "children in need, begun",
        RecordedKind.ChildInNeedPlanEnd => "child in need plans ended",
        RecordedKind.ProtectionPlanStart => "child protection plans begun",
        RecordedKind.ProtectionPlanEnd => "child protection plans ended",
        RecordedKind.LookedAfterStart => "became looked after",
        RecordedKind.LookedAfterEnd => "ceased to be looked after",
        RecordedKind.LegalStatus => "legal statuses begun",
        RecordedKind.Placement => "placements begun",
        _ => "cases closed",
    };

    private static void Troubles(string title, IReadOnlyDictionary<Trouble, TroubleCount> troubles, ImmutableArray<string>.Builder lines)
    {
        if (troubles.Count == 0) return;
        lines.Add(string.Empty);
        lines.Add(title);
        foreach (var (trouble, count) in troubles.OrderByDescending(t => t.Value.Count).ThenBy(t => t.Key.Table, StringComparer.Ordinal).ThenBy(t => t.Value.FirstRow).ThenBy(t => t.Key.Why, StringComparer.Ordinal).Take(MostLines))
        {
            var shown = trouble.Shown.Length > 0 ? $" `{trouble.Shown}`" : string.Empty;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{count.Count,8:N0} {shown} {Where(trouble, count.FirstRow)}: {trouble.Why}"));
        }

        if (troubles.Count > MostLines) lines.Add(string.Create(CultureInfo.InvariantCulture, $"          and {troubles.Count - MostLines:N0} others, {troubles.Values.OrderByDescending(t => t.Count).Skip(MostLines).Sum(t => t.Count):N0} times in all"));
    }

    private static string Where(Trouble trouble, long row) => string.Create(CultureInfo.InvariantCulture, $"{trouble.Table}, {(trouble.Letter.Length > 0 ? $"column {trouble.Letter} " : string.Empty)}{(trouble.Column.Length > 0 ? $"`{trouble.Column}`, " : string.Empty)}first in {(trouble.Letter.Length == 0 && trouble.Column.Length > 0 ? "line" : "row")} {row}");
}
