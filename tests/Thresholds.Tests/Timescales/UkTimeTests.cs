using FsCheck.Fluent;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class UkTimeTests
{
    [Theory]
    [InlineData(2010, 28, 31)]
    [InlineData(2024, 31, 27)]
    [InlineData(2025, 30, 26)]
    [InlineData(2026, 29, 25)]
    [InlineData(2027, 28, 31)]
    [InlineData(2028, 26, 29)]
    public void Clocks_change_on_the_published_Sundays(int year, int march, int october)
    {
        Assert.Equal(new DateTime(year, 3, march, 1, 0, 0, DateTimeKind.Utc), UkTime.SummerTimeBegins(year));
        Assert.Equal(new DateTime(year, 10, october, 1, 0, 0, DateTimeKind.Utc), UkTime.SummerTimeEnds(year));
    }

    [Theory]
    [InlineData("2026-03-29T00:59", 0)]   // the last minute of winter
    [InlineData("2026-03-29T01:30", 0)]   // never shown: read as a clock not yet put forward
    [InlineData("2026-03-29T02:00", 1)]   // summer
    [InlineData("2026-10-25T00:59", 1)]
    [InlineData("2026-10-25T01:30", 1)]   // shown twice: read as the first time
    [InlineData("2026-10-25T02:00", 0)]
    public void The_odd_hours_are_read_as_the_page_says(string text, int hoursAhead)
    {
        var moment = LocalMoment.Parse(text);
        var local = moment.Day.ToDateTime(moment.Time!.Value, DateTimeKind.Utc);
        Assert.Equal(local.AddHours(-hoursAhead), UkTime.ToUtc(moment.Day, moment.Time!.Value));
    }

    [Fact]
    public void It_agrees_with_the_time_zone_data_where_a_machine_has_it()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var london), "This machine has no time zone data to compare with.");
        for (var utc = new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc); utc.Year <= 2030; utc = utc.AddMinutes(30))
        {
            var expected = TimeZoneInfo.ConvertTimeFromUtc(utc, london);
            var local = UkTime.FromUtc(utc);
            Assert.Equal(expected, local.Day.ToDateTime(local.Time!.Value));
            if (!london.IsAmbiguousTime(expected))
                Assert.Equal(utc, UkTime.ToUtc(local.Day, local.Time.Value));
        }
    }

    [Fact]
    public void There_and_back_is_the_same_moment_but_for_the_hour_shown_twice() => Any.Holds(
        from day in Any.KnownDay from time in Any.Time select day.ToDateTime(time, DateTimeKind.Utc),
        utc =>
        {
            var local = UkTime.FromUtc(utc);
            var back = UkTime.ToUtc(local.Day, local.Time!.Value);
            var end = UkTime.SummerTimeEnds(utc.Year);
            return back == (utc >= end && utc < end.AddHours(1) ? utc.AddHours(-1) : utc);
        });

    [Fact]
    public void Nothing_is_claimed_before_2002()
    {
        Assert.False(UkTime.Knows(new(2001, 12, 31)));
        Assert.True(UkTime.Knows(new(2002, 1, 1)));
    }
}
