using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Charts;

/// <summary>Shares of one whole as bars, each with its interval.</summary>
internal static class ShareBars
{
    private const int Width = 640, High = 46;

    public static string Draw(string id, string title, IReadOnlyList<(string Words, ShownShare Share)> bars)
    {
        var svg = new Svg(id, title, "One bar for each class, its share of all contacts, with its 95% interval as a line. The table after the chart holds the numbers.", Width, bars.Count * High + 30);
        var most = bars.Max(b => b.Share.Interval?.High ?? b.Share.Share ?? 0);
        var ticks = Scale.Ticks(Math.Max(most, 0.05), 5);
        var along = new Scale(0, ticks[^1], 4, Width - 90);
        foreach (var tick in ticks)
        {
            svg.Line(along.At(tick), 4, along.At(tick), bars.Count * High, colour: "#dcdee0");
            svg.Text(along.At(tick), bars.Count * High + 20, Figure.WholePerCent(tick), tick == 0 ? "start" : "middle");
        }

        for (var i = 0; i < bars.Count; i++)
        {
            var y = i * High;
            var (words, share) = bars[i];
            svg.Text(4, y + 15, words);
            if (share.Share is { } part) svg.Bar(along.From, y + 21, along.At(part) - along.From, 16);
            if (share.Interval is { } interval) svg.Line(along.At(interval.Low), y + 29, along.At(interval.High), y + 29, thick: 3);
            svg.Text(along.At(share.Interval?.High ?? share.Share ?? 0) + 8, y + 34, share.Words, isBold: true);
        }

        svg.Line(along.From, 4, along.From, bars.Count * High);
        return svg.ToString();
    }
}
