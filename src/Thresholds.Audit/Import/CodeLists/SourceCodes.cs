using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Who made the contact or referral: the same codes in Annex A and the census.</summary>
internal static class SourceCodes
{
    // A group's words stand for one code only where the group has one; "Individual" or "Health services" alone has no meaning.
    public static readonly ImmutableArray<KnownCode> National =
    [
        new("1A", "Individual: family member, relative or carer", "Individual"), new("1B", "Individual: acquaintance, neighbour or childminder", "Individual"),
        new("1C", "Individual: self", "Individual"), new("1D", "Individual: other or stranger", "Individual"),
        new("2A", "Schools"), new("2B", "Education services"),
        new("3A", "Health services: GP", "Health services"), new("3B", "Health services: health visitor", "Health services"),
        new("3C", "Health services: school nurse", "Health services"), new("3D", "Health services: other primary health", "Health services"),
        new("3E", "Health services: A&E", "Health services"), new("3F", "Health services: other", "Health services"),
        new("4", "Housing"), new("5A", "LA services: social care", "LA services"), new("5B", "LA services: other internal", "LA services"),
        new("5C", "LA services: external", "LA services"), new("5D", "LA services: early help", "LA services") { From = 2023 },
        new("6", "Police"), new("7", "Other legal agency"), new("8", "Other"), new("9", "Anonymous"), new("10", "Unknown"),
    ];

    // The words that Eclipse writes in place of a code, matched to the meaning of each.
    private static readonly (string Code, string Word)[] Eclipse =
    [
        ("1A", "INDFRC"), ("1B", "INDACQ"), ("1C", "INDSELF"), ("2A", "SCHOOLS"), ("2B", "EDUSERV"), ("3A", "HSERVGP"), ("3B", "HSERVHVSTR"), ("3C", "HSERVSNRSE"),
        ("3D", "HSERVPHSERV"), ("3E", "HSERVAE"), ("3F", "HSERVOTHR"), ("4", "HOUSLA"), ("5A", "LASERVSCR"), ("5B", "LASERVOINT"), ("5C", "LASERVEXT"),
        ("6", "POLICE"), ("7", "OTHERLEG"), ("8", "OTHER"), ("9", "ANON"), ("10", "UNKNOWN"),
    ];

    /// <summary>The same with the words of Eclipse.</summary>
    public static ImmutableArray<KnownCode> WithEclipse { get; } =
        [.. National.Select(c => c with { AlsoWritten = [.. c.AlsoWritten, .. Eclipse.Where(e => e.Code == c.Code).Select(e => e.Word)] })];

    /// <summary>Whether a value is a word that only Eclipse writes.</summary>
    public static bool IsEclipse(string text) => Eclipse.Any(e => e.Word == text && e.Word is not ("SCHOOLS" or "POLICE" or "OTHER" or "UNKNOWN"));
}
