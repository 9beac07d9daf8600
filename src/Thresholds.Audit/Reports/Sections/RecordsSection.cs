using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Reports.Html;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>What the records show on agreement and police grades, on the clocks, and on the guidance's record checks.</summary>
internal static class RecordsSection
{
    public static void Write(ReportView view, Page page)
    {
        page.Text("“Not shown” is said of the record: it may have been done. Where a file has no place for something, nothing can be said of it.");
        Gaps(view, page);
        Clocks(view, page);
        Checks(view, page);
    }

    private static void Gaps(ReportView view, Page page)
    {
        page.Heading(3, "Agreement, who was told, basis to share, police grade");
        page.Text("Agreement to help, who was told, and the lawful basis to share or check are three questions, and none answers another.");
        var all = view.Figures.Gaps.Where(g => g.Source is null).ToArray();
        var missing = Enum.GetValues<RecordQuestion>().Except(all.Where(g => g.NotShown.Of > 0).Select(g => g.Question)).ToArray();
        if (all.Length > 0)
            page.Table(new("Not shown, of contacts that need it", ["question", .. ShareCells.Columns(view, "not shown")],
                all.Select(g => ImmutableArray.CreateRange<Phrase>([RecordGap.Words(g.Question), .. ShareCells.Of(view, view.Showing.Share(g.NotShown))]))));
        if (missing.Length > 0) page.Text($"No contact needs it, or the file has no place for it: {string.Join("; ", missing.Select(RecordGap.Words))}.");
        foreach (var question in view.Figures.Gaps.Where(g => g.Source is not null).GroupBy(g => g.Question))
        {
            var gaps = question.OrderByDescending(g => g.NotShown.Of).Take(view.Settings.ListAtMost).ToArray();
            var shown = view.Showing.Shares([.. gaps.Select(g => g.NotShown)]);
            var words = RecordGap.Words(question.Key);
            page.Folded($"By source: {words}", () => page.Table(new($"Not shown, by source: {words}", ["source", .. ShareCells.Columns(view, "not shown")],
                gaps.Select((g, i) => ImmutableArray.CreateRange<Phrase>([view.Words.Source(g.Source), .. ShareCells.Of(view, shown[i])])))));
        }
    }

    private static void Clocks(ReportView view, Page page)
    {
        page.Heading(3, "Clocks");
        var with = view.Findings.Clocks.Where(c => c is { FileHasAPlace: true, Due: > 0 }).ToArray();
        if (with.Length == 0) page.Text("No step with a time limit was due on any contact whose file has a place for when it was done.");
        else
        {
            page.Table(new("Steps that were due on the recorded facts", ["step", Column.Numbers("due"), Column.Numbers("in time"), Column.Numbers("late"), Column.Numbers("not known when")],
                with.Select(c =>
                {
                    var parts = view.Showing.Parts(view.Contacts.Count, c.Due, c.InTime, c.Late, c.NotKnown);
                    return Line(view, c.What, view.Showing.Share(new(c.Due, view.Contacts.Count)), parts);
                })));
            page.Quiet("Not known when: the file does not say when it was done, which is not the same as not done.");
        }

        NoPlace(page, "steps that were due on some contact", view.Findings.Clocks.Where(c => c is { FileHasAPlace: false, Due: > 0 }).Select(c => c.What));
    }

    private static void Checks(ReportView view, Page page)
    {
        page.Heading(3, "Record checks");
        var with = view.Findings.RecordChecks.Where(c => c is { FileHasAPlace: true, Needed: > 0 }).ToArray();
        if (with.Length == 0) page.Text("No record check of the guidance is needed on any contact whose file has a place for it.");
        else
        {
            page.Table(new("What the record should show", ["record check", Column.Numbers("needed"), Column.Numbers("shown"), Column.Numbers("not shown")],
                with.Select(c => Line(view, c.What, view.Showing.Share(new(c.Needed, view.Contacts.Count)), view.Showing.Parts(view.Contacts.Count, c.Needed, c.Shown, c.NotShown)))));
        }

        NoPlace(page, "record checks needed on some contact", view.Findings.RecordChecks.Where(c => c is { FileHasAPlace: false, Needed: > 0 }).Select(c => c.What));
    }

    private static ImmutableArray<Phrase> Line(ReportView view, string what, Shares.ShownShare due, ImmutableArray<Shares.ShownShare> parts) =>
    [
        new Quoted(what), view.IsForSharing ? due.Words : due.CountWords, .. parts.Select(p => (Phrase)(view.IsForSharing ? p.Words : $"{p.CountWords} ({p.Words})")),
    ];

    private static void NoPlace(Page page, string what, IEnumerable<string> without)
    {
        Phrase[] words = [.. without.Select(w => (Phrase)new Quoted(w))];
        if (words.Length > 0) page.Folded($"The file has no place for {Phrase.Count(words.Length, "more", "more")}: {what}", () => page.List(words));
    }
}
