namespace Thresholds.Timescales;

/// <summary>Counts working days in England: Monday to Friday, bank holidays left out.</summary>
/// <remarks>
/// <para>The day something starts is day 0 and is not counted: one working day from a Monday is the Tuesday.</para>
/// <para><b>Unknown is not no.</b> A count that would need a weekday outside the years of <see cref="BankHolidays"/> (2010 to
/// 2030) gives null, "not known". It never guesses that such a weekday is worked.</para>
/// <para>It knows nothing of a council's own closing days or of opening hours (see <see cref="Receipt"/>), and is not for clocks
/// that run through weekends: police protection and emergency protection orders are not counted in working days.</para>
/// <para>Source of the unit: Working Together to Safeguard Children, which counts referral decisions, assessments and conferences
/// in working days.</para>
/// <threadsafety>No state; safe to use from any thread.</threadsafety>
/// </remarks>
/// <example><code>// Received on Thursday, Christmas Eve 2026; Friday 25 and Monday 28 December are bank holidays.
/// WorkingDays.AddWorkingDays(new DateOnly(2026, 12, 24), 1)  // Tuesday 29 December 2026</code></example>
public static class WorkingDays
{
    /// <summary>Says whether this is a working day.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>False on Saturday and Sunday of any year, and on a bank holiday; true on other weekdays; null, "not known", for a
    /// weekday outside 2010 to 2030.</returns>
    public static bool? IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? false : !BankHolidays.IsBankHoliday(day);

    /// <summary>The day that is so many working days after a start.</summary>
    /// <param name="start">Day 0, not counted; it need not be a working day.</param>
    /// <param name="n">How many working days, 0 or more. 0 gives <paramref name="start"/> itself, working day or not.</param>
    /// <returns>A working day (where <paramref name="n"/> is above 0), or null where it cannot be known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 0.</exception>
    public static DateOnly? AddWorkingDays(DateOnly start, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var day = start;
        while (n > 0)
        {
            if (day == DateOnly.MaxValue)
                return null;
            day = day.AddDays(1);
            if (IsWorkingDay(day) is not { } works)
                return null;
            if (works)
                n--;
        }
        return day;
    }

    /// <summary>How many working days lie after one day, up to and including another.</summary>
    /// <remarks>It undoes <see cref="AddWorkingDays"/>: from a start to the day n working days after it is n.</remarks>
    /// <param name="start">Day 0, not counted.</param>
    /// <param name="end">The last day, counted if it is a working day. Before <paramref name="start"/>, the count the other way
    /// round is given below 0.</param>
    /// <returns>Working days; null where a weekday between them is outside 2010 to 2030.</returns>
    public static int? Between(DateOnly start, DateOnly end)
    {
        if (end < start)
            return -Between(end, start);
        var count = 0;
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day) is not { } works)
                return null;
            if (works)
                count++;
        }
        return count;
    }

    /// <summary>The first working day on or after a day.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>The day itself where it is a working day, otherwise the next that is; null where it cannot be known.</returns>
    public static DateOnly? OnOrAfter(DateOnly day) => IsWorkingDay(day) switch
    {
        true => day,
        false => AddWorkingDays(day, 1),
        null => null,
    };
}
