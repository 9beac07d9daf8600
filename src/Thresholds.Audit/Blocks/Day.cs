namespace Thresholds.Audit.Blocks;

/// <summary>A day in the forms that are asked for: its number, and its month and place in it, from which an age in months is counted.</summary>
/// <param name="Number">As <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Month">Months since January of the year 0.</param>
/// <param name="OfMonth">The day of the month, from 1.</param>
internal readonly record struct Day(int Number, int Month, int OfMonth)
{
    // Contacts and the children in them are of these years; any other day takes the longer way.
    private const int FirstYear = 1900;
    private const int Years = 200;

    private static readonly int[] MonthStarts = [.. Enumerable.Range(0, (Years * 12) + 1).Select(m => new DateOnly(FirstYear + (m / 12), (m % 12) + 1, 1).DayNumber)];

    public DateOnly Date => DateOnly.FromDayNumber(Number);

    public static Day Of(DateOnly day) => new(day.DayNumber, (day.Year * 12) + day.Month - 1, day.Day);

    /// <summary>The day of a year, month and day of the month. False: there is none.</summary>
    public static bool TryOf(int year, int month, int ofMonth, out Day day)
    {
        day = default;
        if (month is < 1 or > 12 || ofMonth < 1 || year is < 1 or > 9999) return false;
        var months = (year * 12) + month - 1;
        var from = months - (FirstYear * 12);
        if (from is < 0 or >= Years * 12)
        {
            if (ofMonth > DateTime.DaysInMonth(year, month)) return false;
            day = Of(new(year, month, ofMonth));
            return true;
        }

        var start = MonthStarts[from];
        day = new(start + ofMonth - 1, months, ofMonth);
        return day.Number < MonthStarts[from + 1];
    }

    /// <summary>Completed months since an earlier day, as <see cref="Facts.ChildAge.CompletedMonths"/> counts them.</summary>
    public int MonthsSince(Day earlier) => Month - earlier.Month - (OfMonth < earlier.OfMonth ? 1 : 0);
}
