using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Synth;

/// <summary>What an invented council recorded, given what the recorded facts point to. Every share is invented.</summary>
internal static class Deciding
{
    /// <summary>What may be recorded, from the least to the most.</summary>
    public static readonly string[] Steps = ["NFA", "Early help", "S17", "S47"];

    private static readonly double[][] Shares = [[80, 15, 4.5, 0.5], [35, 50, 14, 1], [18, 25, 52, 5], [3, 5, 30, 62]];

    /// <summary>The step of the ladder recorded, as its place in <see cref="Steps"/>.</summary>
    public static int Draw(ThresholdDecision decision, ref Chance chance) => chance.Weighted(Shares[PointedTo(decision)]);

    /// <summary>What the facts point to, as a place in <see cref="Steps"/>; nothing suggested is the first.</summary>
    public static int PointedTo(ThresholdDecision decision) => decision.ToConsider switch
    {
        Threshold.EarlyHelp => 1,
        Threshold.Section17 => 2,
        Threshold.Section47 => 3,
        _ => 0,
    };

    /// <summary>The outcome as written, with the day and whether a reason was.</summary>
    public static void Write(InventedRow row, int step, ThresholdDecision decision, ref Chance chance)
    {
        // Drawn whether used or not, so that a planted change moves nothing else in the row.
        var (isBlank, isAdvice, isHoused, isReasoned, days) = (chance.Happens(0.03), chance.Happens(0.1), chance.Happens(0.35), chance.Happens(0.55 + (0.1 * step)), chance.Below(3));
        if (isBlank) return;
        var needsSomewhere = decision.EmergencyAccommodation.Status is ThresholdStatus.Met or ThresholdStatus.MustConsider;
        row["Outcome"] = step >= 2 && needsSomewhere && isHoused ? Steps[step] + " and accommodated" : step == 0 && isAdvice ? "Advice" : Steps[step];
        row["OutcomeDate"] = InventedFamily.Written(row.Received.AddDays(days));
        if (isReasoned) row["OutcomeReason"] = "Reason written.";
    }
}
