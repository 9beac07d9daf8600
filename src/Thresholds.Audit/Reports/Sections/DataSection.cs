using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>What was read, what was not, and how much of it can be judged at all.</summary>
internal static class DataSection
{
    private const int MostFacts = 400;

    public static void Write(ReportView view, Page page)
    {
        Judged(view, page);
        Files(view, page);
        BeforeAndAfterPart.Write(view, page);
        Facts(view, page);
        Values(view, page);
        Understanding(view, page);
    }

    private static void Judged(ReportView view, Page page)
    {
        var classes = view.Classes;
        page.Text($"{classes.CannotBeJudged?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? SharedTable.Hidden} of {Phrase.Count(classes.Total ?? 0, "contact")} cannot be judged. {view.Settings.Gate.Words}", "lead");
        foreach (var note in view.Findings.Notes) page.Text(note);
        if (view.IsForSharing) return;
        var total = classes.Total ?? 0;
        page.Table(new("Why contacts cannot be judged", ["why", Column.Numbers("contacts"), Column.Numbers("share of all contacts (95% interval)")],
            view.Figures.Table.Why.Select(w => ImmutableArray.Create<Phrase>(w.Why.Words(), $"{w.Count}", ShownShare.Exact(new(w.Count, total)).WithInterval))));
    }

    private static void Files(ReportView view, Page page)
    {
        page.Heading(3, "Files");
        var files = view.Findings.Files;
        var rows = new long[Math.Max(1, files.Length), 3];
        for (var f = 0; f < files.Length; f++) (rows[f, 0], rows[f, 1], rows[f, 2]) = (files[f].Used, files[f].SaidBefore, files[f].SetAside);
        // How many contacts there are stands in every other table, so that hiding the column's total here would protect nothing.
        var shared = view.IsForSharing ? SharedTable.Of(rows, told: 0) : null;
        page.Table(new("Files read: every row is used, said before by another row, or set aside",
            ["file", "read as", Column.Numbers("rows"), Column.Numbers("used"), Column.Numbers("said before"), Column.Numbers("set aside"), "first day", "last day"],
            files.Select((f, i) => ImmutableArray.Create<Phrase>(
                new Quoted(f.Name), new Quoted(f.What), Cell(i, 3, f.Rows), Cell(i, 0, f.Used), Cell(i, 1, f.SaidBefore), Cell(i, 2, f.SetAside), Day(f.From), Day(f.To)))));
        foreach (var (file, note) in files.SelectMany(f => f.Notes.Select(n => (f, n))))
        {
            Phrase columns = note.Columns.IsEmpty ? Phrase.Empty : $" Columns: {Phrase.Join("; ", note.Columns.Select(c => (Phrase)new Quoted(c)))}.";
            page.Text($"{new Quoted(file.Name)}: {note.Words}{columns}");
        }

        var first = files.Sum(f => f.SetAsideToLookAtFirst);
        if (first > 0 && !view.IsForSharing)
            page.Text($"{Phrase.Count(first, "row")} set aside {(first == 1 ? "states" : "state")} a legal fact, or a fact that must be answered. They stand first in the list of rows set aside: look at them before anything else.", "aside");

        Phrase Cell(int file, int column, long count) => shared is null ? $"{count}" : shared.Cells[file][column] is { } shown ? (Phrase)$"{shown}" : SharedTable.Hidden;
        static Phrase Day(DateOnly? day) => day is { } d ? (Phrase)$"{d}" : "–";
    }

    private static void Facts(ReportView view, Page page)
    {
        var (asked, all) = (view.Findings.FactsAsked, view.Findings.Rulebook.Vocabulary.Count);
        page.Heading(3, "Facts");
        page.Text($"The guidance knows {Phrase.Count(all, "fact")}. The file of contacts has a place for {asked.Length} of them; about the other {all - asked.Length} it can say nothing, and nothing is read as no.");
        if (view.Findings.ClosedFacts is { Length: > 0 } closed)
            page.Text($"For {Phrase.Count(closed.Length, "fact")} the mapping says that a blank means no: {Phrase.Join("; ", closed.Select(view.Words.Fact))}.");
        page.Folded("Facts that the file has a place for", () => page.List(asked.Take(MostFacts).Select(view.Words.Fact)));
    }

    private static void Values(ReportView view, Page page)
    {
        var unmatched = view.Findings.Files.SelectMany(f => f.Unmatched.Select(u => (f.Name, Value: u))).ToArray();
        var unread = view.Findings.Files.SelectMany(f => f.Unread.Select(u => (f.Name, Column: u))).ToArray();
        page.Heading(3, "Values and columns without meaning");
        if (unmatched.Length + unread.Length == 0)
        {
            page.Text("Every value has a meaning, and every column was read or left out on purpose.");
            return;
        }

        var most = view.Settings.ListAtMost;
        if (view.IsForSharing)
        {
            page.Text("Some values have no meaning, or some columns were not read. What they say is left not known. The report for use inside the council lists them.");
            return;
        }

        if (unmatched.Length > 0)
            page.Table(new(Listed("Values without meaning, left not known", unmatched.Length, most), ["file", "column", "value", Column.Numbers("rows")],
                unmatched.OrderByDescending(u => u.Value.Count).Take(most).Select(u => ImmutableArray.Create<Phrase>(
                    new Quoted(u.Name), $"{new Quoted(u.Value.Column)} ({u.Value.Letter})", new Quoted(u.Value.Shown), $"{u.Value.Count}"))));
        if (unread.Length > 0)
            page.Table(new(Listed("Columns that were not read", unread.Length, most), ["file", "column", "left out on purpose", Column.Numbers("rows with something in it")],
                unread.OrderBy(u => u.Column.IsNamed).ThenByDescending(u => u.Column.Filled).Take(most).Select(u => ImmutableArray.Create<Phrase>(
                    new Quoted(u.Name), $"{new Quoted(u.Column.Column)} ({u.Column.Letter})", u.Column.IsNamed ? "yes" : "no", $"{u.Column.Filled}"))));
    }

    private static void Understanding(ReportView view, Page page)
    {
        var (today, total) = (view.Findings.TodaysUnderstanding, view.Contacts.Count);
        page.Heading(3, "Rules of the day, and facts that cannot all be true");
        page.Text(view.Findings.RulesAsAt is { } day
            ? (Phrase)$"Every contact was read by the rules as at {day}, whatever its own day: today's understanding of all of them."
            : "Each contact was read by the rules in force on its own day, as far as the guidance gives their days.");
        if (today.Rules > 0)
        {
            page.Text($"{Phrase.Count(today.Rules, "rule")} of the guidance {(today.Rules == 1 ? "carries" : "carry")} no first day. Where such a rule counts, an older contact is read with today's understanding: "
                + $"{Share(view, today.Contacts, total)} of contacts meet one, and in {Share(view, today.Decisive, total)} only such rules point as high as the contact points. Nobody could have followed a rule before it was there.");
        }

        page.Text(view.Findings.Clashes == 0
            ? "No contact has recorded facts that cannot all be true."
            : $"In {Share(view, view.Findings.Clashes, total)} of contacts the recorded facts cannot all be true (such as unborn and in police protection). The facts in doubt are set aside there, the worries are not.");
    }

    private static string Share(ReportView view, long count, long of)
    {
        var share = view.Showing.Share(new(count, of));
        return share.Count is { } exact ? $"{exact.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} ({share.Words})" : share.IsHidden ? "a hidden share" : share.Words;
    }

    private static Phrase Listed(string words, int all, int most) => all > most ? (Phrase)$"{words}: the {most} most frequent of {all}" : words;
}
