using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>The ladder as numbers, for counting: 0 none of the thresholds, 1 early help, 2 section 17, 3 section 47.</summary>
/// <remarks>Emergency accommodation is a separate question and has no rung. A number is a place in an order, never a score.</remarks>
internal static class Rungs
{
    /// <summary>How many rungs there are, none of the thresholds among them.</summary>
    public const int Count = 4;

    /// <summary>The rung of a threshold of the ladder; 0 for none.</summary>
    public static int Of(Threshold? threshold) => threshold switch
    {
        null => 0,
        Threshold.EmergencyAccommodation => throw new ArgumentOutOfRangeException(nameof(threshold), "Emergency accommodation is not on the ladder."),
        var t => (int)t,
    };

    /// <summary>The words for a rung.</summary>
    public static string Words(int rung) => rung == 0 ? "none of the thresholds" : ((Threshold)rung).Words();
}
