using Thresholds.Facts;

namespace Thresholds.NRules.Network;

/// <summary>What the network said of one question for one contact. A question without an answer is answered no.</summary>
internal sealed class Answer(ClosedContact about, Question question, Truth value)
{
    public ClosedContact About { get; } = about;

    public Question Question { get; } = question;

    public Truth Value { get; } = value;

    public override string ToString() => Question.Name;
}
