using System.Globalization;
using Thresholds.Timescales;

namespace Thresholds.Tests.Timescales;

public class BankHolidaysTests
{
    /// <summary>The days as published at gov.uk/bank-holidays for England and Wales (2011 to 2028); 2010, 2029 and 2030 reckoned by hand.</summary>
    public static TheoryData<int, string> Published => new()
    {
        { 2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
        { 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27" },
        { 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26" },
        { 2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
        { 2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
        { 2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
        { 2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27" },
        { 2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
        { 2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26" },
        { 2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26" },
        { 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28" },
        { 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
        { 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27" },
        { 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
        { 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26" },
        { 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
        { 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
        { 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" },
        { 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
        { 2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26" },
        { 2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26" },
    };

    [Theory, MemberData(nameof(Published))]
    public void A_year_has_the_published_days_and_no_others(int year, string days)
    {
        var expected = days.Split(' ').Select(day => LocalMoment.Parse($"{year}-{day}").Day).ToArray();
        Assert.Equal(expected, BankHolidays.In(year)!.Select(holiday => holiday.Date));

        var found = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays)
            .Where(day => BankHolidays.IsBankHoliday(day) == true);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Every_year_known_has_its_published_list() =>
        Assert.Equal(Enumerable.Range(2010, 21), Published.Select(row => row.Data.Item1));

    [Theory]
    [InlineData("2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27")]
    [InlineData("2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09")]
    [InlineData("2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21")]
    public void Good_Friday_and_Easter_Monday_stand_on_either_side_of_Easter(string sundays)
    {
        foreach (var easter in sundays.Split(' ').Select(text => LocalMoment.Parse(text).Day))
        {
            Assert.Equal(easter.AddDays(-2), Single(easter.Year, "Good Friday").Date);
            Assert.Equal(easter.AddDays(1), Single(easter.Year, "Easter Monday").Date);
        }
    }

    [Theory]
    [InlineData("2011-04-29", "Royal wedding", "wedding of Prince William")]
    [InlineData("2012-06-04", "Spring bank holiday", "Moved from 28 May")]
    [InlineData("2012-06-05", "Diamond Jubilee", "Once only")]
    [InlineData("2020-05-08", "Early May bank holiday", "VE Day")]
    [InlineData("2022-06-02", "Spring bank holiday", "Moved from 30 May")]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday", "Once only")]
    [InlineData("2022-09-19", "State Funeral of Queen Elizabeth II", "Once only")]
    [InlineData("2023-05-08", "Coronation of King Charles III", "Once only")]
    [InlineData("2021-12-27", "Christmas Day", "Substitute day")]
    [InlineData("2021-12-28", "Boxing Day", "Substitute day")]
    [InlineData("2022-01-03", "New Year's Day", "Substitute day")]
    [InlineData("2022-12-27", "Christmas Day", "Substitute day")]
    [InlineData("2023-01-02", "New Year's Day", "Substitute day")]
    [InlineData("2026-12-28", "Boxing Day", "Substitute day")]
    [InlineData("2027-12-27", "Christmas Day", "Substitute day")]
    [InlineData("2027-12-28", "Boxing Day", "Substitute day")]
    [InlineData("2028-01-03", "New Year's Day", "Substitute day")]
    public void A_day_that_is_not_the_usual_one_says_why(string day, string name, string reason)
    {
        var holiday = BankHolidays.In(LocalMoment.Parse(day).Day.Year)!.Single(one => one.Date == LocalMoment.Parse(day).Day);
        Assert.Equal(name, holiday.Name);
        Assert.Contains(reason, holiday.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-05-28")]
    [InlineData("2020-05-04")]
    [InlineData("2022-05-30")]
    [InlineData("2026-12-26")]
    public void A_holiday_kept_on_another_day_leaves_its_own(string day) =>
        Assert.False(BankHolidays.IsBankHoliday(LocalMoment.Parse(day).Day));

    [Fact]
    public void Every_holiday_is_on_a_weekday_in_order_and_usual_days_have_no_note()
    {
        foreach (var year in Enumerable.Range(BankHolidays.FirstYear, 21))
        {
            var days = BankHolidays.In(year)!;
            Assert.Equal(days.OrderBy(day => day.Date), days);
            Assert.DoesNotContain(days, day => day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
        Assert.All(BankHolidays.In(2024)!, day => Assert.Null(day.Note));
    }

    [Theory]
    [InlineData("2009-12-31", false)]
    [InlineData("2010-01-01", true)]
    [InlineData("2030-12-31", true)]
    [InlineData("2031-01-01", false)]
    public void Outside_its_years_it_does_not_know(string text, bool knows)
    {
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(knows, BankHolidays.Knows(day));
        Assert.Equal(knows, BankHolidays.IsBankHoliday(day) is not null);
        Assert.Equal(knows, BankHolidays.In(day.Year) is not null);
    }

    [Fact]
    public void The_list_cannot_be_changed_by_a_caller() =>
        Assert.True(((ICollection<BankHoliday>)BankHolidays.In(2026)!).IsReadOnly);

    private static BankHoliday Single(int year, string name) => BankHolidays.In(year)!.Single(day => day.Name == name);
}
