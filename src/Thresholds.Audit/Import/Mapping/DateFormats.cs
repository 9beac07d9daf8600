using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>The ways in which a file may write days and times: <c>dd/MM/yyyy</c>, <c>yyyy-MM-dd HH:mm</c>. Read the same on every machine.</summary>
internal static class DateFormats
{
    /// <summary>What is wrong with a format; null when nothing is.</summary>
    public static string? FaultIn(string format, bool isTime)
    {
        var fields = Fields(format);
        if (format.Any(c => char.IsAsciiLetter(c) && !"dMyHmsT".Contains(c, StringComparison.Ordinal)))
            return $"`{Shown(format)}` holds letters that mean nothing here. Write days with d, M and y and times with H, m and s, such as `dd/MM/yyyy` or `dd/MM/yyyy HH:mm`.";
        if (isTime)
            return fields.Contains("H", StringComparison.Ordinal) && !fields.Any(c => "dMy".Contains(c, StringComparison.Ordinal))
                ? null
                : $"`{Shown(format)}` is not a way to write a time alone. Write `HH:mm`, or `HH:mm:ss`.";
        if (!fields.Contains('M', StringComparison.Ordinal) && fields.Contains('m', StringComparison.Ordinal))
            return $"In `{Shown(format)}`, m means minutes. For the month write M: `{Shown(MonthsFor(format))}`.";
        if (!format.Contains("yyyy", StringComparison.Ordinal) && fields.Contains('y', StringComparison.Ordinal))
            return $"`{Shown(format)}` has a year of fewer than four digits, which leaves the century open. Export the file with four digits and write `yyyy`.";
        return "dMy".All(c => fields.Count(f => f == c) == 1)
            ? null
            : $"`{Shown(format)}` does not name a day, a month and a year, each once. Write for instance `dd/MM/yyyy`.";
    }

    /// <summary>A format already listed that differs only in day and month changing places; null when none does.</summary>
    public static string? Confusable(string format, IEnumerable<string> others)
        => others.FirstOrDefault(o => o != format && Fields(o) != Fields(format) && Faceless(o) == Faceless(format));

    /// <summary>Reads a day, with its time where the format has one.</summary>
    public static bool TryRead(string text, IReadOnlyList<string> formats, out Timescales.LocalMoment moment)
    {
        foreach (var format in formats)
        {
            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) continue;
            moment = new(DateOnly.FromDateTime(read), format.Contains('H', StringComparison.Ordinal) ? TimeOnly.FromDateTime(read) : null);
            return true;
        }

        moment = default;
        return false;
    }

    /// <summary>Reads a time of day.</summary>
    public static bool TryReadTime(string text, IReadOnlyList<string> formats, out TimeOnly time)
        => TimeOnly.TryParseExact(text, [.. formats], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>A day written in the first of the formats, as an example.</summary>
    public static string Example(IReadOnlyList<string> formats)
        => new DateTime(2026, 3, 2, 15, 0, 0, DateTimeKind.Unspecified).ToString(formats[0], CultureInfo.InvariantCulture);

    // One letter for each run of the same letter: dd/MM/yyyy becomes dMy.
    private static string Fields(string format)
        => string.Concat(format.Where((c, i) => char.IsAsciiLetter(c) && c != 'T' && (i == 0 || format[i - 1] != c)));

    private static string Faceless(string format) => format.Replace("dd", "d", StringComparison.Ordinal).Replace("MM", "M", StringComparison.Ordinal).Replace('d', '#').Replace('M', '#');

    private static string MonthsFor(string format)
    {
        var at = format.IndexOf('m', StringComparison.Ordinal);
        var end = at;
        while (end < format.Length && format[end] == 'm') end++;
        return format[..at] + new string('M', end - at) + format[end..];
    }

    private static string Shown(string format) => format.Length <= 30 ? format : format[..30] + "...";
}
