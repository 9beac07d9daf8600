using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.NRules;

/// <summary>How one threshold stands for one contact, judgements included. A session holds one for each threshold of each contact.</summary>
/// <remarks>What a host's own rules match on first: it changes by itself when somebody answers. Never prints more than the threshold's name.
/// Immutable; safe to share between threads.</remarks>
public sealed class ThresholdStands
{
    internal ThresholdStands(ClosedContact about, ThresholdFinding finding)
    {
        About = about;
        Finding = finding;
    }

    /// <summary>The contact it is about.</summary>
    public ClosedContact About { get; }

    /// <summary>The threshold.</summary>
    public Threshold Threshold => Finding.Threshold;

    /// <summary>Its status.</summary>
    public ThresholdStatus Status => Finding.Status;

    /// <summary>The rules behind it, and the judgement that decided it if one did.</summary>
    public ThresholdFinding Finding { get; }

    /// <inheritdoc/>
    public override string ToString() => Threshold.Slug();
}
