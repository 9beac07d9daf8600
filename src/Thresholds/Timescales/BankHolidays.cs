using System.Collections.Frozen;

namespace Thresholds.Timescales;

/// <summary>The bank holidays of England (and Wales), from 2010 to 2030.</summary>
/// <remarks>
/// <para>The list is the one the government publishes: each holiday once, on the day it is kept. A Christmas Day, Boxing Day or
/// New Year's Day that falls at a weekend is not in it; its substitute weekday is.</para>
/// <para><b>Unknown is not no.</b> Outside these years the answer is null, "not known", never false: holidays that have not
/// been proclaimed cannot be listed. Years after <see cref="LastPublishedYear"/> follow the standing rules only, and a single
/// extra day may be proclaimed at short notice in any year to come (in 2022 there were nine days' warning).</para>
/// <para>Sources: Banking and Financial Dealings Act 1971 s1 and Schedule 1 (Easter Monday; last Monday of May; last Monday of
/// August; 26 December if not a Sunday; 27 December where the 25th or 26th is a Sunday); royal proclamation under s1(2)-(3) (New
/// Year's Day or its substitute, early May, the other substitutes, moved and single days); common law (Good Friday, Christmas
/// Day).</para>
/// <threadsafety>Immutable; safe to use from any thread.</threadsafety>
/// </remarks>
/// <example><code>BankHolidays.IsBankHoliday(new DateOnly(2026, 4, 3))   // true: Good Friday
/// BankHolidays.IsBankHoliday(new DateOnly(2031, 4, 11))  // null: not known</code></example>
public static class BankHolidays
{
    /// <summary>The first year known: 2010.</summary>
    public const int FirstYear = 2010;

    /// <summary>The last year known: 2030.</summary>
    public const int LastYear = 2030;

    /// <summary>The last year the government had published when this list was checked (August 2026): 2028. Later years follow the
    /// standing rules.</summary>
    public const int LastPublishedYear = 2028;

    private static readonly IReadOnlyList<BankHoliday>[] Years =
        [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => BankHolidayRules.For(year).AsReadOnly())];

    private static readonly FrozenSet<DateOnly> Days =
        Years.SelectMany(year => year).Select(holiday => holiday.Date).ToFrozenSet();

    /// <summary>Says whether the bank holidays of this day's year are known.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>True from 1 January 2010 to 31 December 2030.</returns>
    public static bool Knows(DateOnly day) => Knows(day.Year);

    /// <summary>Says whether the bank holidays of this year are known.</summary>
    /// <param name="year">Any year.</param>
    /// <returns>True from 2010 to 2030.</returns>
    public static bool Knows(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Says whether this day is a bank holiday.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>Yes or no; null, "not known", where <see cref="Knows(DateOnly)"/> is false.</returns>
    public static bool? IsBankHoliday(DateOnly day) => Knows(day) ? Days.Contains(day) : null;

    /// <summary>The bank holidays of one year, in order of date.</summary>
    /// <param name="year">Any year.</param>
    /// <returns>The list, with the reason beside every day that is not the usual one; null, "not known", where
    /// <see cref="Knows(int)"/> is false.</returns>
    public static IReadOnlyList<BankHoliday>? In(int year) => Knows(year) ? Years[year - FirstYear] : null;
}
