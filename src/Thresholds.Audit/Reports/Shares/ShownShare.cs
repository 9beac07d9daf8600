using System.Globalization;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Reports.Html;

namespace Thresholds.Audit.Reports.Shares;

/// <summary>A share as a report may show it: exact, or rounded for sharing, or hidden. Of nothing it is not a number, never nought.</summary>
/// <param name="Count">How many; null where rounded or hidden.</param>
/// <param name="Of">Of how many, to the nearest ten where rounded; null where hidden.</param>
/// <param name="Share">The share, to a whole per cent where rounded; null where hidden, or of nothing.</param>
/// <param name="Interval">Wilson's interval; null where rounded, hidden, or of nothing.</param>
/// <param name="IsHidden">Whether it may not be shown.</param>
internal readonly record struct ShownShare(long? Count, long? Of, double? Share, Bounds? Interval, bool IsHidden)
{
    /// <summary>What may not be shown.</summary>
    public static ShownShare Hidden => new(null, null, null, null, true);

    /// <summary>Exactly as counted.</summary>
    public static ShownShare Exact(Proportion counted) => new(counted.Count, counted.Of, counted.Share, counted.Interval(), false);

    /// <summary>To a whole per cent of the nearest ten, so that two tables of nearly the same contacts cannot be set against each other.</summary>
    public static ShownShare Rounded(Proportion counted) => new(
        null, (long)Math.Round(counted.Of / 10.0, MidpointRounding.AwayFromZero) * 10,
        counted.Share is { } share ? Math.Round(share, 2, MidpointRounding.AwayFromZero) : null, null, false);

    /// <summary><c>12.3%</c>, <c>12%</c>, <c>hidden</c>, or <c>none to count</c>.</summary>
    public string Words => IsHidden ? SharedTable.Hidden : Share is not { } share ? "none to count" : Count is null ? Figure.WholePerCent(share) : Figure.PerCent(share);

    /// <summary>The share with its interval, where it has one.</summary>
    public string WithInterval => Interval is { } interval ? $"{Words} ({Figure.Of(interval)})" : Words;

    /// <summary>How many, or a dash where it is not given.</summary>
    public string CountWords => IsHidden ? SharedTable.Hidden : Count is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "–";

    /// <summary>Of how many.</summary>
    public string OfWords => IsHidden ? SharedTable.Hidden : Of!.Value.ToString("N0", CultureInfo.InvariantCulture);
}
