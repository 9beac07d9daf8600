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
        if (Years is { } years) yield return ("ageYears", years < 0 ? UnbornMonths : InYears(years));
        if (Months is { } months) yield return ("ageMonths", months);
        foreach (var also in AlsoMonths) yield return ("ageMonths", also);
        if (Unborn == Truth.Yes) yield return ("unborn", UnbornMonths);
        if (Unborn == Truth.No) yield return ("unborn", BornMonths);
        if (ExpectedOn is { } expected) yield return ("expectedOn", AroundExpected(CompletedMonths(expected, receivedOn)));
    }

    // A number of years that no person reaches is said to be too old, not counted out in months.
    private static Interval InYears(int years) => new(Math.Min(years, 1000) * 12, Math.Min(years, 1000) * 12 + 11);

    /// <summary>Both statements together; where they say the same thing differently, both sayings are kept. The order does not matter.</summary>
    internal ChildAge With(ChildAge other, DateOnly receivedOn)
    {
        var also = new List<Interval>([.. AlsoMonths, .. other.AlsoMonths]);
        var kept = new ChildAge
        {
            DateOfBirth = Least(DateOfBirth, other.DateOfBirth, birth => Interval.Exactly(CompletedMonths(birth, receivedOn))),
            Years = Least(Years, other.Years, years => years < 0 ? UnbornMonths : InYears(years)),
            Unborn = Unborn == Truth.NotKnown ? other.Unborn : other.Unborn == Truth.NotKnown ? Unborn : Both(Unborn, other.Unborn),
            ExpectedOn = Least(ExpectedOn, other.ExpectedOn, expected => AroundExpected(CompletedMonths(expected, receivedOn))),
        };
        Interval?[] months = [Months, other.Months];
        also.AddRange(months.OfType<Interval>());
        ImmutableArray<Interval> all = [.. also.Distinct().OrderBy(m => m.Min).ThenBy(m => m.Max)];
        return new()
        {
            DateOfBirth = kept.DateOfBirth, Years = kept.Years, Unborn = kept.Unborn, ExpectedOn = kept.ExpectedOn,
            Months = all.IsEmpty ? null : all[0], AlsoMonths = all.IsEmpty ? [] : all[1..],
        };

        T? Least<T>(T? a, T? b, Func<T, Interval> inMonths)
            where T : struct, IComparable<T>
        {
            if (a is not { } x || b is not { } y) return a ?? b;
            var (least, most) = x.CompareTo(y) <= 0 ? (x, y) : (y, x);
            if (least.CompareTo(most) != 0) also.Add(inMonths(most));
            return least;
        }

        Truth Both(Truth a, Truth b)
        {
            if (a != b) also.Add(BornMonths);
            return a.Or(b);
        }
    }

    // A hundred years: more than any child, and small enough to write down.
    internal static Interval BornMonths => new(0, 1199);

    internal static Interval UnbornMonths => new(Measure.Age.Min, -1);

    // A birth may come about four months early or some weeks late, so an expected date narrows age only to that span.
    internal static Interval AroundExpected(int months) => new(months - 1, months + 5);
}
