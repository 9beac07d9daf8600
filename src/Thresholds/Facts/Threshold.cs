using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>The thresholds of the guidance: a ladder of three, and beside it a separate question.</summary>
/// <remarks>There is no value for "universal" or "no further action": being on none of these is not a threshold. The default value is none of them.</remarks>
public enum Threshold
{
    /// <summary>Help by agreement (Children Act 2004 s10, Working Together). Never required of anyone.</summary>
    EarlyHelp = 1,

    /// <summary>Child in need, Children Act 1989 section 17.</summary>
    Section17 = 2,

    /// <summary>Reasonable cause to suspect significant harm, Children Act 1989 section 47. For an unborn child: pre-birth child protection by guidance.</summary>
    Section47 = 3,

    /// <summary>Does this child need somewhere safe to be now? Not a more serious level: its own question with its own routes.</summary>
    EmergencyAccommodation = 4,
}

/// <summary>The words for thresholds.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ThresholdWords
{
    /// <summary>The ladder, lowest first.</summary>
    public static ImmutableArray<Threshold> Ladder { get; } = [Threshold.EarlyHelp, Threshold.Section17, Threshold.Section47];

    /// <summary>The ladder, lowest first, then emergency accommodation.</summary>
    public static ImmutableArray<Threshold> All { get; } = [.. Ladder, Threshold.EmergencyAccommodation];

    /// <summary>As spelt in JSON and in ids: <c>section-47</c>.</summary>
    /// <param name="threshold">The threshold.</param>
    public static string Slug(this Threshold threshold) => threshold switch
    {
        Threshold.EarlyHelp => "early-help",
        Threshold.Section17 => "section-17",
        Threshold.Section47 => "section-47",
        Threshold.EmergencyAccommodation => "emergency-accommodation",
        _ => throw new ArgumentOutOfRangeException(nameof(threshold)),
    };

    /// <summary>As spelt in prose: <c>section 47</c>.</summary>
    /// <param name="threshold">The threshold.</param>
    public static string Words(this Threshold threshold) => threshold.Slug().Replace('-', ' ');

    /// <summary>Reads the spelling of JSON or of prose.</summary>
    /// <param name="text">The word.</param>
    /// <param name="threshold">The threshold it names.</param>
    public static bool TryParse(string? text, out Threshold threshold)
    {
        foreach (var candidate in All)
        {
            threshold = candidate;
            if (text == candidate.Slug() || text == candidate.Words()) return true;
        }

        threshold = default;
        return false;
    }
}
