using System.Collections.Frozen;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Sql.Writing;

/// <summary>Lowers conditions to ordinary questions over columns: whether the answer is certainly, or possibly, yes or no.</summary>
/// <remarks>Strong Kleene is this pair: certainly yes, possibly yes; <c>not</c> changes sides. No NULL stands in what it reads.</remarks>
/// <param name="facts">Where the facts stand.</param>
/// <param name="parameters">The value of every parameter.</param>
/// <param name="standing">How thresholds stand; null where none has been decided yet.</param>
/// <param name="readAsNo">Whether a fact that is not known is to be read as no, for the figure on what was asked.</param>
internal sealed class Lowering(
    FactColumns facts, FrozenDictionary<string, int> parameters, Func<StatusCondition, IReadOnlyList<TruthColumn>>? standing = null, Func<string, bool>? readAsNo = null)
{
    public Test CertainlyYes(Condition condition) => Lower(condition, yes: true, sure: true);

    public Test PossiblyYes(Condition condition) => Lower(condition, yes: true, sure: false);

    private Test Lower(Condition condition, bool yes, bool sure)
    {
        switch (condition)
        {
            case Not c:
                return Lower(c.Item, !yes, sure);
            case AllOf c:
                return yes ? Test.All(c.Items.Select(i => Lower(i, yes, sure))) : Test.Any(c.Items.Select(i => Lower(i, yes, sure)));
            case AnyOf c:
                return yes ? Test.Any(c.Items.Select(i => Lower(i, yes, sure))) : Test.All(c.Items.Select(i => Lower(i, yes, sure)));
            case AtLeast c:
                Test[] items = [.. c.Items.Select(i => Lower(i, yes: true, sure: sure == yes))];
                return yes ? Test.AtLeast(Number(c.Count), items) : Test.Fewer(Number(c.Count), items);
            case StatusCondition c when standing is not null:
                var any = standing(c).Select(s => About(s, yes, sure));
                return yes ? Test.Any(any) : Test.All(any);
            default:
                // Read as no where it is not known: possibly yes is then certainly yes, and certainly no is possibly no.
                return AboutOneFact(condition, yes, readAsNo is not null && ConditionTree.FactId(condition) is { } id && readAsNo(id) ? yes : sure);
        }
    }

    private Test AboutOneFact(Condition condition, bool yes, bool sure) => condition switch
    {
        IndicatorCondition c => About(facts.Indicators[Index(c.Indicator)], yes, sure),
        EventCondition c => About(facts.Events[Index(c.Event)], yes == c.HasHappened, sure),
        MeasureCondition c => Within(facts.Measures[Index(c.Measure)], c.Satisfying(Number(c.Operand)), yes, sure),
        UnbornCondition => Within(facts.Measures[0], UnbornCondition.Satisfying, yes, sure),
        ChoiceCondition c => Among(facts.Choices[Index(c.Choice)], facts.Vocabulary.FindChoice(c.Choice)!.SetOf(c.OneOf) ?? 0, yes, sure),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Test About(TruthColumn column, bool yes, bool sure)
        => sure ? column.Is(yes ? Truth.Yes : Truth.No) : column.IsNot(yes ? Truth.No : Truth.Yes);

    private static Test Within(MeasureColumns measure, Interval wanted, bool yes, bool sure)
    {
        if (wanted.IsEmpty) return Test.Of(!yes);
        return (yes, sure) switch
        {
            (true, true) => Test.All(measure.LeastIsAtLeast(wanted.Min), measure.GreatestIsAtMost(wanted.Max)),
            (true, false) => Test.All(measure.LeastIsAtMost(wanted.Max), measure.GreatestIsAtLeast(wanted.Min)),
            (false, true) => Test.Any(Above(measure, wanted.Max), Below(measure, wanted.Min)),
            (false, false) => Test.Any(
                wanted.Min == int.MinValue ? Test.False : measure.LeastIsAtMost(wanted.Min - 1),
                wanted.Max == int.MaxValue ? Test.False : measure.GreatestIsAtLeast(wanted.Max + 1)),
        };
    }

    private static Test Above(MeasureColumns measure, int bound) => bound == int.MaxValue ? Test.False : measure.LeastIsAtLeast(bound + 1);

    private static Test Below(MeasureColumns measure, int bound) => bound == int.MinValue ? Test.False : measure.GreatestIsAtMost(bound - 1);

    private static Test Among(ChoiceColumn choice, ulong wanted, bool yes, bool sure) => (yes, sure) switch
    {
        (true, true) => choice.IsOutside(~wanted),
        (true, false) => choice.Meets(wanted),
        (false, true) => choice.IsOutside(wanted),
        (false, false) => choice.Meets(~wanted),
    };

    private int Index(string id) => facts.Vocabulary.Key(id).Index;

    private int Number(Operand operand) => operand.Parameter is { } id ? parameters[id] : operand.Number;
}
