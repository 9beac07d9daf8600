using System.Globalization;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Charts;

/// <summary>One group of a funnel plot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Of">How many contacts it has.</param>
/// <param name="Share">Its share.</param>
/// <param name="IsOutside95">Outside the inner limits.</param>
/// <param name="IsOutside998">Outside the outer limits.</param>
/// <param name="IsFlagged">Differs from the others on like contacts.</param>
internal readonly record struct FunnelPoint(Quoted Name, long Of, double Share, bool IsOutside95, bool IsOutside998, bool IsFlagged);

/// <summary>Groups by size and share, with limits between which a group of that size lies when its rate is the common one.</summary>
internal static class FunnelPlot
{
    /// <summary>How to read it, for the page.</summary>
    public const string Reading = "Each mark is one group: the further along, the more contacts; the higher, the larger the share. At the common rate about 95 in 100 groups lie "
        + "between the dashed lines and 998 in 1,000 between the dotted ones. Ring: inside. Filled circle: outside the dashed lines. Diamond: outside the dotted lines. Square: "
        + "flagged, because it differs from the others on like contacts. The lines are not adjusted for what each group deals with, so a mark outside them is a picture and no finding; only a square is.";

    private const int Width = 640, Height = 380, Names = 8;

    public static string Draw(string id, string title, IReadOnlyList<FunnelPoint> points, double rate)
    {
        var svg = new Svg(id, title, "Groups by number of contacts and share, with limits of 95% and 99.8% round the common rate. The table after the chart holds the numbers.", Width, Height);
        var most = Math.Max(10, points.Max(p => p.Of));
        var sizes = Enumerable.Range(1, 80).Select(i => (int)Math.Max(1, most * i / 80)).Distinct().ToArray();
        var limits = new[] { 0.95, 0.998 }.Select(c => sizes.Select(n => (Size: n, Limits: BinomialLimits.Of(n, rate, c))).ToArray()).ToArray();
        var top = Math.Min(1, 1.1 * Math.Max(points.Max(p => p.Share), limits[1].Where(l => l.Size * 6 >= most).Max(l => (double)l.Limits.Upper / l.Size)));
        var ticks = Scale.Ticks(Math.Max(top, 0.01), 4);
        var along = new Scale(0, most * 1.05, 62, Width - 16);
        var up = new Scale(0, ticks[^1], Height - 62, 16);
        Axes(svg, along, up, ticks, most);
        svg.Line(along.From, up.At(rate), along.To, up.At(rate), thick: 1.5, colour: "#505a5f");
        for (var c = 0; c < 2; c++)
        {
            svg.Path(limits[c].Select(l => (along.At(l.Size), up.At((double)l.Limits.Lower / l.Size))), c == 0 ? "8 5" : "2 4", colour: "#505a5f");
            svg.Path(limits[c].Select(l => (along.At(l.Size), up.At((double)l.Limits.Upper / l.Size))), c == 0 ? "8 5" : "2 4", colour: "#505a5f");
        }

        foreach (var point in points.OrderBy(p => p.IsFlagged)) Mark(svg, along.At(point.Of), up.At(point.Share), point);
        Label(svg, points, along, up);
        return svg.ToString();
    }

    private static void Axes(Svg svg, Scale along, Scale up, double[] ticks, long most)
    {
        foreach (var tick in ticks)
        {
            svg.Line(along.From, up.At(tick), along.To, up.At(tick), colour: "#dcdee0");
            svg.Text(along.From - 8, up.At(tick) + 5, ticks[^1] < 0.04 ? Figure.PerCent(tick) : Figure.WholePerCent(tick), "end");
        }

        foreach (var tick in Scale.Ticks(most, 5).Where(t => t <= along.Most))
            svg.Text(along.At(tick), Height - 40, tick.ToString("N0", CultureInfo.InvariantCulture), "middle");
        svg.Line(along.From, up.From, along.To, up.From);
        svg.Text((along.From + along.To) / 2, Height - 12, "contacts with something to compare", "middle");
    }

    private static void Mark(Svg svg, double x, double y, FunnelPoint point)
    {
        if (point.IsFlagged) svg.Square(x, y);
        else if (point.IsOutside998) svg.Diamond(x, y);
        else svg.Circle(x, y, point.IsOutside95);
    }

    // Names stand beside the marks that matter most, as far as they do not lie on each other.
    private static void Label(Svg svg, IReadOnlyList<FunnelPoint> points, Scale along, Scale up)
    {
        var taken = new List<(double X, double Y)>();
        foreach (var point in points.Where(p => p.IsFlagged || p.IsOutside998).OrderByDescending(p => p.IsFlagged).ThenByDescending(p => p.Of).Take(Names))
        {
            var (x, y) = (along.At(point.Of), up.At(point.Share));
            if (taken.Any(t => Math.Abs(t.Y - y) < 16 && Math.Abs(t.X - x) < 180)) continue;
            taken.Add((x, y));
            var isFar = x > (along.From + along.To) / 2;
            svg.Text(isFar ? x - 12 : x + 12, y + 5, point.Name, isFar ? "end" : "start");
        }
    }
}
