using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>The episodes of the return on children looked after: who became looked after, and by what legal status.</summary>
/// <remarks>
/// A start is an episode whose RNE is S; its code is the legal status, so that L1 (police protection), L2 (emergency protection order) and V2
/// (section 20) can be told apart. An end is an episode whose reason begins with E; one that ceases with X1 goes on in the next. The usual road is L1 and, days later, V2 or C1: look at the first two. E1 is a placement order, no emergency.
/// </remarks>
internal static class Ssda903Tables
{
    private static readonly ImmutableArray<string> Ends = ["E"];

    public static readonly ImmutableArray<KnownTable> All =
    [
        new("episodes", "SSDA903 episodes")
        {
            UsualNames = ["Episodes"],
            Child = "CHILD",
            Columns =
            [
                new("CHILD", "CHILD"), new("DECOM", "DECOM"), new("RNE", "RNE") { Codes = CodeField.NewEpisode }, new("LS", "LS") { Codes = CodeField.LegalStatus },
                new("CIN", "CIN") { Codes = CodeField.PrimaryNeed }, new("PLACE", "PLACE", "PL") { Codes = CodeField.Placement }, Dropped("PLACE_PROVIDER"), new("DEC", "DEC"),
                new("REC", "REC"), Dropped("REASON_PLACE_CHANGE"), Dropped("HOME_POST"), Dropped("PL_POST"), Dropped("URN"),
            ],
            Needs = ["CHILD", "DECOM", "RNE", "LS"],
            Events =
            [
                new(RecordedKind.LookedAfterStart, "DECOM") { IsNeeded = true, Code = "LS", Where = ("RNE", ["S"]) },
                new(RecordedKind.LegalStatus, "DECOM") { Code = "LS", Where = ("RNE", ["S", "L", "B", "U"]) },
                new(RecordedKind.Placement, "DECOM") { Code = "PLACE", Where = ("RNE", ["S", "P", "T", "B", "U"]) },
                new(RecordedKind.LookedAfterEnd, "DEC") { TextBegins = ("REC", Ends) },
            ],
        },
    ];

    private static KnownColumn Dropped(string name) => new(name, name) { IsDropped = true };
}
