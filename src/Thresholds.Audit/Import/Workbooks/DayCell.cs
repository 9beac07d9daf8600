using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>Reads the day in a cell, in whatever dress; what cannot be read for certain is said, never guessed.</summary>
internal static class DayCell
{
    private static readonly string[] Ways =
    [
        "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "dd MMM yyyy", "d MMM yyyy", "dd-MMM-yyyy", "d MMMM yyyy",
        "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ssZ",
        "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy H:mm",
    ];

    private static readonly DateOnly[] Placeholders = [new(1900, 1, 1), new(1970, 1, 1), new(1899, 12, 30), new(1899, 12, 31), new(1904, 1, 1), new(1753, 1, 1), new(1, 1, 1), new(9999, 12, 31)];

    /// <summary>The day; or null and why there is none. A blank has neither.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="countsFrom1904">Whether the workbook counts days from 1904; null where nothing says.</param>
    /// <param name="latest">The last day an event can have; null when nothing says.</param>
    /// <param name="why">What is wrong, and what to do.</param>
    public static DateOnly? Read(TableCell cell, bool? countsFrom1904, DateOnly? latest, out string? why)
    {
        why = null;
        if (cell.IsBlank) return null;
        if (Day(cell, countsFrom1904, out why) is not { } day) return null;
        why = Array.IndexOf(Placeholders, day) >= 0 ? "stands for no date (1970, 1900 and the like are put in where nothing is known): leave the cell blank"
            : day.Year is < 1950 or > 2100 ? "lies outside 1950 to 2100: correct the year"
            : day > latest ? string.Create(CultureInfo.InvariantCulture, $"lies after {latest:yyyy-MM-dd}, the last day this file can speak of: correct it")
            : null;
        return why is null ? day : null;
    }

    private static DateOnly? Day(TableCell cell, bool? countsFrom1904, out string? why)
    {
        why = null;
        switch (cell.Kind)
        {
            case CellKind.Day: return DateOnly.FromDateTime(cell.Moment);
            case CellKind.Error:
                why = "is a formula that failed: mend it, or leave the cell blank";
                return null;
            case CellKind.Number when countsFrom1904 is { } from1904 && cell.Number is >= 0 and < 110000:
                // Serial 60 of the 1900 count is a 29 February that never was, which is why it begins on 30 December 1899.
                return DateOnly.FromDateTime((from1904 ? new DateTime(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) : new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)).AddDays(Math.Floor(cell.Number)));
        }

        if (DateTime.TryParseExact(cell.Text, Ways, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return DateOnly.FromDateTime(read);
        why = cell.Kind == CellKind.Number || cell.Text.Length == 5 && cell.Text.All(char.IsAsciiDigit) ? "is a bare number: format the column as dates and save again"
            : DateTime.TryParseExact(cell.Text, ["MM/dd/yyyy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "has no such month: day and month may have changed places when the file was saved, and then days up to the 12th are wrong unseen. Export it again"
            : DateTime.TryParseExact(cell.Text, ["dd/MM/yy", "d/M/yy", "dd-MMM-yy", "dd-MM-yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "has a year of two digits, which leaves the century open: export it with four"
            : "is no day that there is, written dd/mm/yyyy or yyyy-mm-dd";
        return null;
    }
}
