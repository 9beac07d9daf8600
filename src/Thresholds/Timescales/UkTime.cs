namespace Thresholds.Timescales;

/// <summary>Turns civil time in England into UTC and back, by the rule of the Summer Time Act and not by the machine's time zone
/// data.</summary>
/// <remarks>
/// <para>Summer time is one hour ahead, from 01:00 Greenwich mean time on the last Sunday of March to 01:00 Greenwich mean time
/// on the last Sunday of October: Summer Time Act 1972 s1, as amended by the Summer Time Order 2002 (SI 2002/262) from 11 March
/// 2002. Greenwich mean time and UTC are treated as the same.</para>
/// <para>From 2002 on; nothing is claimed for earlier years. If Parliament changes the rule, this class must be changed with
/// it.</para>
/// <para><b>The two odd hours.</b> 01:00 to 02:00 on the March Sunday never shows on a clock; such a time is read as on a clock
/// not yet put forward (01:30 is 02:30 summer time). 01:00 to 02:00 on the October Sunday shows twice; it is read as the first
/// time, so that a limit reckoned from it may fall an hour early and never an hour late. A moment asked about in that hour
/// is read as the first time too.</para>
/// <threadsafety>No state; safe to use from any thread.</threadsafety>
/// </remarks>
public static class UkTime
{
    /// <summary>The first whole year for which the rule is claimed: 2002.</summary>
    public const int FirstYear = 2002;

    /// <summary>Says whether the rule is claimed for a day's year.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>True from 1 January 2002.</returns>
    public static bool Knows(DateOnly day) => day.Year >= FirstYear;

    /// <summary>The moment summer time begins in a year.</summary>
    /// <param name="year">The year, 2002 or later.</param>
    /// <returns>01:00 UTC on the last Sunday of March.</returns>
    public static DateTime SummerTimeBegins(int year) => LastSundayAtOne(year, 3);

    /// <summary>The moment summer time ends in a year.</summary>
    /// <param name="year">The year, 2002 or later.</param>
    /// <returns>01:00 UTC on the last Sunday of October.</returns>
    public static DateTime SummerTimeEnds(int year) => LastSundayAtOne(year, 10);

    /// <summary>The moment in UTC at which clocks in England show this day and time.</summary>
    /// <param name="day">The local day, in 2002 or later.</param>
    /// <param name="time">The local time of day.</param>
    /// <returns>A UTC moment; for the two odd hours of the year, as the remarks above say.</returns>
    public static DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Utc);
        // The March hour that does not exist counts as winter time: from 02:00 on the clock face summer time is sure.
        var summer = local >= SummerTimeBegins(day.Year).AddHours(1) && local < SummerTimeEnds(day.Year).AddHours(1);
        return summer ? local.AddHours(-1) : local;
    }

    /// <summary>What clocks in England show at a moment in UTC.</summary>
    /// <param name="utc">The moment, taken to be UTC whatever its <see cref="DateTime.Kind"/>; in 2002 or later.</param>
    /// <returns>The local day and time, to the second.</returns>
    public static LocalMoment FromUtc(DateTime utc)
    {
        var summer = utc >= SummerTimeBegins(utc.Year) && utc < SummerTimeEnds(utc.Year);
        var local = summer ? utc.AddHours(1) : utc;
        return new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private static DateTime LastSundayAtOne(int year, int month)
    {
        DateTime lastDay = new(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return lastDay.AddDays(-(int)lastDay.DayOfWeek);
    }
}
