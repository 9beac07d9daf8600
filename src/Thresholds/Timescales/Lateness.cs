namespace Thresholds.Timescales;

/// <summary>Whether something is overdue at a given moment and by how much, in the unit its clock counts.</summary>
/// <remarks>
/// <para>"At a given moment" is the caller's: there is no clock here. It answers only whether the moment has passed, never
/// whether the thing was done, nor why it was not.</para>
/// <para>Hours clocks are overdue by elapsed hours; working-day clocks by working days; all others by calendar days. Hours
/// are rounded down. The day after the due day is 1 day late at any hour; the Saturday after a Friday is "less than 1 working day".
/// Where a time was not recorded the amount is a range, <see cref="AtLeast"/> to <see cref="AtMost"/>.</para>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// </remarks>
/// <example><code>var due = Clocks.Due(LocalMoment.Parse("2026-03-02"), 1, ClockUnit.WorkingDays)!;
/// Lateness.Of(due, LocalMoment.Parse("2026-03-06")).InWords()
/// // "Overdue by 3 working days (due by the end of Tuesday 3 March 2026)."</code></example>
public sealed record Lateness
{
    private Lateness(DueMoment due, LocalMoment asOf, LatenessState state, int? atLeast, int? atMost) =>
        (Due, AsOf, State, AtLeast, AtMost) = (due, asOf, state, atLeast, atMost);

    /// <summary>What was due, and when.</summary>
    public DueMoment Due { get; }

    /// <summary>The moment the question was asked for.</summary>
    public LocalMoment AsOf { get; }

    /// <summary>Not yet due, overdue, or cannot tell.</summary>
    public LatenessState State { get; }

    /// <summary>What the amount is counted in: hours, working days or days.</summary>
    public ClockUnit Unit => UnitOf(Due);

    /// <summary>Whole units overdue at the least; 0 where not overdue. Null where they cannot be counted (working days outside
    /// 2010 to 2030).</summary>
    public int? AtLeast { get; }

    /// <summary>Whole units overdue at the most; the same as <see cref="AtLeast"/> where every time is known.</summary>
    public int? AtMost { get; }

    /// <summary>Compares a due moment with the moment the caller asks for.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="asOf">The local moment to compare with. Without a time it is any time that day.</param>
    /// <returns>The state and the amount.</returns>
    public static Lateness Of(DueMoment due, LocalMoment asOf)
    {
        ArgumentNullException.ThrowIfNull(due);
        return due.AtEndOfDay ? ByDay(due, asOf) : ByHour(due, asOf);
    }

    /// <summary>The answer in one plain sentence, the same on every machine.</summary>
    /// <returns>"Not yet due: by the end of ...", "Overdue by 3 working days (due by ...).", or what cannot be told and
    /// why.</returns>
    public string InWords() => LatenessWords.For(this);

    private static ClockUnit UnitOf(DueMoment due) =>
        due.Unit is ClockUnit.Hours or ClockUnit.WorkingDays ? due.Unit : ClockUnit.Days;

    private static Lateness ByDay(DueMoment due, LocalMoment asOf)
    {
        var end = due.Earliest.Day;
        if (asOf.Day <= end)
            return new(due, asOf, LatenessState.NotYetDue, 0, 0);
        var late = UnitOf(due) == ClockUnit.WorkingDays ? WorkingDays.Between(end, asOf.Day) : asOf.Day.DayNumber - end.DayNumber;
        return new(due, asOf, LatenessState.Overdue, late, late);
    }

    private static Lateness ByHour(DueMoment due, LocalMoment asOf)
    {
        // A moment asked for before the clock rule begins is before any due moment reckoned with it.
        if (!UkTime.Knows(asOf.Day))
            return new(due, asOf, LatenessState.NotYetDue, 0, 0);
        var least = Instant(asOf, TimeOnly.MinValue) - Instant(due.Latest, TimeOnly.MinValue);
        var most = Instant(asOf, new(23, 59, 59)) - Instant(due.Earliest, TimeOnly.MinValue);
        var state = most <= TimeSpan.Zero ? LatenessState.NotYetDue
            : least > TimeSpan.Zero ? LatenessState.Overdue
            : LatenessState.CannotTell;
        return new(due, asOf, state, WholeHours(least), WholeHours(most));
    }

    private static DateTime Instant(LocalMoment moment, TimeOnly whereNotRecorded) =>
        UkTime.ToUtc(moment.Day, moment.Time ?? whereNotRecorded);

    private static int WholeHours(TimeSpan span) => span > TimeSpan.Zero ? (int)(span.Ticks / TimeSpan.TicksPerHour) : 0;
}
