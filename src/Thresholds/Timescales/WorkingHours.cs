namespace Thresholds.Timescales;

/// <summary>The hours a team is open on a working day.</summary>
/// <remarks>
/// <para><b>A parameter, not law.</b> No Act or statutory guidance fixes the hours behind "out of hours"; each council sets its
/// own. 09:00 to 17:00 is only where this starts.</para>
/// <para>The opening time is inside, the closing time outside. Hours past midnight are refused.</para>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// </remarks>
public sealed record WorkingHours
{
    /// <summary>09:00 to 17:00.</summary>
    public static WorkingHours Default { get; } = new();

    /// <summary>09:00 to 17:00.</summary>
    public WorkingHours() : this(new(9, 0), new(17, 0))
    {
    }

    /// <summary>Hours a council has set.</summary>
    /// <param name="start">Opening time.</param>
    /// <param name="end">Closing time, later the same day.</param>
    /// <exception cref="ArgumentException">The closing time is not after the opening time.</exception>
    public WorkingHours(TimeOnly start, TimeOnly end)
    {
        if (end <= start)
            throw new ArgumentException(
                "Working hours must close later on the same day than they open, for example 09:00 to 17:00.", nameof(end));
        (Start, End) = (start, end);
    }

    /// <summary>Opening time, local; default 09:00.</summary>
    public TimeOnly Start { get; }

    /// <summary>Closing time, local, itself outside the hours; default 17:00.</summary>
    public TimeOnly End { get; }

    /// <summary>Says whether a time of day falls within these hours. It knows nothing of the day.</summary>
    /// <param name="time">A local time of day.</param>
    /// <returns>True from the opening time up to, and not at, the closing time.</returns>
    public bool Contains(TimeOnly time) => time >= Start && time < End;
}
