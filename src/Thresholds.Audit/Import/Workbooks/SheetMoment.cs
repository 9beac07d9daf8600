using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>Writes the real days and times of a workbook in the formats that a mapping reads.</summary>
internal static class SheetMoment
{
    // Serials are floating numbers, so that 09:30 may stand in one as a breath less.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    /// <summary>A moment in one of the formats: with its time where it has one and a format too; midnight as a day alone where a format can say that.</summary>
    public static string Written(DateTime moment, ImmutableArray<string> formats)
    {
        var whole = moment.Add(Breath);
        var hasTime = whole.TimeOfDay >= TimeSpan.FromSeconds(1);
        return whole.ToString(formats.FirstOrDefault(f => f.Contains('H', StringComparison.Ordinal) == hasTime) ?? formats[0], CultureInfo.InvariantCulture);
    }

    /// <summary>A moment where no format is asked for: as little as says it.</summary>
    public static string Written(TableCell cell)
        => cell.Time is { } time ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : Written(cell.Moment, ["yyyy-MM-dd", cell.Moment.Add(Breath).Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss"]);

    /// <summary>The time of day that a cell holds; null: none that is certain. A day at midnight is more likely a day without a time.</summary>
    public static TimeOnly? TimeIn(TableCell cell) => cell switch
    {
        { Time: { } time } => time,
        { Kind: CellKind.Day } when cell.Moment.Add(Breath) is var moment && moment.TimeOfDay >= TimeSpan.FromSeconds(1) => TimeOnly.FromDateTime(moment),
        { Kind: CellKind.Number, Number: > 0 and < 1 } => TimeOnly.FromDateTime(DateTime.MinValue.AddDays(cell.Number).Add(Breath)),
        _ => null,
    };

    /// <summary>The moment that a bare number stands for, by the workbook's own count; null where it lies outside 1950 to 2100, and so is more likely something else.</summary>
    public static DateTime? OfSerial(double number, bool countsFrom1904)
    {
        // Serial 60 of the 1900 count is a 29 February that never was, which is why it begins on 30 December 1899.
        var start = countsFrom1904 ? new DateTime(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) : new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
        return number is >= 0 and < 110000 && start.AddDays(number) is { Year: >= 1950 and <= 2100 } moment ? moment : null;
    }
}
