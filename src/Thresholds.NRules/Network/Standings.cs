using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.NRules.Network;

/// <summary>How all thresholds of one contact stand: what steps, routes and record checks are asked of.</summary>
/// <param name="about">The contact.</param>
/// <param name="contact">The contact with the judgements made in the session.</param>
/// <param name="rules">What the network said of the rules.</param>
/// <param name="byThreshold">How each threshold stands.</param>
internal sealed class Standings(ClosedContact about, Contact contact, RuleAnswers rules, IReadOnlyDictionary<Threshold, Standing> byThreshold)
{
    public ClosedContact About { get; } = about;

    public Contact Contact { get; } = contact;

    public RuleAnswers Rules { get; } = rules;

    public bool Certainly(Threshold threshold, StatusTest test) => byThreshold[threshold].Answer(test) == Truth.Yes;

    public bool Possibly(Threshold threshold, StatusTest test) => byThreshold[threshold].Answer(test) != Truth.No;
}
