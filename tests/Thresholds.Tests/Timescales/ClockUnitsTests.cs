using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class ClockUnitsTests
{
    [Theory]
    [InlineData(ClockUnit.Hours, "hour", "hours")]
    [InlineData(ClockUnit.WorkingDays, "working day", "working days")]
    [InlineData(ClockUnit.Days, "day", "days")]
    [InlineData(ClockUnit.Weeks, "week", "weeks")]
    [InlineData(ClockUnit.Months, "month", "months")]
    [InlineData(ClockUnit.EndOfDay, "end of the day", "end of the day")]
    public void Each_unit_has_two_forms_and_reads_both(ClockUnit unit, string one, string many)
    {
        Assert.Equal(one, ClockUnits.Name(unit, 1));
        Assert.Equal(many, ClockUnits.Name(unit, 2));
        Assert.Equal(many, ClockUnits.Name(unit, 0));
        Assert.Equal(many, ClockUnits.Name(unit));
        Assert.True(ClockUnits.TryParse(one, out var fromOne));
        Assert.True(ClockUnits.TryParse(many, out var fromMany));
        Assert.Equal((unit, unit), (fromOne, fromMany));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Hours")]
    [InlineData(" hours")]
    [InlineData("working-days")]
    [InlineData("years")]
    public void Other_words_are_not_units(string? text)
    {
        Assert.False(ClockUnits.TryParse(text, out var unit));
        Assert.Equal(default, unit);
    }

    [Theory]
    [InlineData(15, ClockUnit.WorkingDays, "15 working days")]
    [InlineData(1, ClockUnit.Months, "1 month")]
    [InlineData(0, ClockUnit.EndOfDay, "the end of the day")]
    [InlineData(1, ClockUnit.EndOfDay, "the end of the next day")]
    [InlineData(2, ClockUnit.EndOfDay, "the end of the day 2 days later")]
    public void A_limit_in_words(int limit, ClockUnit unit, string words) => Assert.Equal(words, ClockUnits.Phrase(limit, unit));

    [Fact]
    public void Every_unit_is_listed_and_an_unset_one_is_the_shortest()
    {
        Assert.Equal(Enum.GetValues<ClockUnit>(), ClockUnits.All);
        Assert.Equal(ClockUnit.Hours, default);
        Assert.Throws<ArgumentOutOfRangeException>(() => ClockUnits.Name((ClockUnit)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClockUnits.Phrase(-1, ClockUnit.Days));
    }
}
