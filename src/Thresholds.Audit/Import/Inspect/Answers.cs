using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>Says what can and cannot be answered from what was read. Each sentence stands on what the formats hold, not on hope.</summary>
internal static class Answers
{
    public static IEnumerable<string> For(ImmutableArray<RecordedFile> files, ImportTally tally)
    {
        bool Has(RecordedKind kind) => tally.Kinds.ContainsKey(kind);
        bool Is(RecordFormat format) => files.Any(f => f.Format == format);
        var can = new List<string>();
        if (Has(RecordedKind.Contact)) can.Add("how many contacts came before each, from whom, and how long ago");
        if (Has(RecordedKind.Contact) && Has(RecordedKind.Referral)) can.Add("which contacts were followed by a referral of the same child (inferred by date, never recorded)");
        if (Has(RecordedKind.Referral)) can.Add("re-referrals, as far back as the file goes");
        if (Has(RecordedKind.Section47Enquiry)) can.Add("which children came to a section 47 enquiry, and when");
        if (Has(RecordedKind.ProtectionPlanStart)) can.Add("who came on a child protection plan");
        if (Is(RecordFormat.Ssda903)) can.Add("who became looked after, and by police protection (L1), an emergency protection order (L2) or section 20 (V2)");
        var outcomes = tally.Notes.ContainsKey(Notes.JsonOutcomes) || tally.Notes.ContainsKey(Notes.SpoiltOutcomes) || tally.Notes.ContainsKey(Notes.PlainOutcomes);
        var cannot = new List<string>();
        if (Has(RecordedKind.Contact) && !(Is(RecordFormat.Ssd) && outcomes)) cannot.Add("what was decided on a contact: this format does not record it");
        if (!Has(RecordedKind.Contact)) cannot.Add("anything about contacts: there are none in it");
        cannot.Add("why: no reason, and no worry or fact about the child, is in it (assessment factors are hindsight)");
        cannot.Add("how fast, by the hour: only days are read");
        if (Is(RecordFormat.AnnexA)) cannot.Add("twelve months back: lists 1 to 5 hold six months, so a re-referral needs several stacked");
        if (Has(RecordedKind.ProtectionPlanStart) && Is(RecordFormat.AnnexA)) cannot.Add("earlier plans: lists 6 to 8 hold the latest of each child");
        if (tally.LastDay is { } last) cannot.Add(string.Create(CultureInfo.InvariantCulture, $"what came of the last weeks before {last:yyyy-MM-dd}: it has had no time to happen, which is not the same as nothing"));
        return new[] { "Can be answered" }.Concat(Listed(can)).Concat(["Cannot be answered"]).Concat(Listed(cannot));
    }

    private static IEnumerable<string> Listed(List<string> sentences) => sentences.Count == 0 ? ["  nothing"] : sentences.Select(s => "  " + s);
}
