namespace Thresholds.Timescales;

/// <summary>What a time limit is counted in.</summary>
/// <remarks>The default value is <see cref="Hours"/>, the shortest unit: a unit left unset makes a thing due too soon, never too
/// late.</remarks>
public enum ClockUnit
{
    /// <summary>Elapsed hours, nights, weekends and clock changes included. Police protection: 72 hours (Children Act 1989
    /// s46(6)).</summary>
    Hours,

    /// <summary>Working days in England; due at the end of the last. A first decision on a referral: 1 working day (Working
    /// Together).</summary>
    WorkingDays,

    /// <summary>Calendar days; due at the end of the last.</summary>
    Days,

    /// <summary>Weeks of seven calendar days; due at the end of the last day.</summary>
    Weeks,

    /// <summary>Calendar months; due at the end of the same day of the month, or of the last day of a shorter month.</summary>
    Months,

    /// <summary>The end of a day, so many days after the start: 0 is the end of the same day, 1 the end of the next.</summary>
    EndOfDay,
}
