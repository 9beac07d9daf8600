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
    {
        var answer = evaluator.Evaluate(condition);
        if (condition.Parts.IsEmpty) return [condition];
        var found = new List<Condition>();
        Gather(condition, answer, evaluator, found);
        return [.. found];
    }

    /// <summary>The ids of the facts behind <see cref="Of"/>, each once.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="evaluator">Answers it.</param>
    public static ImmutableArray<string> FactIds(Condition condition, ConditionEvaluator evaluator)
        => [.. Of(condition, evaluator).Select(ConditionTree.FactId).OfType<string>().Distinct()];

    // All of several is no because of the parts that are no; any of several is no because all of them are; and so on round.
    private static void Gather(Condition condition, Truth answer, ConditionEvaluator evaluator, List<Condition> found)
    {
        if (condition is Not not)
        {
            Gather(not.Item, answer.Not(), evaluator, found);
            return;
        }

        var parts = condition.Parts;
        if (parts.IsEmpty && !found.Contains(condition)) found.Add(condition);
        foreach (var part in parts)
            if (evaluator.Evaluate(part) == answer) Gather(part, answer, evaluator, found);
    }
}
