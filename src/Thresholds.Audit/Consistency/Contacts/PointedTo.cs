using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Contacts;

/// <summary>What the recorded facts of one contact point to: the four statuses of its decision, and nothing else of it.</summary>
/// <remarks>No judgement is ever fed into an audited decision, so "met" here means required by law.</remarks>
internal readonly record struct PointedTo(ThresholdStatus EarlyHelp, ThresholdStatus Section17, ThresholdStatus Section47, ThresholdStatus EmergencyAccommodation)
{
    /// <summary>The highest of section 17 and section 47 that the law requires; null: neither.</summary>
    public Threshold? Required => Section47 == ThresholdStatus.Met ? Threshold.Section47 : Section17 == ThresholdStatus.Met ? Threshold.Section17 : null;

    /// <summary>The highest of the ladder to consider; null: nothing suggested by what was recorded. A lone sign towards section 47 counts as section 17.</summary>
    public Threshold? ToConsider
    {
        get
        {
            if (Section47 is ThresholdStatus.Met or ThresholdStatus.MustConsider) return Threshold.Section47;
            if (Section17 >= ThresholdStatus.PointsTowards || Section47 == ThresholdStatus.PointsTowards) return Threshold.Section17;
            return EarlyHelp >= ThresholdStatus.PointsTowards ? Threshold.EarlyHelp : null;
        }
    }

    /// <summary>The highest of the ladder that a professional must consider; null: none.</summary>
    public Threshold? MustConsider =>
        Section47 == ThresholdStatus.MustConsider ? Threshold.Section47
        : Section17 == ThresholdStatus.MustConsider ? Threshold.Section17
        : EarlyHelp == ThresholdStatus.MustConsider ? Threshold.EarlyHelp : null;

    /// <summary>Takes the statuses of a decision.</summary>
    public static PointedTo Of(ThresholdDecision decision) => new(
        decision.Of(Threshold.EarlyHelp).Status, decision.Of(Threshold.Section17).Status,
        decision.Of(Threshold.Section47).Status, decision.EmergencyAccommodation.Status);

    /// <summary>Twelve bits.</summary>
    public ushort Packed => (ushort)((int)EarlyHelp | (int)Section17 << 3 | (int)Section47 << 6 | (int)EmergencyAccommodation << 9);

    /// <summary>The other way round.</summary>
    public static PointedTo Unpack(ushort bits) => new(
        (ThresholdStatus)(bits & 7), (ThresholdStatus)(bits >> 3 & 7), (ThresholdStatus)(bits >> 6 & 7), (ThresholdStatus)(bits >> 9 & 7));
}
