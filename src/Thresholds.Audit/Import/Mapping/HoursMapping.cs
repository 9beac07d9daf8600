using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.Audit.Import;

/// <summary>How contacts out of hours are told: by a column that says so, or by the hours in which the office is open. One of the two.</summary>
/// <param name="Column">The column, and which of its codes means out of hours; null where hours are given.</param>
/// <param name="Office">The hours; null where a column says it.</param>
/// <remarks>No rule reads it. Immutable; safe to share between threads.</remarks>
internal sealed record HoursMapping(CodedColumn<Truth>? Column, WorkingHours? Office)
{
    /// <summary>Whether a contact came out of hours, by the hours of the office.</summary>
    /// <param name="received">When it was received.</param>
    /// <param name="office">The hours of a working day; at weekends and on bank holidays the office is shut.</param>
    /// <returns>Not known without a time, even on a Sunday: told by the day alone, contacts without a time would all seem to come out of hours.
    /// Nor where the bank holidays of the year are not known.</returns>
    public static Truth IsOutOfHours(LocalMoment received, WorkingHours office)
    {
        if (received.Time is not { } time) return Truth.NotKnown;
        if (!office.Contains(time)) return Truth.Yes;
        return WorkingDays.IsWorkingDay(received.Day) switch { true => Truth.No, false => Truth.Yes, null => Truth.NotKnown };
    }
}
