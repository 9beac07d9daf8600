using FsCheck;
using FsCheck.Fluent;

namespace Thresholds.Tests.Timescales;

/// <summary>Made-up days and times for properties.</summary>
internal static class Any
{
    private static readonly int First = new DateOnly(2010, 1, 1).DayNumber;
    private static readonly int Last = new DateOnly(2030, 12, 31).DayNumber;

    /// <summary>A day whose bank holidays are known.</summary>
    internal static Gen<DateOnly> KnownDay => Gen.Choose(First, Last).Select(DateOnly.FromDayNumber);

    /// <summary>Any day of the calendar, often outside the known years.</summary>
    internal static Gen<DateOnly> Day => Gen.OneOf(
        KnownDay,
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
        Gen.Choose(First - 20, First + 20).Select(DateOnly.FromDayNumber),
        Gen.Choose(Last - 20, Last + 20).Select(DateOnly.FromDayNumber),
        Gen.Choose(DateOnly.MaxValue.DayNumber - 5, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber));

    /// <summary>A time to the second.</summary>
    internal static Gen<TimeOnly> Time =>
        Gen.Choose(0, 86399).Select(second => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)));

    /// <summary>A number of working days a clock might give, and some it would not.</summary>
    internal static Gen<int> Count => Gen.Choose(0, 60);

    internal static void Holds<T>(Gen<T> values, Func<T, bool> law) =>
        Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
