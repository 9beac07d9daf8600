namespace Thresholds.Timescales;

/// <summary>The date of Easter Sunday, as the Western churches keep it and as Good Friday and Easter Monday follow it.</summary>
/// <remarks>The rule is that of the Calendar (New Style) Act 1750. The Easter Act 1928, which would fix the day, has never been
/// brought into force.</remarks>
internal static class Easter
{
    /// <summary>Easter Sunday by the Gregorian computus (the anonymous method of 1876, often called
    /// Meeus/Jones/Butcher).</summary>
    internal static DateOnly Sunday(int year)
    {
        int golden = year % 19, century = year / 100, inCentury = year % 100;
        int sunMoon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - sunMoon - inCentury % 4) % 7;
        int late = (golden + 11 * sunMoon + 22 * toSunday) / 451;
        int marchDay = sunMoon + toSunday - 7 * late + 114;
        return new DateOnly(year, marchDay / 31, marchDay % 31 + 1);
    }
}
