using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Reports.Html;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>What counts as before a contact and what as after it, from when to when the files tell it, and in what order one day is told.</summary>
internal static class BeforeAndAfterPart
{
    public static void Write(ReportView view, Page page)
    {
        if (view.Findings.BeforeAndAfter is not { } figures) return;
        page.Heading(3, "Before a contact, on its day, and after it");
        var others = view.Showing.Share(new(figures.WithOthersThatDay, figures.Contacts));
        page.Text($"Files tell days and no hours. What came before a contact is counted from the days before it and never from its own: nobody can say what was known first. A referral, an enquiry or a plan dated on its day counts among what it came to. "
            + $"{(others.IsHidden ? "A hidden share of" : others.Words + " of " + others.OfWords)} contacts have something else of the same child dated on their own day{(others.Count is { } count ? (Phrase)$" ({count})" : "")}.");
        page.Text("In one day the order is fixed and says nothing of hours: contact, early help begun, referral, assessment, section 47 enquiry (its strategy discussion), conference, plan begun, care begun; then what ended.");
        if (figures.Periods.IsEmpty) return;
        page.Table(new("What the files tell in full, and for which days; outside them nothing is read as “did not happen”", ["of each child", "from", "to"],
            figures.Periods.Select(p => ImmutableArray.Create<Phrase>(TallyTelling.Words(p.Kind), $"{p.From}", $"{p.To}"))));
    }
}
