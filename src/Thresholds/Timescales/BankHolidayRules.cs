namespace Thresholds.Timescales;

/// <summary>The standing rules for a year's bank holidays, and every day that was moved or added, each with its reason.</summary>
internal static class BankHolidayRules
{
    private const string Substitute = "Substitute day";

    /// <summary>Days on which a usual holiday was kept instead of its ordinary Monday.</summary>
    private static readonly BankHoliday[] Moved =
    [
        new(new(2012, 6, 4), "Spring bank holiday", "Moved from 28 May for the Diamond Jubilee of Queen Elizabeth II"),
        new(new(2020, 5, 8), "Early May bank holiday", "Moved from 4 May for the 75th anniversary of VE Day"),
        new(new(2022, 6, 2), "Spring bank holiday", "Moved from 30 May for the Platinum Jubilee of Queen Elizabeth II"),
    ];

    /// <summary>Days added once, by proclamation.</summary>
    private static readonly BankHoliday[] Single =
    [
        new(new(2011, 4, 29), "Royal wedding", "Once only: the wedding of Prince William and Catherine Middleton"),
        new(new(2012, 6, 5), "Diamond Jubilee", "Once only: the Diamond Jubilee of Queen Elizabeth II"),
        new(new(2022, 6, 3), "Platinum Jubilee bank holiday", "Once only: the Platinum Jubilee of Queen Elizabeth II"),
        new(new(2022, 9, 19), "State Funeral of Queen Elizabeth II", "Once only: the State Funeral of Queen Elizabeth II"),
        new(new(2023, 5, 8), "Coronation of King Charles III", "Once only: the coronation of King Charles III"),
    ];

    /// <summary>The year's holidays in order of date. Right for 2010 to 2030; nothing is claimed for other years.</summary>
    internal static List<BankHoliday> For(int year)
    {
        var easter = Easter.Sunday(year);
        List<BankHoliday> all =
        [
            NewYear(year),
            new(easter.AddDays(-2), "Good Friday", null),
            new(easter.AddDays(1), "Easter Monday", null),
            OrMoved(new(FirstMonday(year, 5), "Early May bank holiday", null)),
            OrMoved(new(LastMonday(year, 5), "Spring bank holiday", null)),
            new(LastMonday(year, 8), "Summer bank holiday", null),
            .. Christmas(year),
            .. Single.Where(holiday => holiday.Date.Year == year),
        ];
        return [.. all.OrderBy(holiday => holiday.Date)];
    }

    private static BankHoliday NewYear(int year)
    {
        DateOnly first = new(year, 1, 1);
        return first.DayOfWeek switch
        {
            DayOfWeek.Saturday => new(first.AddDays(2), "New Year's Day", Substitute),
            DayOfWeek.Sunday => new(first.AddDays(1), "New Year's Day", Substitute),
            _ => new(first, "New Year's Day", null),
        };
    }

    // The 1971 Act itself names 27 December where the 25th or 26th is a Sunday; the 28th is proclaimed.
    // Which of the two days carries which name follows the published lists.
    private static BankHoliday[] Christmas(int year)
    {
        DateOnly Day(int day) => new(year, 12, day);
        return Day(25).DayOfWeek switch
        {
            DayOfWeek.Friday => [new(Day(25), "Christmas Day", null), new(Day(28), "Boxing Day", Substitute)],
            DayOfWeek.Saturday => [new(Day(27), "Christmas Day", Substitute), new(Day(28), "Boxing Day", Substitute)],
            DayOfWeek.Sunday => [new(Day(26), "Boxing Day", null), new(Day(27), "Christmas Day", Substitute)],
            _ => [new(Day(25), "Christmas Day", null), new(Day(26), "Boxing Day", null)],
        };
    }

    private static BankHoliday OrMoved(BankHoliday usual) =>
        Moved.FirstOrDefault(moved => moved.Date.Year == usual.Date.Year && moved.Name == usual.Name) ?? usual;

    private static DateOnly FirstMonday(int year, int month) => MondayOnOrAfter(new(year, month, 1));

    private static DateOnly LastMonday(int year, int month) =>
        MondayOnOrAfter(new DateOnly(year, month, DateTime.DaysInMonth(year, month)).AddDays(-6));

    private static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
