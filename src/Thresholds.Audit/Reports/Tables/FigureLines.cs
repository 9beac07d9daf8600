using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Groups;
using Thresholds.Audit.Reports.Sections;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>Every figure of the report as lines of figures.csv, hidden and rounded as in the report itself.</summary>
internal static class FigureLines
{
    public static IEnumerable<FigureLine> Of(ReportView view)
        => [.. Classes(view), .. Raw(view), .. Agreement(view), .. Groups(view), .. LaterLines.Of(view), .. RecordLines.Of(view), .. EquityLines.Of(view)];

    private static IEnumerable<FigureLine> Classes(ReportView view)
    {
        foreach (var line in view.Classes.Lines)
        {
            var figure = new FigureLine { Table = "classes", Line = line.Words, Measure = "contacts" };
            yield return (figure with { Column = "all" }).With(line.Total, view.Classes.Total);
            for (var r = 0; r < Rungs.Count; r++) yield return (figure with { Column = Rungs.Words(r) }).With(line.PerRung[r], view.Classes.PerRung[r]);
        }
    }

    private static IEnumerable<FigureLine> Raw(ReportView view) => view.IsForSharing ? [] : view.Figures.Table.Cells.Select(c => new FigureLine
    {
        Table = "pointed to and recorded", Line = Rungs.Words(c.PointedTo), Column = c.Recorded.ToString(), Measure = "contacts",
    }.With(c.Count, view.Figures.Table.Total));

    private static IEnumerable<FigureLine> Agreement(ReportView view)
    {
        var agreement = view.Figures.Agreement;
        if (!view.IsForSharing) yield return new FigureLine { Table = "agreement", Line = "share in the same place", Measure = "share" }.With(Shares.ShownShare.Exact(agreement.PerCent));
        foreach (var (name, coefficient) in agreement.Coefficients)
        {
            yield return new FigureLine
            {
                Table = "agreement", Line = name, Measure = "coefficient", Value = Rounded(coefficient?.Value), Of = view.IsForSharing ? null : agreement.Compared,
                Interval = coefficient?.Interval is { } interval ? new(Rounded(interval.Low)!.Value, Rounded(interval.High)!.Value) : null,
            };
        }

        double? Rounded(double? value) => value is { } v && view.IsForSharing ? Math.Round(v, 2) : value;
    }

    private static IEnumerable<FigureLine> Groups(ReportView view)
    {
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            foreach (var measure in Enum.GetValues<Measure>())
            {
                foreach (var (group, share) in view.Shown(dimension, measure))
                {
                    yield return new FigureLine
                    {
                        Table = "groups", Dimension = dimension.Words(), Group = group.Group, GroupWords = view.Words.GroupWords(dimension, group.Group),
                        Measure = "share " + DifferenceSection.Direction(measure),
                        Expected = share.IsHidden || view.IsForSharing ? null : group.Test?.Expected, Chance = share.IsHidden ? null : group.Adjusted, IsFlagged = group.IsFlagged && !share.IsHidden,
                    }.With(share);
                }
            }
        }
    }
}
