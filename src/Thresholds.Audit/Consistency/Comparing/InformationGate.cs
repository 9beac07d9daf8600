namespace Thresholds.Audit.Consistency.Comparing;

/// <summary>The least that must be recorded before a contact is compared at all.</summary>
/// <param name="LeastFacts">Facts that must be recorded. What the law required is compared whatever their number: one legal fact is enough for that.</param>
/// <remarks>
/// Besides: a decision must be recorded; and where the facts point to nothing, nothing that the file asked about may still be open, because an
/// unanswered question is not a "no".
/// </remarks>
internal sealed record InformationGate(int LeastFacts = 3)
{
    /// <summary>The rule in words, for a report.</summary>
    public string Words => $"A contact is compared when a decision is recorded and at least {LeastFacts} facts are, or the law required something; where the facts point to "
        + "nothing, only when nothing that the file asks about is still open.";
}
