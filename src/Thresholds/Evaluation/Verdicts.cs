using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation;

/// <summary>Where a decision gets the answers to a rulebook's conditions from: this evaluator, or another reader of the same rulebook.</summary>
/// <remarks>Everything else in a decision (judgements, the table from rules to a status, clocks, remarks) is the same code whoever answers, so
/// that two readers can differ only in what a condition means. Asked for rules first; for the rest when somebody asks for it.</remarks>
internal interface IVerdicts
{
    /// <summary>Whether a rule's condition is met, before any judgement; for emergency accommodation, of a born child. In force or not.</summary>
    Truth Of(Rule rule);

    /// <summary>Whether a rule is met only because facts that a clash leaves in doubt are counted as possible.</summary>
    bool IsRaisedByClash(Rule rule);

    /// <summary>Whether a step is to be done.</summary>
    Truth Of(Step step);

    /// <summary>Whether a route opens, for a born child; whether something blocks it; whether something lifts that.</summary>
    (Truth Opens, Truth Blocks, Truth Lifts) Of(Route route);

    /// <summary>Whether a record check is wanted; whether the record shows it.</summary>
    (Truth Wanted, Truth Shown) Of(RecordCheck check);
}

/// <summary>The answers of whatever evaluates conditions: each condition asked of the contact's facts.</summary>
/// <param name="conditions">Answers a condition, plainly or compiled.</param>
/// <param name="isRaisedByClash">Whether a clash raises a condition; left out where the contact has none.</param>
internal sealed class EvaluatedVerdicts(IConditionAnswers conditions, Func<Condition, bool>? isRaisedByClash = null) : IVerdicts
{
    public Truth Of(Rule rule) => conditions.Evaluate(rule.Threshold, rule.When);

    public bool IsRaisedByClash(Rule rule) => isRaisedByClash is not null && isRaisedByClash(RuleEvaluation.For(rule.Threshold, rule.When));

    public Truth Of(Step step) => conditions.Evaluate(step.When);

    public (Truth Opens, Truth Blocks, Truth Lifts) Of(Route route) => (
        conditions.Evaluate(Threshold.EmergencyAccommodation, route.OpensWhen),
        route.BlockedBy is null ? Truth.No : conditions.Evaluate(route.BlockedBy),
        route.Unless is null ? Truth.No : conditions.Evaluate(route.Unless));

    public (Truth Wanted, Truth Shown) Of(RecordCheck check) => (conditions.Evaluate(check.When), conditions.Evaluate(check.Expects));
}
