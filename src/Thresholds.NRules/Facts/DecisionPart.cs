namespace Thresholds.NRules;

/// <summary>Something in a session that enters how the thresholds of one contact stand: the contact, a rule met or not settled, a judgement.</summary>
/// <remarks>Never prints what it holds. Immutable; safe to share between threads.</remarks>
public abstract class DecisionPart
{
    private protected DecisionPart(ClosedContact? about) => About = about ?? (ClosedContact)this;

    /// <summary>The contact it is about. A session may hold many.</summary>
    public ClosedContact About { get; }
}
