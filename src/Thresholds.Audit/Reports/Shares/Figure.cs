using System.Globalization;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Reports.Shares;

/// <summary>Numbers as a reader meets them.</summary>
internal static class Figure
{
    /// <summary><c>12.3%</c>.</summary>
    public static string PerCent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>12%</c>.</summary>
    public static string WholePerCent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>10.1% to 14.8%</c>.</summary>
    public static string Of(Bounds interval) => $"{PerCent(interval.Low)} to {PerCent(interval.High)}";

    /// <summary><c>0.71</c>.</summary>
    public static string Coefficient(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary><c>12.3</c>.</summary>
    public static string Tenths(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>A chance as people read it: <c>1 in 250</c>, <c>less than 1 in 10,000</c>.</summary>
    public static string Chance(double chance) => chance switch
    {
        >= 0.995 => "near certain",
        < 0.0001 => "less than 1 in 10,000",
        >= 0.1 => WholePerCent(chance),
        _ => "1 in " + (1 / chance).ToString("N0", CultureInfo.InvariantCulture),
    };
}
