using FsCheck.Fluent;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class ReceiptTests
{
    [Theory]
    [InlineData("2026-03-02T09:00", false, "2026-03-02")]
    [InlineData("2026-03-02T16:59:59", false, "2026-03-02")]
    [InlineData("2026-03-02T17:00", true, "2026-03-03")]     // closing time is outside
    [InlineData("2026-03-02T07:30", true, "2026-03-02")]     // before opening: the same day
    [InlineData("2026-12-18T23:50", true, "2026-12-21")]     // Friday night before Christmas week
    [InlineData("2026-12-24T23:50", true, "2026-12-29")]     // Christmas Eve night
    [InlineData("2026-03-07T11:00", true, "2026-03-09")]     // Saturday
    [InlineData("2026-03-07", true, "2026-03-09")]           // Saturday, no time: still out of hours
    [InlineData("2026-04-03T10:00", true, "2026-04-07")]     // Good Friday
    [InlineData("2026-03-02", null, null)]                   // a working day, no time
    [InlineData("2031-03-03T10:00", null, null)]             // bank holidays not known
    [InlineData("2031-03-01T10:00", true, null)]             // a Saturday always is; the Monday is not known
    public void Both_readings_are_given(string received, bool? outOfHours, string? byWorkingHours)
    {
        var receipt = Receipt.EffectiveDay(LocalMoment.Parse(received));
        Assert.Equal(outOfHours, receipt.OutOfHours);
        Assert.Equal(LocalMoment.Parse(received).Day, receipt.DayZero);
        Assert.Equal(byWorkingHours, receipt.DayZeroByWorkingHours is { } day ? new LocalMoment(day).ToString() : null);
    }

    [Fact]
    public void A_council_sets_its_own_hours()
    {
        WorkingHours late = new(new(8, 0), new(20, 0));
        Assert.False(Receipt.EffectiveDay(LocalMoment.Parse("2026-03-02T18:00"), late).OutOfHours);
        Assert.Equal(new WorkingHours(new(9, 0), new(17, 0)), WorkingHours.Default);
        Assert.Throws<ArgumentException>(() => new WorkingHours(new(17, 0), new(9, 0)));
        Assert.Throws<ArgumentException>(() => new WorkingHours(new(9, 0), new(9, 0)));
    }

    [Fact]
    public void The_local_reading_never_starts_sooner_and_starts_on_a_working_day() => Any.Holds(
        from day in Any.Day from time in Any.Time select new LocalMoment(day, time),
        received =>
        {
            var receipt = Receipt.EffectiveDay(received);
            return receipt.DayZeroByWorkingHours is not { } day || day >= receipt.DayZero && WorkingDays.IsWorkingDay(day) == true;
        });
}
