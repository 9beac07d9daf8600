using System.Collections.Immutable;

namespace Thresholds.Audit.Synth;

/// <summary>Who makes contacts, as often as referrals came from each group in England in 2024 (children in need statistics: police 28.5%, schools
/// 20.3%, health 14.7%, services of the council 14.1%, individuals 8.0%, other legal agencies 4.4%, others 4.2%, education services 1.7%, anonymous 1.6%,
/// housing 1.2%, unknown 1.2%). Those are referrals; no national figure counts contacts. Within a group the codes come equally often, which is invented.</summary>
internal static class Sources
{
    private static readonly ImmutableArray<(double Share, ImmutableArray<string> Codes)> Groups =
    [
        (28.5, ["6"]), (20.3, ["2A"]), (14.7, ["3A", "3B", "3C", "3D", "3E", "3F"]), (14.1, ["5A", "5B", "5C", "5D"]), (8.0, ["1A", "1B", "1C", "1D"]),
        (4.4, ["7"]), (4.2, ["8"]), (1.7, ["2B"]), (1.6, ["9"]), (1.2, ["4"]), (1.2, ["10"]),
    ];

    private static readonly double[] Shares = [.. Groups.Select(g => g.Share)];

    /// <summary>A code of the census list.</summary>
    public static string Draw(ref Chance chance)
    {
        var group = Groups[chance.Weighted(Shares)];
        return group.Codes[chance.Below(group.Codes.Length)];
    }
}
