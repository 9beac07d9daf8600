using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>Files, gaps, clocks and record checks, as lines of figures.csv.</summary>
internal static class RecordLines
{
    public static IEnumerable<FigureLine> Of(ReportView view) => [.. Files(view), .. Gaps(view), .. Clocks(view), .. Checks(view)];

    private static IEnumerable<FigureLine> Files(ReportView view)
    {
        var files = view.Findings.Files;
        if (files.IsEmpty) yield break;
        var counts = new long[files.Length, 3];
        for (var f = 0; f < files.Length; f++) (counts[f, 0], counts[f, 1], counts[f, 2]) = (files[f].Used, files[f].SaidBefore, files[f].SetAside);
        var shared = view.IsForSharing ? SharedTable.Of(counts) : null;
        for (var f = 0; f < files.Length; f++)
        {
            var figure = new FigureLine { Table = "files", Dimension = "file", Group = files[f].Name, GroupWords = files[f].What, Measure = "rows" };
            string[] columns = ["used", "said before", "set aside"];
            for (var c = 0; c < columns.Length; c++) yield return (figure with { Column = columns[c] }).With(shared is null ? counts[f, c] : shared.Cells[f][c]);
            // How many contacts there are stands in every other table: taken from all rows it would tell what is hidden here.
            yield return (figure with { Column = "all" }).With(shared is null ? files[f].Rows : shared.Cells[f].Contains(null) ? null : shared.Cells[f][^1]);
        }
    }

    private static IEnumerable<FigureLine> Gaps(ReportView view)
    {
        foreach (var group in view.Figures.Gaps.GroupBy(g => (g.Question, IsAll: g.Source is null)))
        {
            var gaps = group.ToArray();
            var shown = view.Showing.Shares([.. gaps.Select(g => g.NotShown)]);
            for (var i = 0; i < gaps.Length; i++)
            {
                yield return new FigureLine
                {
                    Table = "not shown", Line = RecordGap.Words(group.Key.Question), Dimension = group.Key.IsAll ? "" : "source", Group = gaps[i].Source ?? "",
                    GroupWords = gaps[i].Source is { } source ? view.Words.GroupWords(Consistency.Groups.Dimension.Source, source) : "", Measure = "share not shown",
                }.With(shown[i]);
            }
        }
    }

    private static IEnumerable<FigureLine> Clocks(ReportView view) => view.Findings.Clocks.Where(c => c.FileHasAPlace).SelectMany(c => Lines(
        view, new FigureLine { Table = "clocks", Dimension = "step", Group = c.StepId, GroupWords = c.What, Measure = "share of contacts" },
        ("due", c.Due), ("in time", c.InTime), ("late", c.Late), ("not known when", c.NotKnown)));

    private static IEnumerable<FigureLine> Checks(ReportView view) => view.Findings.RecordChecks.Where(c => c.FileHasAPlace).SelectMany(c => Lines(
        view, new FigureLine { Table = "record checks", Dimension = "record check", Group = c.CheckId, GroupWords = c.What, Measure = "share of contacts" },
        ("needed", c.Needed), ("shown", c.Shown), ("not shown", c.NotShown)));

    private static IEnumerable<FigureLine> Lines(ReportView view, FigureLine figure, (string Words, long Count) of, params (string Words, long Count)[] parts)
    {
        yield return (figure with { Column = of.Words }).With(view.Showing.Share(new(of.Count, view.Contacts.Count)));
        var shown = view.Showing.Parts(view.Contacts.Count, of.Count, [.. parts.Select(p => p.Count)]);
        for (var p = 0; p < parts.Length; p++) yield return (figure with { Column = parts[p].Words, Line = "of those " + of.Words }).With(shown[p]);
    }
}
