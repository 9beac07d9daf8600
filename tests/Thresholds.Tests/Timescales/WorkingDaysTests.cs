using FsCheck.Fluent;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-03-02", 1, "2026-03-03")]   // an ordinary Monday
    [InlineData("2026-03-06", 1, "2026-03-09")]   // over a weekend
    [InlineData("2026-12-18", 1, "2026-12-21")]   // the Friday before Christmas week
    [InlineData("2026-12-24", 1, "2026-12-29")]   // Christmas Eve: Friday and Monday are holidays
    [InlineData("2021-12-24", 1, "2021-12-29")]   // two substitutes after the weekend
    [InlineData("2021-12-24", 4, "2022-01-04")]   // and the New Year substitute
    [InlineData("2026-04-02", 1, "2026-04-07")]   // across Easter
    [InlineData("2026-04-03", 1, "2026-04-07")]   // starting on Good Friday
    [InlineData("2022-09-16", 1, "2022-09-20")]   // the state funeral
    [InlineData("2022-06-01", 1, "2022-06-06")]   // the Platinum Jubilee
    [InlineData("2026-03-02", 15, "2026-03-23")]
    [InlineData("2026-03-02", 45, "2026-05-07")]  // Easter and early May between
    [InlineData("2024-02-28", 2, "2024-03-01")]   // 29 February is worked
    public void Working_days_are_counted_from_the_day_after(string start, int n, string end)
    {
        Assert.Equal(Day(end), WorkingDays.AddWorkingDays(Day(start), n));
        Assert.Equal(n, WorkingDays.Between(Day(start), Day(end)));
    }

    [Theory]
    [InlineData("2026-03-07")]
    [InlineData("2026-12-25")]
    [InlineData("2035-06-01")]
    public void None_is_the_start_itself(string start) => Assert.Equal(Day(start), WorkingDays.AddWorkingDays(Day(start), 0));

    [Theory]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-07", false)]
    [InlineData("2026-04-03", false)]
    [InlineData("2031-03-03", null)]
    [InlineData("2031-03-01", false)]
    [InlineData("2009-12-31", null)]
    public void A_weekday_outside_the_known_years_is_not_known(string day, bool? expected) =>
        Assert.Equal(expected, WorkingDays.IsWorkingDay(Day(day)));

    [Fact]
    public void A_count_that_runs_past_the_known_years_is_not_known()
    {
        Assert.Equal(Day("2030-12-31"), WorkingDays.AddWorkingDays(Day("2030-12-30"), 1));
        Assert.Null(WorkingDays.AddWorkingDays(Day("2030-12-30"), 2));
        Assert.Null(WorkingDays.AddWorkingDays(Day("2026-03-02"), int.MaxValue));
        Assert.Null(WorkingDays.AddWorkingDays(DateOnly.MaxValue, 1));
        Assert.Null(WorkingDays.AddWorkingDays(DateOnly.MinValue, 1));
        Assert.Null(WorkingDays.Between(Day("2030-12-30"), Day("2031-01-06")));
        Assert.Null(WorkingDays.Between(Day("2031-01-06"), Day("2030-12-30")));
        Assert.Null(WorkingDays.OnOrAfter(Day("2031-01-06")));
    }

    [Fact]
    public void A_start_just_before_the_known_years_needs_only_the_days_after_it() =>
        Assert.Equal(Day("2010-01-04"), WorkingDays.AddWorkingDays(Day("2009-12-31"), 1));

    [Fact]
    public void Fewer_than_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.AddWorkingDays(Day("2026-03-02"), -1));

    [Theory]
    [InlineData("2026-03-03", "2026-03-03")]
    [InlineData("2026-04-03", "2026-04-07")]
    [InlineData("2026-04-04", "2026-04-07")]
    public void The_first_working_day_on_or_after(string day, string expected) => Assert.Equal(Day(expected), WorkingDays.OnOrAfter(Day(day)));

    [Fact]
    public void Backwards_is_the_same_count_below_nought() =>
        Assert.Equal(-3, WorkingDays.Between(Day("2026-03-06"), Day("2026-03-03")));

    [Fact]
    public void Adding_lands_on_a_working_day() => Any.Holds(
        from start in Any.Day from n in Gen.Choose(1, 60) select (start, n),
        given => WorkingDays.AddWorkingDays(given.start, given.n) is not { } end || WorkingDays.IsWorkingDay(end) == true);

    [Fact]
    public void Between_undoes_adding() => Any.Holds(
        from start in Any.Day from n in Any.Count select (start, n),
        given => WorkingDays.AddWorkingDays(given.start, given.n) is not { } end || WorkingDays.Between(given.start, end) == given.n);

    [Fact]
    public void A_later_start_or_a_longer_limit_never_ends_sooner() => Any.Holds(
        from start in Any.KnownDay from later in Gen.Choose(0, 40) from n in Any.Count from more in Gen.Choose(0, 20) select (start, later, n, more),
        given =>
        {
            var (start, later, n, more) = given;
            var end = WorkingDays.AddWorkingDays(start, n);
            // The first unknown is never followed by a known.
            return (WorkingDays.AddWorkingDays(start.AddDays(later), n) is not { } a || end <= a)
                && (WorkingDays.AddWorkingDays(start, n + more) is not { } b || end <= b);
        });

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() => Any.Holds(
        from start in Any.KnownDay from a in Any.Count from b in Any.Count select (start, a, b),
        given => WorkingDays.AddWorkingDays(given.start, given.a) is not { } middle
            || WorkingDays.AddWorkingDays(middle, given.b) == WorkingDays.AddWorkingDays(given.start, given.a + given.b));

    private static DateOnly Day(string text) => LocalMoment.Parse(text).Day;
}
