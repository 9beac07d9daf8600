using System.Globalization;

namespace Thresholds.Timescales;

/// <summary>The words for each <see cref="ClockUnit"/>, as written in guidance, and back again.</summary>
/// <remarks>
/// The words are "hours", "working days", "days", "weeks", "months" and "end of the day". They are matched letter for letter, in
/// lower case, whatever the machine's language; "day" and "working day" in the singular are read too.
/// <threadsafety>No state; safe to use from any thread.</threadsafety>
/// </remarks>
public static class ClockUnits
{
    /// <summary>Every unit, in the order they are declared.</summary>
    public static IReadOnlyList<ClockUnit> All { get; } = Array.AsReadOnly(Enum.GetValues<ClockUnit>());

    /// <summary>The word for a unit beside a number.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="count">The number it stands beside; 1 gives the singular. "End of the day" never changes.</param>
    /// <returns>"hour" or "hours", "working day" or "working days", and so on.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unit"/> is not a declared unit.</exception>
    public static string Name(ClockUnit unit, int count = 2) => (unit, count == 1) switch
    {
        (ClockUnit.Hours, true) => "hour",
        (ClockUnit.Hours, false) => "hours",
        (ClockUnit.WorkingDays, true) => "working day",
        (ClockUnit.WorkingDays, false) => "working days",
        (ClockUnit.Days, true) => "day",
        (ClockUnit.Days, false) => "days",
        (ClockUnit.Weeks, true) => "week",
        (ClockUnit.Weeks, false) => "weeks",
        (ClockUnit.Months, true) => "month",
        (ClockUnit.Months, false) => "months",
        (ClockUnit.EndOfDay, _) => "end of the day",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "This is not a unit a time limit can be counted in."),
    };

    /// <summary>A limit in words.</summary>
    /// <param name="limit">The number, 0 or more.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>"15 working days", "1 month", "the end of the day", "the end of the next day", "the end of the day 2 days
    /// later".</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 0, or <paramref name="unit"/> is not a
    /// declared unit.</exception>
    public static string Phrase(int limit, ClockUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return (unit, limit) switch
        {
            (ClockUnit.EndOfDay, 0) => "the end of the day",
            (ClockUnit.EndOfDay, 1) => "the end of the next day",
            (ClockUnit.EndOfDay, _) => string.Create(CultureInfo.InvariantCulture, $"the end of the day {limit} days later"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{limit} {Name(unit, limit)}"),
        };
    }

    /// <summary>Reads the word for a unit, singular or plural.</summary>
    /// <param name="text">The word, exactly as <see cref="Name"/> writes it.</param>
    /// <param name="unit">The unit read; the default value where the answer is false.</param>
    /// <returns>True where the word is one of a unit's two forms.</returns>
    public static bool TryParse(string? text, out ClockUnit unit)
    {
        foreach (var candidate in All)
        {
            if (text != Name(candidate, 2) && text != Name(candidate, 1))
                continue;
            unit = candidate;
            return true;
        }
        unit = default;
        return false;
    }
}
