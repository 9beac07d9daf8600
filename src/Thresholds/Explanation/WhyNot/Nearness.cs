using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Counts the fewest facts of a condition that would have to be otherwise, or be known, for it to be yes.</summary>
/// <remarks>Where no fact is asked about twice the parts add up; where one is, every smallest way of meeting the condition is tried, and past the
/// budget the sum stands, which is then an upper bound.</remarks>
internal sealed class Nearness(ThresholdDecision decision, ExplanationOptions options)
{
    private readonly FactValues _values = decision.Contact.Facts.Values;
    private readonly ConditionEvaluator _evaluator = new(decision.Contact.Facts, decision.Rulebook.ParameterValues);
    private readonly OpenLeaf _anything = new(decision.Rulebook.Vocabulary.Unstated, decision.Rulebook.ParameterValues);

    public int? Of(RuleQuestion question)
    {
        if (question.Counts is not { } condition) return null;
        var sum = Sum(condition, true);
        if (!TermBuilder.AsksTwice(condition)) return sum;
        var work = new Work(options.MostWork);
        var terms = new TermBuilder(_anything.Answers, decision.Rulebook.ParameterValues, work).Of(condition);
        if (!work.IsComplete) return sum;
        return terms.Count == 0 ? null : terms.Min(t => t.Parts.Count(p => !p.HoldsIn(_values)));
    }

    private int? Sum(Condition condition, bool wanted)
    {
        if (condition is Not not) return Sum(not.Item, !wanted);
        if (condition.Parts.IsEmpty)
        {
            if (_evaluator.Evaluate(condition) == (wanted ? Truth.Yes : Truth.No)) return 0;
            return _anything.Asked(condition, wanted).Count == 0 ? null : 1;
        }

        var needed = (condition, wanted) switch
        {
            (AllOf c, true) => c.Items.Length,
            (AnyOf c, false) => c.Items.Length,
            (AtLeast c, true) => Number(c.Count),
            (AtLeast c, false) => c.Items.Length - Number(c.Count) + 1,
            _ => 1,
        };
        var parts = condition.Parts.Select(p => Sum(p, wanted)).Where(s => s is not null).Select(s => s!.Value).Order().Take(needed).ToArray();
        return parts.Length < needed ? null : parts.Sum();
    }

    private int Number(Operand operand) => operand.Parameter is { } id ? decision.Rulebook.ParameterValues[id] : operand.Number;
}
