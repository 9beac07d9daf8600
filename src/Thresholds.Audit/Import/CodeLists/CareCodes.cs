using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Legal status, start of an episode and placement of children looked after.</summary>
internal static class CareCodes
{
    public static readonly ImmutableArray<KnownCode> LegalStatuses =
    [
        new("V2", "Single period under section 20"), new("V3", "Short-term breaks, each counted"), new("V4", "Short-term breaks, agreement"),
        new("C1", "Interim care order"), new("C2", "Full care order"), new("D1", "Freeing order"), new("E1", "Placement order"),
        new("L1", "Police protection in local authority accommodation"), new("L2", "Emergency protection order"), new("L3", "Child assessment order in local authority accommodation"),
        new("J1", "Remand"), new("J2", "Police and Criminal Evidence Act"), new("J3", "Youth rehabilitation order"),
    ];

    public static readonly ImmutableArray<KnownCode> NewEpisodes =
    [
        new("S", "Started to be looked after"), new("L", "Change of legal status"), new("P", "Change of placement and carer"), new("T", "Change of placement, same carer"),
        new("B", "Change of legal status, placement and carer"), new("U", "Change of legal status and placement, same carer"),
    ];

    public static readonly ImmutableArray<KnownCode> Placements =
    [
        .. Same("Foster placement", "U1", "U2", "U3", "U4", "U5", "U6"), .. Same("Placed for adoption", "A3", "A4", "A5", "A6"),
        new("P1", "With parents"), new("P2", "Independent living") { To = 2024 }, new("P3", "Residential employment"),
        new("H5", "Semi-independent") { To = 2024 }, new("K1", "Secure children's home"), new("K2", "Children's home"), new("K3", "Supported accommodation") { From = 2025 },
        .. Same("Residential setting", "R1", "R2", "R3", "R5"), new("S1", "Residential school"),
        new("T0", "Temporary"), new("T1", "Temporary: hospital"), .. Same("Temporary", "T2", "T3"), new("T4", "Temporary: seven days or less"),
        new("Z1", "Other placement"), .. Same("Other placement", "Z11", "Z12", "Z13", "Z14").Select(c => c with { From = 2026 }),
    ];

    // Several codes of one description: the description alone then has no meaning.
    private static IEnumerable<KnownCode> Same(string meaning, params IEnumerable<string> codes) => codes.Select(c => new KnownCode(c, meaning));
}
