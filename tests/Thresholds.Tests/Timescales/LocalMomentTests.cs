using System.Globalization;
using FsCheck.Fluent;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class LocalMomentTests
{
    [Theory]
    [InlineData("2026-03-02", "Monday 2 March 2026")]
    [InlineData("2026-03-02T15:00", "15:00 on Monday 2 March 2026")]
    [InlineData("2026-03-02T00:00", "00:00 on Monday 2 March 2026")]
    [InlineData("2024-02-29T23:59:59", "23:59:59 on Thursday 29 February 2024")]
    public void What_is_read_is_what_is_written(string text, string words)
    {
        var moment = LocalMoment.Parse(text);
        Assert.Equal(text, moment.ToString());
        Assert.Equal(words, moment.InWords());
    }

    [Fact]
    public void Whole_minutes_are_written_without_seconds() => Assert.Equal("2026-03-02T15:00", LocalMoment.Parse("2026-03-02T15:00:00").ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("02/03/2026")]
    [InlineData("2026-3-2")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03-02 15:00")]
    [InlineData("2026-03-02t15:00")]
    [InlineData("2026-03-02T24:00")]
    [InlineData("2026-03-02T15:60")]
    [InlineData("2026-03-02T15:00Z")]
    [InlineData("2026-03-02T15:0")]
    [InlineData("2026-03-02T")]
    [InlineData("2026-03-02T15:00:")]
    [InlineData("2026-03-02 ")]
    [InlineData("2026-03-02T15:00:00.5")]
    [InlineData(" 2026-03-02")]
    [InlineData("2026-03-02T15:00+01")]
    [InlineData("٢٠٢٦-٠٣-٠٢")]
    public void Anything_else_is_not_a_moment(string? text)
    {
        Assert.False(LocalMoment.TryParse(text, out var moment));
        Assert.Equal(default, moment);
    }

    [Fact]
    public void A_refusal_says_what_to_write()
    {
        var refusal = Assert.Throws<FormatException>(() => LocalMoment.Parse("2/3/26"));
        Assert.Equal("`2/3/26` is not a day or a day with a time. Write the local day as 2026-03-02, or with the time as 2026-03-02T15:00 (no time zone).", refusal.Message);
    }

    [Fact]
    public void A_fraction_of_a_second_is_dropped_however_it_comes()
    {
        TimeOnly fraction = new(15, 0, 0, 750), whole = new(15, 0);
        LocalMoment moment = new(new(2026, 3, 2), fraction);
        Assert.Equal(whole, moment.Time);
        Assert.Equal(moment, moment with { Time = fraction });
    }

    [Fact]
    public void They_sort_by_day_then_time_and_no_time_comes_first()
    {
        string[] sorted = ["2026-03-01T23:59", "2026-03-02", "2026-03-02T00:00", "2026-03-02T15:00", "2026-03-03"];
        Assert.Equal(sorted, sorted.Reverse().Select(LocalMoment.Parse).Order().Select(moment => moment.ToString()));
    }

    [Fact]
    public void Every_moment_survives_writing_and_reading() => Any.Holds(
        from day in Any.Day from time in Any.Time from timed in Gen.Elements(true, false) select new LocalMoment(day, timed ? time : null),
        moment => LocalMoment.Parse(moment.ToString()) == moment);

    [Fact]
    public void The_machines_language_plays_no_part()
    {
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.DateTimeFormat.DayNames = ["d1", "d2", "d3", "d4", "d5", "d6", "d7"];
        odd.DateTimeFormat.TimeSeparator = ".";
        odd.NumberFormat.NegativeSign = "minus";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal("15:00 on Monday 2 March 2026", LocalMoment.Parse("2026-03-02T15:00").InWords());
            Assert.Equal("2026-03-02T15:00", LocalMoment.Parse("2026-03-02T15:00").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
