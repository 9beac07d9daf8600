namespace Thresholds.Timescales;

/// <summary>Reckons when something is due: a start, a limit and a unit.</summary>
/// <remarks>
/// <para>The day of the start is day 0 in every unit but hours. That is the reading of "within 15 working days of" and "not more
/// than three months after" (the corresponding-date rule: Dodds v Walker [1981] 1 WLR 1027; a month is a calendar month:
/// Interpretation Act 1978 Schedule 1). A law that counts a period <i>beginning with</i> a day includes that day and ends a day
/// sooner: give a limit one day less, in days (a period of months counted so is not reckoned here). Which of the two a law means is
/// for the rule's author to read in that law; it is not guessed.</para>
/// <para>Hours are elapsed hours: 72 hours across the March clock change end an hour later on the clock face.</para>
/// <threadsafety>No state; safe to use from any thread.</threadsafety>
/// </remarks>
/// <example><code>Clocks.Due(LocalMoment.Parse("2026-03-27T15:00"), 72, ClockUnit.Hours)
/// // by 16:00 on Monday 30 March 2026: the clocks went forward
/// Clocks.Due(LocalMoment.Parse("2026-04-02"), 1, ClockUnit.WorkingDays)
/// // by the end of Tuesday 7 April 2026: Easter between</code></example>
public static class Clocks
{
    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    /// <summary>When a limit that started at a moment is due.</summary>
    /// <param name="start">The local moment the clock started. Its time is used only for hours.</param>
    /// <param name="limit">How many, 0 or more.</param>
    /// <param name="unit">Of what.</param>
    /// <returns>The due moment. Null, "not known", where working days fall outside 2010 to 2030, where hours start before 2002,
    /// or past the end of the calendar (the year 9999).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 0, or <paramref name="unit"/> is not a
    /// declared unit.</exception>
    public static DueMoment? Due(LocalMoment start, int limit, ClockUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (unit == ClockUnit.Hours)
            return AfterHours(start, limit);
        DateOnly? day = unit switch
        {
            ClockUnit.WorkingDays => WorkingDays.AddWorkingDays(start.Day, limit),
            ClockUnit.Days or ClockUnit.EndOfDay => AddDays(start.Day, limit),
            ClockUnit.Weeks => AddDays(start.Day, limit * 7L),
            ClockUnit.Months => AddMonths(start.Day, limit),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "This is not a unit a time limit can be counted in."),
        };
        return day is { } end ? new(start, limit, unit, new(end), new(end)) : null;
    }

    private static DueMoment? AfterHours(LocalMoment start, int hours)
    {
        // A start with no time is any second of its day.
        if (AddHours(start.Day, start.Time ?? TimeOnly.MinValue, hours) is not { } earliest ||
            AddHours(start.Day, start.Time ?? LastSecond, hours) is not { } latest)
            return null;
        return new(start, hours, ClockUnit.Hours, earliest, latest);
    }

    private static LocalMoment? AddHours(DateOnly day, TimeOnly time, int hours)
    {
        if (!UkTime.Knows(day))
            return null;
        var from = UkTime.ToUtc(day, time);
        // One hour is kept back so that summer time cannot step past the end of the calendar.
        return hours < (DateTime.MaxValue - from).TotalHours - 1 ? UkTime.FromUtc(from.AddHours(hours)) : null;
    }

    private static DateOnly? AddDays(DateOnly day, long days) =>
        days <= DateOnly.MaxValue.DayNumber - day.DayNumber ? day.AddDays((int)days) : null;

    private static DateOnly? AddMonths(DateOnly day, int months) =>
        months <= (9999 - day.Year) * 12 + 12 - day.Month ? day.AddMonths(months) : null;
}
