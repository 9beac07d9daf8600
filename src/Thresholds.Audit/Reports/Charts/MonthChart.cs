using System.Globalization;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Charts;

/// <summary>A run chart: month by month what was counted, beside what like contacts would give.</summary>
internal static class MonthChart
{
    /// <summary>How to read it, for the page.</summary>
    public const string Reading = "1 means as many as like contacts of other months would give; 2 twice as many. The grey line is the middle of all months. A long run on one side of it, or "
        + "too few crossings, is a lasting shift; which month did what the chart cannot say, nor why.";

    private const int Width = 640, Height = 330;

    /// <summary>Draws it.</summary>
    /// <param name="id">Its id in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="months">Each month, the month's first day, with its ratio; null where it may not be shown.</param>
    /// <param name="median">The middle.</param>
    /// <param name="changedOn">The day of a change, if one was given.</param>
    public static string Draw(string id, string title, IReadOnlyList<(DateOnly Month, double? Ratio)> months, double median, DateOnly? changedOn)
    {
        var svg = new Svg(id, title, "Months in order, each with what was counted as a multiple of what like contacts would give. The table after the chart holds the numbers.", Width, Height);
        var ticks = Scale.Ticks(Math.Max(2, months.Max(m => m.Ratio ?? 0)), 4);
        var up = new Scale(0, ticks[^1], Height - 62, 16);
        var first = Number(months[0].Month);
        var along = new Scale(first - 0.5, Math.Max(Number(months[^1].Month), first + 1) + 0.5, 62, Width - 16);
        foreach (var tick in ticks)
        {
            svg.Line(along.From, up.At(tick), along.To, up.At(tick), colour: "#dcdee0");
            svg.Text(along.From - 8, up.At(tick) + 5, Figure.Tenths(tick), "end");
        }

        svg.Line(along.From, up.At(median), along.To, up.At(median), thick: 2, colour: "#505a5f");
        var step = (months[^1].Month.Year - months[0].Month.Year) / 7 + 1;
        foreach (var year in months.Where(m => m.Month.Month == 1 && (m.Month.Year - months[0].Month.Year) % step == 0 || m.Month == months[0].Month && m.Month.Month < 10 && step == 1))
            svg.Text(along.At(Number(year.Month)), Height - 40, year.Month.ToString("MMM yyyy", CultureInfo.InvariantCulture), "middle");
        if (changedOn is { } day && Number(day) > first && Number(day) <= Number(months[^1].Month))
        {
            var at = along.At(Number(day) + (day.Day - 1) / 31.0 - 0.5);
            svg.Line(at, up.From, at, up.To, "8 5", 2);
            svg.Text(at + 6, up.To + 12, "change");
        }

        svg.Path(months.Where(m => m.Ratio is not null).Select(m => (along.At(Number(m.Month)), up.At(m.Ratio!.Value))));
        foreach (var (month, ratio) in months)
            if (ratio is { } shown) svg.Circle(along.At(Number(month)), up.At(shown), isFilled: true);
        svg.Line(along.From, up.From, along.To, up.From);
        svg.Text((along.From + along.To) / 2, Height - 12, "month of receipt", "middle");
        return svg.ToString();
    }

    private static int Number(DateOnly month) => month.Year * 12 + month.Month;
}
