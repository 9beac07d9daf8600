using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Groups;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Reports.Charts;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>Groups that differ from the others on like contacts: one sentence each, then pictures and tables.</summary>
internal static class DifferenceSection
{
    private const int MostPoints = 500;

    private static readonly ImmutableArray<Dimension> Pictured = [Dimension.Team, Dimension.Source];

    public static void Write(ReportView view, Page page)
    {
        page.Text("A group is set beside the others on like contacts only: same recorded facts pointed to, same topics. What the file does not record cannot be made alike. Brothers and sisters of one day count once. Whether a contact can be judged is set beside contacts from the same sources, each family once. There is no figure by worker.");
        Flagged(view, page);
        foreach (var dimension in Pictured) By(view, page, dimension, isPictured: true);
        Months(view, page);
        foreach (var dimension in (Dimension[])[Dimension.Change, Dimension.Hours, Dimension.Topic]) By(view, page, dimension, isPictured: false);
    }

    /// <summary>What is counted, in a word or two.</summary>
    public static string Direction(Measure measure) => measure switch { Measure.Lower => "recorded lower", Measure.Higher => "recorded higher", _ => "not to be judged" };

    private static void Flagged(ReportView view, Page page)
    {
        page.Heading(3, "Flagged");
        var sentences = new List<Phrase>();
        foreach (var group in view.Figures.Groups.Groups.Where(g => g.IsFlagged))
        {
            var share = view.Shown(group.Dimension, group.Measure)[group];
            if (share.IsHidden) continue;
            var counted = share.Count is { } count ? (Phrase)$"{count} of {share.OfWords} contacts" : $"{share.Words} of about {share.OfWords} contacts";
            var expected = view.IsForSharing ? Figure.WholePerCent(group.Test!.Expected / group.Share.Of) : Figure.Tenths(group.Test!.Expected);
            sentences.Add($"{Phrase.Strong($"{group.Dimension.Words()} {view.Words.Group(group.Dimension, group.Group)}")}: {counted} {(group.Measure == Measure.NotJudged ? "(each family once) " : "")}{group.Measure.Words()}, "
                + $"{expected} where the others stand{(group.Measure != Measure.NotJudged ? " on like contacts" : group.Dimension == Dimension.Source ? "" : " with contacts from the same sources")}. Differs from the others: read the files.");
        }

        foreach (var (measure, _, chart) in view.Figures.Groups.Charts)
            if (chart is { IsFlagged: true }) sentences.Add($"Month by month: a lasting shift in contacts {measure.Words()}. Read files from before and after it.");
        if (sentences.Count == 0) page.Text(view.Figures.Groups.AnyFlagged ? "What differs is in groups too small to be named here." : "No group differs from the others on like contacts by more than chance may give. That does not show that they are alike.");
        else page.List(sentences);
        page.Quiet($"Where nothing differs at all, at most {Figure.WholePerCent(view.Settings.FalseAlarms)} of such audits flag anything. A flag is a reason to read files, and nothing more.");
    }

    private static void By(ReportView view, Page page, Dimension dimension, bool isPictured)
    {
        if (!view.Figures.Groups.Groups.Any(g => g.Dimension == dimension)) return;
        page.Heading(3, $"By {dimension.Words()}");
        if (dimension == Dimension.Topic) page.Text("Contacts on another topic are other cases: topics are counted here and not compared. A contact may be on several.");
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var shown = view.Shown(dimension, measure);
            if (shown.Count == 0) continue;
            if (isPictured) Funnel(view, page, dimension, measure, shown);
            page.Table(Table(view, dimension, measure, shown));
        }

        if (isPictured) page.Folded($"How to read the charts by {dimension.Words()}", () => page.Text(FunnelPlot.Reading));
    }

    private static void Funnel(ReportView view, Page page, Dimension dimension, Measure measure, IReadOnlyDictionary<GroupFigure, ShownShare> shown)
    {
        var points = shown.Where(s => s.Value.Share is not null).OrderByDescending(s => s.Key.IsFlagged).ThenByDescending(s => s.Key.Share.Of).Take(MostPoints)
            .Select(s => new FunnelPoint(new(view.Words.GroupWords(dimension, s.Key.Group) is { Length: > 0 } words ? words : s.Key.Group), s.Value.Of!.Value, s.Value.Share!.Value, IsOutside(s.Key, s.Key.Limits95), IsOutside(s.Key, s.Key.Limits998), s.Key.IsFlagged)).ToArray();
        var rate = view.Showing.Share(new(shown.Keys.Sum(g => g.Share.Count), shown.Keys.Sum(g => g.Share.Of)));
        if (points.Length < 2 || rate.Share is not { } common) return;
        var title = $"By {dimension.Words()}: {measure.Words()}";
        page.Chart(title, FunnelPlot.Draw($"funnel-{dimension}-{measure}".ToLowerInvariant(), title, points, common));
    }

    private static bool IsOutside(GroupFigure group, (int Lower, int Upper) limits) => group.Share.Count < limits.Lower || group.Share.Count > limits.Upper;

    private static Table Table(ReportView view, Dimension dimension, Measure measure, IReadOnlyDictionary<GroupFigure, ShownShare> shown)
    {
        var most = view.Settings.ListAtMost;
        var isByMonth = dimension == Dimension.Month;
        var groups = shown.OrderByDescending(s => !isByMonth && s.Key.IsFlagged).ThenByDescending(s => isByMonth ? 0 : s.Key.Share.Of).Take(isByMonth ? shown.Count : most).ToArray();
        Phrase caption = $"By {dimension.Words()}: {measure.Words()}{(shown.Count > groups.Length ? $" (the {most} largest of {shown.Count}; figures.csv holds all)" : "")}";
        return new(caption,
            [dimension.Words(), .. ShareCells.Columns(view, Direction(measure)), Column.Numbers(view.IsForSharing ? "others, on like contacts" : "expected from the others"), Column.Numbers("chance of so much difference"), "flagged"],
            groups.Select(g => ImmutableArray.CreateRange<Phrase>(
            [
                view.Words.Group(dimension, g.Key.Group), .. ShareCells.Of(view, g.Value), Expected(view, g.Key, g.Value),
                g.Value.IsHidden || g.Key.Adjusted is not { } chance ? "–" : Figure.Chance(chance), g.Key.IsFlagged && !g.Value.IsHidden ? "yes: read the files" : "no",
            ])));
    }

    private static string Expected(ReportView view, GroupFigure group, ShownShare shown) => group.Test is not { } test || shown.IsHidden ? "–"
        : view.IsForSharing ? Figure.WholePerCent(test.Expected / group.Share.Of) : Figure.Tenths(test.Expected);

    private static void Months(ReportView view, Page page)
    {
        page.Heading(3, "Month by month");
        foreach (var (measure, names, chart) in view.Figures.Groups.Charts)
        {
            var shown = view.Shown(Dimension.Month, measure);
            if (chart is not null) Chart(view, page, measure, names, chart, shown);
            if (shown.Count > 0) page.Folded($"The months: {Direction(measure)}", () => page.Table(Table(view, Dimension.Month, measure, shown)));
        }

        page.Folded("How to read the charts by month", () => page.Text(MonthChart.Reading));
    }

    private static void Chart(ReportView view, Page page, Measure measure, ImmutableArray<string> names, RunChart chart, IReadOnlyDictionary<GroupFigure, ShownShare> shown)
    {
        var byName = shown.ToDictionary(s => s.Key.Group, s => s.Value, StringComparer.Ordinal);
        var points = names.Select((name, i) => (
            Month: DateOnly.ParseExact(name, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
            Ratio: !view.IsForSharing ? chart.Rates[i] : byName[name].IsHidden ? (double?)null : Math.Round(chart.Rates[i], 1))).ToArray();
        var title = $"Month by month: {measure.Words()}, beside like contacts of other months";
        page.Chart(title, MonthChart.Draw($"months-{measure}".ToLowerInvariant(), title, points, view.IsForSharing ? Math.Round(chart.Median, 1) : chart.Median, view.Settings.ChangedOn));
        page.Text($"{Phrase.Count(chart.Useful, "month")} off the middle line; the longest run on one side {chart.LongestRun} ({(chart.MostInARow is { } run ? $"flagged beyond {run}" : "too few months to say")}); "
            + $"{Phrase.Count(chart.Crossings, "crossing")} ({(chart.LeastCrossings is { } least ? $"flagged below {least}" : "too few months to say")}). {(chart.IsFlagged ? "A lasting shift: read files from before and after it." : "Its order looks like chance.")}");
    }
}
