using FsCheck.Fluent;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class LatenessTests
{
    [Theory]
    [InlineData("2026-03-02", 1, ClockUnit.WorkingDays, "2026-03-03", "Not yet due: by the end of Tuesday 3 March 2026.")]
    [InlineData("2026-03-02", 1, ClockUnit.WorkingDays, "2026-03-03T23:59", "Not yet due: by the end of Tuesday 3 March 2026.")]
    [InlineData("2026-03-02", 1, ClockUnit.WorkingDays, "2026-03-06", "Overdue by 3 working days (due by the end of Tuesday 3 March 2026).")]
    [InlineData("2026-03-05", 1, ClockUnit.WorkingDays, "2026-03-07", "Overdue by less than 1 working day (due by the end of Friday 6 March 2026).")]
    [InlineData("2026-04-01", 1, ClockUnit.WorkingDays, "2026-04-07", "Overdue by 1 working day (due by the end of Thursday 2 April 2026).")]
    [InlineData("2026-01-31", 1, ClockUnit.Months, "2026-03-02", "Overdue by 2 days (due by the end of Saturday 28 February 2026).")]
    [InlineData("2026-03-02", 0, ClockUnit.EndOfDay, "2026-03-03T08:00", "Overdue by 1 day (due by the end of Monday 2 March 2026).")]
    [InlineData("2026-03-02T15:00", 72, ClockUnit.Hours, "2026-03-05T15:00", "Not yet due: by 15:00 on Thursday 5 March 2026.")]
    [InlineData("2026-03-02T15:00", 72, ClockUnit.Hours, "2026-03-05T15:30", "Overdue by less than 1 hour (due by 15:00 on Thursday 5 March 2026).")]
    [InlineData("2026-03-02T15:00", 72, ClockUnit.Hours, "2026-03-05T18:30", "Overdue by 3 hours (due by 15:00 on Thursday 5 March 2026).")]
    [InlineData("2026-03-26T15:00", 48, ClockUnit.Hours, "2026-03-29T15:00", "Overdue by 23 hours (due by 15:00 on Saturday 28 March 2026).")]
    [InlineData("2026-03-02T15:00", 72, ClockUnit.Hours, "2026-03-06", "Overdue by 9 to 32 hours (due by 15:00 on Thursday 5 March 2026).")]
    [InlineData("2026-03-02T15:00", 72, ClockUnit.Hours, "2026-03-05", "Cannot tell whether it is overdue, because the time asked about was not given (due by 15:00 on Thursday 5 March 2026).")]
    [InlineData("2030-12-30", 1, ClockUnit.WorkingDays, "2031-01-06", "Overdue (due by the end of Tuesday 31 December 2030); bank holidays are not known for all the days between, so working days are not counted.")]
    public void Lateness_in_words(string start, int limit, ClockUnit unit, string asOf, string words) =>
        Assert.Equal(words, Of(start, limit, unit, asOf).InWords());

    [Fact]
    public void A_start_without_a_time_leaves_a_day_in_which_no_one_can_tell()
    {
        Assert.Equal(LatenessState.NotYetDue, Of("2026-03-02", 72, ClockUnit.Hours, "2026-03-05T00:00").State);
        Assert.Equal(LatenessState.CannotTell, Of("2026-03-02", 72, ClockUnit.Hours, "2026-03-05T12:00").State);
        Assert.Equal(LatenessState.CannotTell, Of("2026-03-02", 72, ClockUnit.Hours, "2026-03-05T23:59:59").State);
        Assert.Equal(LatenessState.Overdue, Of("2026-03-02", 72, ClockUnit.Hours, "2026-03-06T00:00").State);
        Assert.Contains("the time it started was not recorded", Of("2026-03-02", 72, ClockUnit.Hours, "2026-03-05T12:00").InWords(), StringComparison.Ordinal);
        Assert.Contains("neither the time", Of("2026-03-02", 72, ClockUnit.Hours, "2026-03-05").InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_data_as_well_as_words()
    {
        var late = Of("2026-03-02T15:00", 72, ClockUnit.Hours, "2026-03-06");
        Assert.Equal((LatenessState.Overdue, ClockUnit.Hours, 9, 32), (late.State, late.Unit, late.AtLeast, late.AtMost));
        Assert.Equal(ClockUnit.Days, Of("2026-03-02", 1, ClockUnit.Weeks, "2026-03-06").Unit);
        Assert.Equal(LatenessState.CannotTell, default);
        Assert.Equal(LatenessState.NotYetDue, Of("2026-03-02T15:00", 72, ClockUnit.Hours, "2001-01-01").State);
    }

    [Fact]
    public void Learning_a_time_never_overturns_an_answer() => Any.Holds(
        from day in Any.KnownDay from time in Any.Time from hours in Gen.Choose(0, 96)
        from days in Gen.Choose(0, 5) from asOf in Any.Time select (day, time, hours, days, asOf),
        given =>
        {
            var (day, time, hours, days, asOf) = given;
            var known = Lateness.Of(Clocks.Due(new(day, time), hours, ClockUnit.Hours)!, new(day.AddDays(days), asOf));
            LocalMoment[] starts = [new(day), new(day, time)];
            LocalMoment[] asked = [new(day.AddDays(days)), new(day.AddDays(days), asOf)];
            return starts.All(start => asked.All(moment =>
            {
                var vague = Lateness.Of(Clocks.Due(start, hours, ClockUnit.Hours)!, moment);
                return (vague.State == LatenessState.CannotTell || vague.State == known.State)
                    && vague.AtLeast <= known.AtLeast && known.AtMost <= vague.AtMost;
            }));
        });

    private static Lateness Of(string start, int limit, ClockUnit unit, string asOf) =>
        Lateness.Of(Clocks.Due(LocalMoment.Parse(start), limit, unit)!, LocalMoment.Parse(asOf));
}
