using Thresholds.Rulebooks;

namespace Thresholds.NRules;

/// <summary>A step in force that is to be taken for one contact. Gone by itself as soon as it no longer is.</summary>
/// <remarks>By when it is due, and whether it was done, is in the decision. Never prints more than the step's id. Immutable; safe to share between threads.</remarks>
public sealed class StepToTake
{
    internal StepToTake(ClosedContact about, Step step)
    {
        About = about;
        Step = step;
    }

    /// <summary>The contact it is about.</summary>
    public ClosedContact About { get; }

    /// <summary>The step.</summary>
    public Step Step { get; }

    /// <inheritdoc/>
    public override string ToString() => Step.Id;
}
