using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>One decided row read again with every fact without a column as no, where it is still not known after closing.</summary>
/// <remarks>What the plan does for other rows in <see cref="ConditionPlanes"/>. Nothing is derived from it, and the decision never sees it.</remarks>
internal sealed class AskedReading(ThresholdDecision decision, ContactColumns columns)
{
    private readonly ConditionEvaluator _conditions = new(decision.Contact.Facts, decision.Rulebook.ParameterValues);

    public bool MayBeMet(Threshold threshold) => decision.Of(threshold).Rules.Any(r => r.IsRaisedByClash || Read(r.Rule.When) != Truth.No);

    private Truth Read(Condition condition)
    {
        switch (condition)
        {
            case AllOf c:
                return c.Items.Aggregate(Truth.Yes, (value, item) => value.And(Read(item)));
            case AnyOf c:
                return c.Items.Aggregate(Truth.No, (value, item) => value.Or(Read(item)));
            case Not c:
                return Read(c.Item).Not();
            case AtLeast c:
                var values = c.Items.Select(Read).ToArray();
                var wanted = c.Count.Parameter is { } id ? decision.Rulebook.ParameterValues[id] : c.Count.Number;
                return TruthLogic.From(values.Count(v => v == Truth.Yes) >= wanted, values.Count(v => v != Truth.No) >= wanted);
            default:
                var known = _conditions.Evaluate(condition);
                return known == Truth.NotKnown && ConditionTree.FactId(condition) is { } fact && !columns.IsAsked(fact) ? Truth.No : known;
        }
    }
}
