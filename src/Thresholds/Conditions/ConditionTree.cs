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

    /// <summary>The same condition with no chain inside a chain of the same word, as the parser reads it: <c>(a and b) and c</c> is <c>a and b and c</c>.</summary>
    internal static Condition Flat(this Condition condition) => condition switch
    {
        AllOf c => new AllOf([.. c.Items.Select(Flat).SelectMany(i => i is AllOf inner ? inner.Items : [i])]),
        AnyOf c => new AnyOf([.. c.Items.Select(Flat).SelectMany(i => i is AnyOf inner ? inner.Items : [i])]),
        AtLeast c => c with { Items = [.. c.Items.Select(Flat)] },
        Not c => new Not(c.Item.Flat()),
        _ => condition,
    };

    private static IEnumerable<(Condition Part, bool IsUnderNot)> Walk(Condition condition, bool isUnderNot)
    {
        yield return (condition, isUnderNot);
        foreach (var part in condition.Parts)
            foreach (var inner in Walk(part, isUnderNot ^ condition is Not))
                yield return inner;
    }
}
