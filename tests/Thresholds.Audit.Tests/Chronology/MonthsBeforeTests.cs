using System.Globalization;
using Thresholds.Audit.Chronology;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>Calendar months, and the days at their edges.</summary>
public class MonthsBeforeTests
{
    [Theory]
    [InlineData("2024-06-03", 12, "2023-06-03")]
    [InlineData("2024-02-29", 12, "2023-03-01")]
    [InlineData("2023-02-28", 12, "2022-02-28")]
    [InlineData("2024-05-31", 3, "2024-03-01")]
    [InlineData("2023-02-28", 3, "2022-11-28")]
    [InlineData("2024-03-31", 24, "2022-03-31")]
    [InlineData("0001-05-02", 12, "0001-01-01")]
    public void The_first_day_within(string day, int months, string first)
        => Assert.Equal(Day(first), DateOnly.FromDayNumber(MonthsBefore.FirstDay(Day(day), months)));

    [Fact]
    public void The_first_day_is_within_the_day_before_is_not_and_the_day_itself_never_is()
    {
        for (var day = new DateOnly(2023, 1, 1); day < new DateOnly(2025, 3, 1); day = day.AddDays(1))
        {
            foreach (var months in (int[])[1, 3, 6, 12, 24])
            {
                var first = DateOnly.FromDayNumber(MonthsBefore.FirstDay(day, months));
                Assert.True(MonthsBefore.IsWithin(first, day, months));
                Assert.False(MonthsBefore.IsWithin(first.AddDays(-1), day, months));
                Assert.True(MonthsBefore.IsWithin(day.AddDays(-1), day, months));
                Assert.False(MonthsBefore.IsWithin(day, day, months));
            }
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
