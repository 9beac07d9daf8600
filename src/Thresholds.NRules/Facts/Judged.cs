using Thresholds.Facts;

namespace Thresholds.NRules;

/// <summary>A judgement recorded on a contact while it is in the session: how the thresholds stand is worked out again with it.</summary>
/// <remarks>The one thing a host may add to a contact in a session; new facts about the child are a new contact. Never prints what it holds.
/// Immutable; safe to share between threads.</remarks>
/// <param name="about">The contact, as the session holds it.</param>
/// <param name="judgement">The judgement.</param>
public sealed class Judged(ClosedContact about, Judgement judgement) : DecisionPart(about)
{
    /// <summary>The judgement.</summary>
    public Judgement Judgement { get; } = judgement;
}
