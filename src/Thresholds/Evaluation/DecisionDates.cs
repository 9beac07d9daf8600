using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.Evaluation;

/// <summary>The two dates of a decision, never confused.</summary>
/// <param name="RulesAsAt">The day whose rules apply; null: the day the decision was recorded, else the day of receipt. Never changes age.</param>
/// <param name="AsOf">The moment for which clocks are read; null: due dates are given, and nothing is called overdue.</param>
/// <remarks>The default value leaves both to the contact. The library reads no clock: "now" comes from the caller.</remarks>
public readonly record struct DecisionDates(DateOnly? RulesAsAt = null, LocalMoment? AsOf = null)
{
    internal DateOnly RulesAsAtFor(Contact contact) => RulesAsAt ?? contact.DecidedOn ?? contact.Received.Day;
}
