using Thresholds.Facts;

namespace Thresholds.Conditions;

/// <summary>Walks over conditions.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ConditionTree
{
    /// <summary>The condition and everything inside it, in the order written, each with whether it stands under an odd number of <c>not</c>.</summary>
    /// <param name="condition">The condition.</param>
    public static IEnumerable<(Condition Part, bool IsUnderNot)> Walk(this Condition condition) => Walk(condition, false);

    /// <summary>The ids of the facts a condition asks about, each once, in the order written.</summary>
    /// <param name="condition">The condition.</param>
    public static IEnumerable<string> FactIds(this Condition condition)
        => condition.Walk().Select(p => FactId(p.Part)).OfType<string>().Distinct();

    /// <summary>The ids of the parameters a condition names, each once.</summary>
    /// <param name="condition">The condition.</param>
    public static IEnumerable<string> ParameterIds(this Condition condition) => condition.Walk()
        .Select(p => p.Part switch { MeasureCondition m => m.Operand.Parameter, AtLeast a => a.Count.Parameter, _ => null })
        .OfType<string>().Distinct();

    /// <summary>The id of the fact that one question is about; null for a condition made of others, or about a threshold.</summary>
    /// <param name="part">The condition.</param>
    public static string? FactId(Condition part) => part switch
    {
        IndicatorCondition c => c.Indicator,
        MeasureCondition c => c.Measure,
        UnbornCondition => Measure.AgeId,
        ChoiceCondition c => c.Choice,
        EventCondition c => c.Event,
        _ => null,
    };

    private static IEnumerable<(Condition Part, bool IsUnderNot)> Walk(Condition condition, bool isUnderNot)
    {
        yield return (condition, isUnderNot);
        foreach (var part in condition.Parts)
            foreach (var inner in Walk(part, isUnderNot ^ condition is Not))
                yield return inner;
    }
}
