using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>Ages in bands, for setting like beside like: 15 to 17 is one of them. No rule reads a band; rules read months.</summary>
internal static class AgeBand
{
    private static readonly ImmutableArray<(Interval Months, string Words)> All =
    [
        (ChildAge.UnbornMonths, "unborn"), (new(0, 11), "under 1"), (new(12, 59), "1 to 4"), (new(60, 119), "5 to 9"), (new(120, 179), "10 to 14"), (new(180, 215), "15 to 17"),
    ];

    /// <summary>The place of the band in which an age lies for certain; −1 where it may lie in several.</summary>
    public static int PlaceOf(Interval age)
    {
        for (var i = 0; i < All.Length; i++)
            if (age.IsInside(All[i].Months)) return i;
        return -1;
    }

    /// <summary>The band in words; null where the age may lie in several.</summary>
    public static string? Words(Interval age) => PlaceOf(age) is var place && place >= 0 ? All[place].Words : null;

    /// <summary>The band that begins with an age in months; null where none does.</summary>
    public static string? Words(int leastMonths) => All.FirstOrDefault(b => b.Months.Min == leastMonths).Words;

    /// <summary>The least age of a band, in months.</summary>
    public static int LeastMonths(int place) => All[place].Months.Min;
}
