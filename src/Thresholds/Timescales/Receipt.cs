namespace Thresholds.Timescales;

/// <summary>Something received, whether it came out of hours, and the day that counts as day 0 under each of two
/// readings.</summary>
/// <remarks>
/// <para><b>Two readings, both given.</b> Working Together counts a first decision within one working day of the referral being
/// received: <see cref="DayZero"/> is the day of receipt, whatever the hour, and is the one to use unless told otherwise. Some
/// councils' practice counts something received out of hours as received when they next open:
/// <see cref="DayZeroByWorkingHours"/>. The second never ends sooner, so using it is a local choice that should be shown as
/// one.</para>
/// <para>Out of hours changes who answers and how a day is counted. It never changes a threshold, and urgent action never waits
/// for a working day.</para>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// </remarks>
/// <example><code>var receipt = Receipt.EffectiveDay(LocalMoment.Parse("2026-12-18T23:50"));
/// receipt.OutOfHours             // true
/// receipt.DayZero                // Friday 18 December 2026
/// receipt.DayZeroByWorkingHours  // Monday 21 December 2026</code></example>
public sealed record Receipt
{
    private Receipt(LocalMoment received, WorkingHours hours, bool? outOfHours, DateOnly? dayZeroByWorkingHours) =>
        (Received, Hours, OutOfHours, DayZeroByWorkingHours) = (received, hours, outOfHours, dayZeroByWorkingHours);

    /// <summary>When it was received.</summary>
    public LocalMoment Received { get; }

    /// <summary>The working hours it was held against.</summary>
    public WorkingHours Hours { get; }

    /// <summary>True on a day that is not a working day, or outside working hours on one that is. Null, "not known", where no
    /// time was recorded on a working day, or bank holidays are not known.</summary>
    public bool? OutOfHours { get; }

    /// <summary>Day 0 by Working Together, and by default: the day of receipt, working day or not.</summary>
    public DateOnly DayZero => Received.Day;

    /// <summary>Day 0 by the local practice of counting from the next opening: the day of receipt if it was a working day and not
    /// yet closing time, otherwise the next working day. Null, "not known", where no time was recorded on a working day, or bank
    /// holidays are not known.</summary>
    public DateOnly? DayZeroByWorkingHours { get; }

    /// <summary>Works out both readings.</summary>
    /// <param name="received">The local moment of receipt.</param>
    /// <param name="hours">The council's working hours; null for <see cref="WorkingHours.Default"/>.</param>
    /// <returns>Whether it came out of hours, and day 0 under each reading.</returns>
    public static Receipt EffectiveDay(LocalMoment received, WorkingHours? hours = null)
    {
        hours ??= WorkingHours.Default;
        return (WorkingDays.IsWorkingDay(received.Day), received.Time) switch
        {
            (false, _) => new(received, hours, true, WorkingDays.OnOrAfter(received.Day)),
            (true, { } time) => new(received, hours, !hours.Contains(time),
                time < hours.End ? received.Day : WorkingDays.AddWorkingDays(received.Day, 1)),
            _ => new(received, hours, null, null),
        };
    }
}
