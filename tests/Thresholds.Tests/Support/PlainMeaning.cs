using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Tests.Support;

/// <summary>The meaning of a condition as two ordinary questions over lists of values: is it certain, is it possible.</summary>
internal sealed class PlainMeaning(FactValues values, IReadOnlyDictionary<string, int> parameters)
{
    public bool IsCertain(Condition condition) => condition switch
    {
        AllOf c => c.Items.All(IsCertain),
        AnyOf c => c.Items.Any(IsCertain),
        AtLeast c => c.Items.Count(IsCertain) >= Number(c.Count),
        Not c => !IsPossible(c.Item),
        _ => Answers(condition).All(a => a),
    };

    public bool IsPossible(Condition condition) => condition switch
    {
        AllOf c => c.Items.All(IsPossible),
        AnyOf c => c.Items.Any(IsPossible),
        AtLeast c => c.Items.Count(IsPossible) >= Number(c.Count),
        Not c => !IsCertain(c.Item),
        _ => Answers(condition).Any(a => a),
    };

    // One answer for every value the fact can still have.
    private IEnumerable<bool> Answers(Condition condition) => condition switch
    {
        IndicatorCondition c => Open(values.Indicator(c.Indicator)),
        EventCondition c => Open(values.Event(c.Event)).Select(happened => happened == c.HasHappened),
        UnbornCondition => Values(Measure.AgeId).Select(age => age < 0),
        MeasureCondition c => Values(c.Measure).Select(v => Compares(c, v, Number(c.Operand))),
        ChoiceCondition c => Codes(c.Choice).Select(World.Codes(values.Vocabulary.FindChoice(c.Choice)!, c.OneOf).Contains),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static bool Compares(MeasureCondition c, int value, int number) => c.Comparison switch
    {
        Comparison.Under => value < number && (c.Measure != Measure.AgeId || value >= 0),
        Comparison.AtMost => value <= number && (c.Measure != Measure.AgeId || value >= 0),
        Comparison.Exactly => value == number,
        Comparison.AtLeast => value >= number,
        _ => value > number,
    };

    private static bool[] Open(Truth truth) => truth switch { Truth.Yes => [true], Truth.No => [false], _ => [true, false] };

    private IEnumerable<int> Values(string measure)
    {
        var bounds = values.Measure(measure);
        return Enumerable.Range(bounds.Min, bounds.Max - bounds.Min + 1);
    }

    private IEnumerable<int> Codes(string choice)
    {
        var set = values.Choice(choice);
        return Enumerable.Range(0, values.Vocabulary.FindChoice(choice)!.Codes.Length).Where(i => (set >> i & 1) == 1);
    }

    private int Number(Operand operand) => operand.Parameter is { } id ? parameters[id] : operand.Number;
}
