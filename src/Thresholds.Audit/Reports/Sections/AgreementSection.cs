using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Reports.Charts;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>How recorded decisions stand beside what the recorded facts point to: classes, the raw table, coefficients.</summary>
internal static class AgreementSection
{
    public static void Write(ReportView view, Page page)
    {
        page.Text("Each contact was read again by the guidance, from the facts recorded and nothing else, and then set beside the decision recorded. Where the two differ the file may hold what the record does not: read the file.");
        page.Folded("Words used here", () => page.Meanings(Words));
        Classes(view, page);
        Raw(view, page);
        Coefficients(view, page);
    }

    private static readonly ImmutableArray<(Phrase, Phrase)> Words =
    [
        ("early help", "Help by agreement with the family. Never required of anyone."),
        ("section 17", "A child in need, Children Act 1989 section 17."),
        ("section 47", "Reasonable cause to suspect significant harm, Children Act 1989 section 47: the council's duty to make enquiries."),
        ("what the law required", "The law cited fixes the threshold without any weighing, such as section 47 for a child in police protection."),
        ("must be considered", "A professional has to answer, with a reason. What the answer is, the guidance leaves to them."),
        ("points towards", "A sign to weigh with others."),
        ("95% interval", "From where to where the share may reasonably lie, had other such contacts come in. The fewer contacts, the wider."),
        ("like contacts", "Contacts whose recorded facts point to the same, on the same topics."),
    ];

    private static void Classes(ReportView view, Page page)
    {
        page.Heading(3, "Every contact once");
        var classes = view.Classes;
        if (!view.IsForSharing)
        {
            var shares = view.Figures.Table.Classes.Select(c => (c.Class.Words(), Share: ShownShare.Exact(c.Share))).ToArray();
            if (classes.Total > 0) page.Chart("Contacts by class, with 95% intervals", ShareBars.Draw("classes", "Contacts by class", shares));
            page.Table(new("Contacts by class", ["class", Column.Numbers("contacts"), Column.Numbers("share of all contacts (95% interval)")],
                shares.Select(s => ImmutableArray.Create<Phrase>(s.Item1, s.Share.CountWords, s.Share.WithInterval))));
        }

        page.Table(new("Classes by what the recorded facts point to",
            ["class", .. Enumerable.Range(0, Rungs.Count).Select(r => Column.Numbers(Rungs.Words(r))), Column.Numbers("all")],
            [.. classes.Lines.Select(l => Line(l.Words, l.PerRung, l.Total)), Line("all contacts", classes.PerRung, classes.Total)]));
        page.Quiet("Whether a recorded reason answers what had to be considered is for a reader of the file; the audit sees only that there is one.");
    }

    private static ImmutableArray<Phrase> Line(string words, ImmutableArray<long?> counts, long? total)
        => [words, .. counts.Append(total).Select(c => (Phrase)(c?.ToString("N0", CultureInfo.InvariantCulture) ?? SharedTable.Hidden))];

    private static void Raw(ReportView view, Page page)
    {
        // Its cells and the classes give each other away, so only one of the two tables is shared.
        if (view.IsForSharing) return;
        var table = view.Figures.Table;
        page.Heading(3, "Pointed to and recorded");
        RecordedDecision[] recorded = [.. table.Cells.Select(c => c.Recorded).Distinct().OrderBy(r => r.IsKnown ? r.Packed : 255)];
        page.Table(new("What the recorded facts point to (rows) and what was recorded (columns)",
            ["recorded facts point to", .. recorded.Select(r => Column.Numbers(r.ToString())), Column.Numbers("all")],
            Enumerable.Range(0, Rungs.Count).Select(p => ImmutableArray.CreateRange<Phrase>(
            [
                Rungs.Words(p), .. recorded.Select(r => (Phrase)$"{table.Cells.Where(c => c.PointedTo == p && c.Recorded == r).Sum(c => c.Count)}"),
                $"{table.Cells.Where(c => c.PointedTo == p).Sum(c => c.Count)}",
            ]))));
        page.Table(new("Somewhere safe to be now: its own question, beside the ladder and never on it", ["recorded facts", Column.Numbers("recorded"), Column.Numbers("not recorded")],
            [Places("required, or must be considered", true), Places("neither", false)]));
        page.Quiet("Few files have a place for it: not recorded is not no.");

        ImmutableArray<Phrase> Places(string words, bool isPointed) => [words, $"{Place(isPointed, true)}", $"{Place(isPointed, false)}"];
        long Place(bool isPointed, bool isRecorded) => table.EmergencyAccommodation.Where(e => e.IsPointedTo == isPointed && e.IsRecorded == isRecorded).Sum(e => e.Count);
    }

    private static void Coefficients(ReportView view, Page page)
    {
        var agreement = view.Figures.Agreement;
        page.Heading(3, "Agreement beyond chance");
        page.Text("Two readings agree on some contacts by chance alone. These figures take that off, each in its own way.");
        if (!view.IsForSharing)
        {
            page.Text($"{Phrase.Count(agreement.Compared, "contact")} could be set on one place of the ladder both ways; {agreement.LeftOut} were left out, because they cannot be judged or their recorded level stands for several thresholds. "
                + $"Of those compared {ShownShare.Exact(agreement.PerCent).WithInterval} stand in the same place.");
        }

        page.Table(new("Coefficients of agreement between what the recorded facts point to and what was recorded",
            ["coefficient", Column.Numbers("value"), Column.Numbers("95% interval"), "what it may say", "what it may not say"],
            agreement.Coefficients.Select(c => ImmutableArray.Create<Phrase>(
                c.Name, c.Coefficient is { } k ? Figure.Coefficient(k.Value) : "not to be had", Interval(c.Coefficient), MaySay(c.Name), MayNotSay(c.Name))), IsAboutContacts: false));
        page.Quiet(AgreementFigures.Note);
    }

    private static string Interval(Coefficient? coefficient)
        => coefficient?.Interval is { } interval ? $"{Figure.Coefficient(interval.Low)} to {Figure.Coefficient(interval.High)}" : "–";

    private static string MaySay(string name) => name switch
    {
        _ when name.StartsWith("Gwet", StringComparison.Ordinal) => "agreement beyond chance, steadier where one outcome dominates",
        _ when name.StartsWith("Kripp", StringComparison.Ordinal) => "agreement beyond chance, any number of readers",
        _ => "agreement beyond chance of two readings",
    };

    private static string MayNotSay(string name) => name switch
    {
        _ when name.StartsWith("Gwet", StringComparison.Ordinal) || name.StartsWith("Kripp", StringComparison.Ordinal) => "which of the two readings to follow",
        _ => "anything alone: it falls where one outcome dominates",
    };
}
