using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Which facts make a condition what it is: those that met it, those that blocked it, or those that keep it open.</summary>
/// <remarks>Every fact named bears on the answer; they are not thinned out to a smallest set. Thread-safe.</remarks>
public static class ConditionReasons
{
    /// <summary>The questions about one fact that make the condition yes (met), no (blocked) or not known (open), in the order written.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="evaluator">Answers it.</param>
    public static ImmutableArray<Condition> Of(Condition condition, ConditionEvaluator evaluator)
        => [.. Bearing(condition, evaluator.Evaluate(condition), evaluator).Distinct()];

    /// <summary>The ids of the facts behind <see cref="Of"/>, each once.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="evaluator">Answers it.</param>
    public static ImmutableArray<string> FactIds(Condition condition, ConditionEvaluator evaluator)
        => [.. Of(condition, evaluator).Select(ConditionTree.FactId).OfType<string>().Distinct()];

    private static IEnumerable<Condition> Bearing(Condition condition, Truth answer, ConditionEvaluator evaluator)
    {
        if (condition is Not not) return Bearing(not.Item, answer.Not(), evaluator);
        if (condition.Parts.IsEmpty) return [condition];
        // All of several is no because of the parts that are no; any of several is no because all of them are; and so on round.
        return condition.Parts
            .Select(part => (Part: part, Answer: evaluator.Evaluate(part)))
            .Where(p => p.Answer == answer)
            .SelectMany(p => Bearing(p.Part, p.Answer, evaluator));
    }
}
