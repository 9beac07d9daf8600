using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Sex, gender, ethnicity and disability. They are checked and counted; no record of what happened carries them.</summary>
internal static class PersonCodes
{
    public static readonly ImmutableArray<KnownCode> Sex = [new("M", "Male"), new("F", "Female"), new("U", "Unknown")];

    public static readonly ImmutableArray<KnownCode> CensusGender =
        [new("1", "Male") { To = 2024 }, new("2", "Female") { To = 2024 }, new("0", "Not recorded or unborn") { To = 2024 }, new("9", "Indeterminate") { To = 2024 }];

    public static readonly ImmutableArray<KnownCode> AnnexAGender =
        [new("a", "Male", "a) Male", "M"), new("b", "Female", "b) Female", "F"), new("c", "Not stated/recorded", "c) Not stated/recorded", "Not stated/recorded (or unborn)"), new("d", "Neither", "d) Neither")];

    public static readonly ImmutableArray<KnownCode> Disabilities =
    [
        new("NONE", "No disability"), new("MOB", "Mobility"), new("HAND", "Hand function"), new("PC", "Personal care"), new("INC", "Incontinence"), new("COMM", "Communication"),
        new("LD", "Learning"), new("HEAR", "Hearing"), new("VIS", "Vision"), new("BEH", "Behaviour"), new("CON", "Consciousness"), new("AUT", "Autism or Asperger syndrome"),
        new("DDA", "Other disability"),
    ];

    private static readonly ImmutableArray<string> Census = ["WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"];

    /// <summary>The ethnic codes; some lists of Annex A and the standard dataset add UNKNOWN.</summary>
    public static ImmutableArray<KnownCode> Ethnicities(RecordFormat format)
        => [.. Census.Concat(format == RecordFormat.CinCensus ? [] : ["UNKNOWN"]).Select(c => new KnownCode(c, c))];
}
