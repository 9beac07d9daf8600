using FsCheck.Fluent;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class ClocksTests
{
    [Theory]
    [InlineData("2026-03-02T09:10", 1, ClockUnit.WorkingDays, "2026-03-03")]
    [InlineData("2026-12-18T23:50", 1, ClockUnit.WorkingDays, "2026-12-21")]   // Friday night before Christmas week
    [InlineData("2026-12-24T23:50", 1, ClockUnit.WorkingDays, "2026-12-29")]   // Christmas Eve
    [InlineData("2026-04-02T16:00", 1, ClockUnit.WorkingDays, "2026-04-07")]   // Maundy Thursday
    [InlineData("2026-03-30", 15, ClockUnit.WorkingDays, "2026-04-22")]        // a conference across Easter
    [InlineData("2026-03-02", 8, ClockUnit.Days, "2026-03-10")]
    [InlineData("2026-01-05", 26, ClockUnit.Weeks, "2026-07-06")]
    [InlineData("2026-01-31", 1, ClockUnit.Months, "2026-02-28")]
    [InlineData("2028-01-31", 1, ClockUnit.Months, "2028-02-29")]
    [InlineData("2026-01-30", 1, ClockUnit.Months, "2026-02-28")]
    [InlineData("2026-11-30", 3, ClockUnit.Months, "2027-02-28")]
    [InlineData("2026-02-28", 6, ClockUnit.Months, "2026-08-28")]              // not the end of August
    [InlineData("2024-02-29", 12, ClockUnit.Months, "2025-02-28")]
    [InlineData("2024-02-28", 1, ClockUnit.Days, "2024-02-29")]
    [InlineData("2026-03-02T09:00", 0, ClockUnit.EndOfDay, "2026-03-02")]
    [InlineData("2026-03-02T09:00", 1, ClockUnit.EndOfDay, "2026-03-03")]
    [InlineData("2026-03-07", 0, ClockUnit.WorkingDays, "2026-03-07")]
    public void Days_weeks_and_months_end_with_a_day(string start, int limit, ClockUnit unit, string due)
    {
        var found = Clocks.Due(LocalMoment.Parse(start), limit, unit)!;
        Assert.Equal(LocalMoment.Parse(due), found.Earliest);
        Assert.Equal(found.Earliest, found.Latest);
        Assert.True(found.AtEndOfDay);
        Assert.False(found.FromStartOfDay);
    }

    [Theory]
    [InlineData("2026-03-02T15:00", 72, "2026-03-05T15:00")]
    [InlineData("2026-03-27T15:00", 72, "2026-03-30T16:00")]   // clocks forward on the 29th
    [InlineData("2026-10-23T15:00", 72, "2026-10-26T14:00")]   // clocks back on the 25th
    [InlineData("2026-03-28T23:30", 2, "2026-03-29T02:30")]
    [InlineData("2026-10-25T00:30", 3, "2026-10-25T02:30")]
    [InlineData("2026-12-31T23:00", 24, "2027-01-01T23:00")]
    [InlineData("2026-03-02T15:00:30", 0, "2026-03-02T15:00:30")]
    public void Hours_are_elapsed_hours(string start, int hours, string due)
    {
        var found = Clocks.Due(LocalMoment.Parse(start), hours, ClockUnit.Hours)!;
        Assert.Equal(LocalMoment.Parse(due), found.Earliest);
        Assert.Equal(found.Earliest, found.Latest);
        Assert.False(found.AtEndOfDay);
    }

    [Fact]
    public void Hours_from_a_day_without_a_time_are_a_range_stated_by_its_earliest()
    {
        var due = Clocks.Due(LocalMoment.Parse("2026-03-02"), 72, ClockUnit.Hours)!;
        Assert.Equal("2026-03-05T00:00", due.Earliest.ToString());
        Assert.Equal("2026-03-05T23:59:59", due.Latest.ToString());
        Assert.True(due.FromStartOfDay);
        Assert.Equal("by 00:00 on Thursday 5 March 2026, counted from the start of the day because no time was recorded", due.InWords());
    }

    [Fact]
    public void A_due_moment_in_words()
    {
        Assert.Equal("by the end of Monday 23 March 2026", Clocks.Due(LocalMoment.Parse("2026-03-02"), 15, ClockUnit.WorkingDays)!.InWords());
        Assert.Equal("by 16:00 on Monday 30 March 2026", Clocks.Due(LocalMoment.Parse("2026-03-27T15:00"), 72, ClockUnit.Hours)!.InWords());
    }

    [Theory]
    [InlineData("2030-12-31", 1, ClockUnit.WorkingDays)]
    [InlineData("2001-12-31T15:00", 1, ClockUnit.Hours)]
    [InlineData("9999-12-31T23:00", 72, ClockUnit.Hours)]
    [InlineData("9999-12-31T22:30", 2, ClockUnit.Hours)]
    [InlineData("9999-12-31", 1, ClockUnit.Days)]
    [InlineData("9999-12-31", 1, ClockUnit.Weeks)]
    [InlineData("9999-12-31", 1, ClockUnit.Months)]
    [InlineData("2026-03-02", int.MaxValue, ClockUnit.Weeks)]
    [InlineData("2026-03-02", int.MaxValue, ClockUnit.Months)]
    [InlineData("2026-03-02T15:00", int.MaxValue, ClockUnit.Hours)]
    public void What_cannot_be_known_is_not_guessed(string start, int limit, ClockUnit unit) =>
        Assert.Null(Clocks.Due(LocalMoment.Parse(start), limit, unit));

    [Fact]
    public void Days_need_no_bank_holidays() =>
        Assert.Equal("2035-03-10", Clocks.Due(LocalMoment.Parse("2035-03-02"), 8, ClockUnit.Days)!.Earliest.ToString());

    [Fact]
    public void A_limit_below_nought_and_an_unknown_unit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Clocks.Due(LocalMoment.Parse("2026-03-02"), -1, ClockUnit.Days));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clocks.Due(LocalMoment.Parse("2026-03-02"), 1, (ClockUnit)99));
    }

    [Fact]
    public void A_longer_limit_is_never_due_sooner() => Any.Holds(
        from day in Any.Day from time in Any.Time from timed in Gen.Elements(true, false)
        from unit in Gen.Elements(Enum.GetValues<ClockUnit>()) from limit in Gen.Choose(0, 400)
        select (start: new LocalMoment(day, timed ? time : null), unit, limit),
        given =>
        {
            var sooner = Clocks.Due(given.start, given.limit, given.unit);
            var later = Clocks.Due(given.start, given.limit + 1, given.unit);
            // The same, and not later, for an hour more on the night the clocks go back.
            return later is null || sooner is not null
                && sooner.Earliest.CompareTo(later.Earliest) <= 0
                && sooner.Earliest.CompareTo(sooner.Latest) <= 0;
        });

    [Fact]
    public void A_missing_time_gives_a_range_that_holds_every_true_one() => Any.Holds(
        from day in Any.KnownDay from time in Any.Time from hours in Gen.Choose(0, 200) select (day, time, hours),
        given =>
        {
            var range = Clocks.Due(new(given.day), given.hours, ClockUnit.Hours)!;
            var one = Clocks.Due(new(given.day, given.time), given.hours, ClockUnit.Hours)!;
            return range.Earliest.CompareTo(one.Earliest) <= 0 && one.Earliest.CompareTo(range.Latest) <= 0;
        });
}
