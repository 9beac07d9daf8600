using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Facts;

/// <summary>Age, from whatever was said of it.</summary>
public static class AgeStories
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Vocabulary Words = Small.Chapter.Build().Vocabulary;

    [Theory]
    [InlineData("2026-03-02", 0)]
    [InlineData("2026-02-03", 0)]
    [InlineData("2026-02-02", 1)]
    [InlineData("2025-03-02", 12)]
    [InlineData("2025-03-03", 11)]
    [InlineData("2024-02-29", 24)]
    [InlineData("2008-03-03", 215)]
    public static void Completed_months_on_the_day_of_receipt(string born, int months)
        => Assert.Equal(Interval.Exactly(months), Age(new() { DateOfBirth = DateOnly.ParseExact(born, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }));

    [Fact]
    public static void Whole_years_are_an_interval_and_minus_one_is_unborn()
    {
        Assert.Equal(new Interval(0, 11), Age(new() { Years = 0 }));
        Assert.Equal(new Interval(204, 215), Age(new() { Years = 17 }));
        Assert.Equal(new Interval(-10, -1), Age(new() { Years = -1 }));
        Assert.Equal(new Interval(-10, -1), Age(new() { Unborn = Truth.Yes }));
        Assert.Equal(new Interval(0, 215), Age(new() { Unborn = Truth.No }));
    }

    [Fact]
    public static void An_expected_date_does_not_say_unborn()
        => Assert.Equal(new Interval(-3, 3), Age(new() { ExpectedOn = Day.AddMonths(2) }));

    [Theory]
    [InlineData(18)]
    [InlineData(200_000_000)]
    [InlineData(int.MaxValue)]
    public static void Eighteen_or_over_is_refused(int years) => Assert.Equal(
        "child  The child is 18 or over on the day of receipt. These thresholds are for children; the contact is set aside.",
        Assert.Single(Contact.Start(Words, "c-1", Day).Child(new() { Years = years }).TryBuild().Faults).ToString());

    [Fact]
    public static void An_expected_date_far_ahead_is_a_fault_and_no_clash() => Assert.Equal(
        "child  The age is earlier than any pregnancy. Check the date or the number.",
        Assert.Single(Contact.Start(Words, "c-1", Day).Child(new() { ExpectedOn = Day.AddYears(2) }).TryBuild().Faults).ToString());

    [Fact]
    public static void Nothing_said_of_age_is_dropped_whatever_the_order_of_calls()
    {
        var one = Contact.Start(Words, "c-1", Day).BornOn(new(2020, 1, 1)).Child(new() { Unborn = Truth.Yes }).Build();
        var other = Contact.Start(Words, "c-1", Day).Child(new() { Unborn = Truth.Yes }).BornOn(new(2020, 1, 1)).Build();
        Assert.Equal(["age"], Assert.Single(one.Facts.Clashes).Facts);
        Assert.Equal(["age"], Assert.Single(other.Facts.Clashes).Facts);
        Assert.Equal(one.AgeSources, other.AgeSources);
        Assert.Equal(["dateOfBirth", "unborn"], one.AgeSources);
    }

    private static Interval Age(ChildAge age) => Contact.Start(Words, "c-1", Day).Child(age).Build().Facts.Values.Measure("age");
}
