using System.Globalization;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Import;
using Thresholds.Audit.Sampling;

namespace Thresholds.Audit.Auditing.ReadBack;

/// <summary>One figure of a reading.</summary>
/// <param name="Table">What it belongs to.</param>
/// <param name="Line">What it is of.</param>
/// <param name="Count">How many; null for a coefficient.</param>
/// <param name="Of">Of how many; null where there is no such number.</param>
/// <param name="Value">A share or a coefficient; null where it cannot be computed.</param>
/// <param name="Interval">Where it may reasonably lie at 95%.</param>
internal sealed record ReadingLine(string Table, string Line, long? Count, long? Of, double? Value, Bounds? Interval)
{
    /// <summary>For a screen.</summary>
    public string Words
    {
        get
        {
            var counted = Count is { } count ? Of is { } of ? Say($"{count:N0} of {of:N0}") : Say($"{count:N0}") : Value is { } value ? Say($"{value:0.00}") : "cannot be computed";
            var interval = Interval is { } bounds ? Count is null ? Say($" ({bounds.Low:0.00} to {bounds.High:0.00})") : Say($" ({100 * bounds.Low:0}% to {100 * bounds.High:0}%)") : "";
            return $"{Table}, {Line}: {counted}{interval}";
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What blind reading shows, line by line: between readers first, since nothing agrees with readers more than they do with each other.</summary>
internal static class ReadBackTelling
{
    public static IReadOnlyList<ReadingLine> Lines(ReadingFigures figures, ActionCounts? actions)
    {
        var lines = new List<ReadingLine>
        {
            new("Between readers", "files both marked", figures.ReadTwice, null, null, null),
            Share("Between readers", "put in the same place, of files both could tell", figures.BetweenReaders.PerCent),
        };
        lines.AddRange(figures.BetweenReaders.Coefficients.Select(c => new ReadingLine("Between readers", c.Name, null, figures.BetweenReaders.Compared, c.Coefficient?.Value, c.Coefficient?.Interval)));
        foreach (var stratum in figures.FirstReaderAndRecorded)
        {
            lines.Add(Share("First reader and record", $"{stratum.Stratum}, put where it was recorded", stratum.SameAsRecorded));
            lines.Add(Share("First reader and record", $"{stratum.Stratum}, the file does not say enough", new(stratum.CannotTell, stratum.Read)));
        }

        lines.Add(new("Worklists", "rows not read yet", figures.NotRead, null, null, null));
        if (actions is null) return lines;
        lines.Add(new("Actions", "closed, of those agreed", actions.Closed, actions.Agreed, null, null));
        lines.Add(new("Actions", "open and past their day, of those open", actions.OpenAndDue, actions.Open, null, null));
        return lines;
    }

    /// <summary>Writes them as CSV.</summary>
    public static void Write(Stream stream, IEnumerable<ReadingLine> lines)
    {
        using var writer = SafeCsv.To(stream);
        writer.WriteRecord(["table", "line", "count", "of", "value", "low", "high"]);
        foreach (var line in lines)
            writer.WriteRecord([line.Table, line.Line, Number(line.Count), Number(line.Of), Number(line.Value), Number(line.Interval?.Low), Number(line.Interval?.High)]);
    }

    private static ReadingLine Share(string table, string line, Proportion share) => new(table, line, share.Count, share.Of, share.Share, share.Interval());

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Number(double? number) => number?.ToString("0.0000", CultureInfo.InvariantCulture) ?? string.Empty;
}
