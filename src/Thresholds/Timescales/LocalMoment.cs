using System.Globalization;

namespace Thresholds.Timescales;

/// <summary>A day, with a time of day where one was recorded, as a clock on the wall in England shows it.</summary>
/// <remarks>
/// <para>It is civil time in Europe/London and carries no offset: it is not a time stamp in UTC (see <see cref="UkTime"/> to turn
/// one into the other). Times are whole seconds; a fraction of a second is dropped.</para>
/// <para>No time means <b>not known</b>, some time on that day. It does not mean midnight. For a due date it means the end of the
/// day.</para>
/// <para>The default value is 1 January of the year 1 with no time: not a moment anyone recorded.</para>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// </remarks>
/// <param name="Day">The local day.</param>
/// <param name="Time">The local time of day to the second, or null where none was recorded.</param>
/// <example><code>LocalMoment.Parse("2026-03-02")        // some time on 2 March 2026
/// LocalMoment.Parse("2026-03-02T15:00")  // three in the afternoon</code></example>
public readonly record struct LocalMoment(DateOnly Day, TimeOnly? Time = null) : IComparable<LocalMoment>
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The local time of day to the second, or null where none was recorded.</summary>
    public TimeOnly? Time { get; init => field = WholeSeconds(value); } = WholeSeconds(Time);

    /// <summary>Orders by day, then by time, a moment without a time before every other of its day.</summary>
    /// <remarks>An order for sorting lists the same way each time. It is not a finding that one thing happened before another: a
    /// moment without a time may be any time that day.</remarks>
    /// <param name="other">The moment to compare with.</param>
    /// <returns>Below 0, 0 or above 0.</returns>
    public int CompareTo(LocalMoment other)
    {
        var byDay = Day.CompareTo(other.Day);
        return byDay != 0 ? byDay : Nullable.Compare(Time, other.Time);
    }

    /// <summary>Reads a moment written as "2026-03-02", "2026-03-02T15:00" or "2026-03-02T15:00:30".</summary>
    /// <param name="text">The text; nothing before or after it, and no offset or "Z".</param>
    /// <returns>The moment.</returns>
    /// <exception cref="FormatException">The text is not one of those forms, or names no real day or time.</exception>
    public static LocalMoment Parse(string text) => TryParse(text, out var moment)
        ? moment
        : throw new FormatException(
            $"`{text}` is not a day or a day with a time. Write the local day as 2026-03-02, "
            + "or with the time as 2026-03-02T15:00 (no time zone).");

    /// <summary>Reads a moment as <see cref="Parse"/> does, without throwing. The machine's language and time zone play no
    /// part.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="moment">The moment read; the default value where the answer is false.</param>
    /// <returns>True where the text is one of the three forms and names a real day and time.</returns>
    public static bool TryParse(string? text, out LocalMoment moment)
    {
        moment = default;
        if (text is not { Length: >= 10 })
            return false;
        var span = text.AsSpan();
        if (!DateOnly.TryParseExact(span[..10], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        if (span.Length == 10)
        {
            moment = new(day);
            return true;
        }
        var form = span.Length == 16 ? "HH:mm" : "HH:mm:ss";
        if (span[10] != 'T'
            || !TimeOnly.TryParseExact(span[11..], form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        moment = new(day, time);
        return true;
    }

    /// <summary>The moment as <see cref="Parse"/> reads it; seconds are written only where there are some.</summary>
    /// <returns>"2026-03-02", "2026-03-02T15:00" or "2026-03-02T15:00:30".</returns>
    public override string ToString()
    {
        var day = Day.ToString(DayForm, CultureInfo.InvariantCulture);
        return Time is { } time ? $"{day}T{Clock(time)}" : day;
    }

    /// <summary>The moment in plain English, the same on every machine.</summary>
    /// <returns>"Monday 2 March 2026" or "15:00 on Monday 2 March 2026".</returns>
    public string InWords()
    {
        var day = Day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        return Time is { } time ? $"{Clock(time)} on {day}" : day;
    }

    private static string Clock(TimeOnly time) =>
        time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static TimeOnly? WholeSeconds(TimeOnly? time) =>
        time is { } exact ? new TimeOnly(exact.Ticks - exact.Ticks % TimeSpan.TicksPerSecond) : null;
}
