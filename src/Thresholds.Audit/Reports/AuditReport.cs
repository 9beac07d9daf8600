using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Sections;

namespace Thresholds.Audit.Reports;

/// <summary>The report of an audit: one page that stands by itself and can be read in ten minutes.</summary>
/// <remarks>It says which files to read, and nothing of what any decision, team or agency was worth.</remarks>
internal static class AuditReport
{
    private const string Title = "Were thresholds applied consistently?";

    private static readonly ImmutableArray<(string Id, string Heading, Action<ReportView, Page> Write)> Sections =
    [
        ("data", "What the data can and cannot say", DataSection.Write),
        ("consistent", "How consistent the decisions are", AgreementSection.Write),
        ("differs", "Where it differs", DifferenceSection.Write),
        ("files", "Which files to read first", FilesSection.Write),
        ("afterwards", "What came afterwards", AfterwardsSection.Write),
        ("records", "What the records show: agreement, police grades, clocks, checks", RecordsSection.Write),
        ("equity", "For the same source and concern: disability, sex, ethnicity, age", EquitySection.Write),
        ("method", "How this was worked out, and what it may not be used for", MethodSection.Write),
    ];

    /// <summary>Writes the report.</summary>
    /// <param name="findings">All that the audit found.</param>
    /// <param name="html">Where to; left open.</param>
    /// <param name="forSharing">Whether it may leave the council: small numbers hidden, no id of a contact, no list of files.</param>
    public static void Write(AuditFindings findings, Stream html, bool forSharing)
    {
        var view = new ReportView(findings, forSharing);
        using var page = new Page(html, Title);
        page.Open("header");
        page.Heading(1, Title);
        page.Text($"An audit of recorded contacts by {new Quoted(findings.Rulebook.Title)}, edition {new Quoted(findings.Rulebook.Edition)}.");
        page.Text(forSharing
            ? $"Marked for sharing. {SharedTable.Note} Other figures are rounded; ids of contacts and lists of files are left out."
            : "For use inside the council only: it holds ids of contacts. A report to be shared must be written anew as one.", "mark");
        page.Close("header");
        page.Open("main", "main");
        SummarySection.Write(view, page);
        Contents(page);
        foreach (var (id, heading, write) in Sections)
        {
            page.Open("section", labelledBy: id);
            page.Heading(2, heading, id);
            write(view, page);
            page.Close("section");
        }

        page.Close("main");
    }

    private static void Contents(Page page)
    {
        page.Open("nav", labelledBy: "contents");
        page.Heading(2, "Contents", "contents");
        page.List(Sections.Select(s => Phrase.Link(s.Id, s.Heading)), isNumbered: true);
        page.Close("nav");
    }
}
