using Thresholds.Timescales;

namespace Thresholds.Audit.Chronology;

/// <summary>The first days within 3, 6, 12 and 24 months before a day.</summary>
internal readonly record struct Windows(int Months3, int Months6, int Months12, int Months24)
{
    public static Windows Before(DateOnly day)
        => new(MonthsBefore.FirstDay(day, 3), MonthsBefore.FirstDay(day, 6), MonthsBefore.FirstDay(day, 12), MonthsBefore.FirstDay(day, 24));
}

/// <summary>Which days lie within so many months before a day, by the clocks of the library.</summary>
/// <remarks>
/// An earlier day is within 12 months where a time limit of 12 months that began on it has not run out before the later day: 3 June 2023 is
/// within 12 months before 3 June 2024, 2 June 2023 is not. A limit that began on 31 January runs out on the last day of a shorter month.
/// </remarks>
internal static class MonthsBefore
{
    /// <summary>Whether the earlier day is within so many months before the later.</summary>
    public static bool IsWithin(DateOnly earlier, DateOnly day, int months)
        => earlier < day && (Clocks.Due(new(earlier), months, ClockUnit.Months) is not { } due || due.Latest.Day >= day);

    /// <summary>The first day that is.</summary>
    public static int FirstDay(DateOnly day, int months)
    {
        if ((day.Year - 1) * 12 + day.Month - 1 < months) return 0;
        var first = day.AddMonths(-months);
        while (!IsWithin(first, day, months)) first = first.AddDays(1);
        return first.DayNumber;
    }
}
