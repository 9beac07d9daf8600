using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>What was stated about a child's age; every part may be missing.</summary>
/// <remarks>Never prints what it holds. Immutable; safe to share between threads.</remarks>
public sealed class ChildAge
{
    /// <summary>Date of birth.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Age in completed years; −1 is how some files write "unborn".</summary>
    public int? Years { get; init; }

    /// <summary>Age in completed months, exact or between two numbers.</summary>
    public Interval? Months { get; init; }

    /// <summary>Ages in months from further sources, which may contradict the first. A date of birth that may not be written out ends up here.</summary>
    public ImmutableArray<Interval> AlsoMonths { get; init; } = [];

    /// <summary>Whether the child is unborn. Default: not known.</summary>
    public Truth Unborn { get; init; }

    /// <summary>Expected date of birth. It does not say that the child is still unborn.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Completed months from one day to another: <c>(Y2−Y1)·12 + (M2−M1) − (D2&lt;D1 ? 1 : 0)</c>. Negative before the first day.</summary>
    /// <param name="birth">Day of birth, or expected day.</param>
    /// <param name="day">The local civil day on which the age is wanted.</param>
    public static int CompletedMonths(DateOnly birth, DateOnly day)
        => (day.Year - birth.Year) * 12 + (day.Month - birth.Month) - (day.Day < birth.Day ? 1 : 0);

    /// <summary>Each source of age that was given, with the months it leaves possible; not yet limited to the range of age.</summary>
    internal IEnumerable<(string Source, Interval Months)> Sources(DateOnly receivedOn)
    {
        if (DateOfBirth is { } birth) yield return ("dateOfBirth", Interval.Exactly(CompletedMonths(birth, receivedOn)));
        if (Years is { } years) yield return ("ageYears", years < 0 ? UnbornMonths : new(years * 12, years * 12 + 11));
        if (Months is { } months) yield return ("ageMonths", months);
        foreach (var also in AlsoMonths) yield return ("ageMonths", also);
        if (Unborn == Truth.Yes) yield return ("unborn", UnbornMonths);
        if (Unborn == Truth.No) yield return ("unborn", new(0, int.MaxValue));
        if (ExpectedOn is { } expected) yield return ("expectedOn", AroundExpected(CompletedMonths(expected, receivedOn)));
    }

    private static Interval UnbornMonths => new(Measure.Age.Min, -1);

    // A birth may come about four months early or some weeks late, so an expected date narrows age only to that span.
    private static Interval AroundExpected(int months) => new(months - 1, months + 5);
}
