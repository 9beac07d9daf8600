using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Tests.Support;

/// <summary>Made-up conditions over a chapter's facts, such as the parser itself would give.</summary>
internal sealed class RandomConditions(Dice dice, ImmutableArray<Indicator> indicators, Chapter facts)
{
    /// <summary>The ages at which rules and clauses change their answer: few, so that they meet.</summary>
    public static ImmutableArray<int> Ages { get; } = [0, 12, 156, 192];

    public Condition Draw(int depth, bool mayTestThresholds = false)
    {
        if (depth == 0 || dice.Chance(30)) return AboutOneFact(mayTestThresholds);
        var width = dice.Between(2, 3);
        var items = Enumerable.Range(0, width).Select(_ => Draw(depth - 1, mayTestThresholds)).Distinct().ToList();
        if (items.Count == 1) return items[0];
        return dice.Between(0, 9) switch
        {
            < 4 => new AllOf([.. items.SelectMany(i => i is AllOf ? i.Parts : [i])]),
            < 7 => new AnyOf([.. items.SelectMany(i => i is AnyOf ? i.Parts : [i])]),
            < 9 => new AtLeast(CountUpTo(items.Count), [.. items]),
            _ => new Not(AboutOneFact(mayTestThresholds)),
        };
    }

    private Operand CountUpTo(int items)
        => facts.Parameters.FirstOrDefault(p => p.Max <= items) is { } parameter && dice.Chance(50)
            ? Operand.Named(parameter.Id)
            : Operand.Of(dice.Between(1, items));

    private Condition AboutOneFact(bool mayTestThresholds)
    {
        if (mayTestThresholds && dice.Chance(40))
            return new StatusCondition(dice.OneOf(ThresholdWords.All), dice.OneOf(Enum.GetValues<StatusTest>()));
        switch (dice.Between(0, 19))
        {
            case 0:
                return new UnbornCondition();
            case 1 or 2:
                return new MeasureCondition(Measure.AgeId, dice.OneOf([Comparison.Under, Comparison.AtLeast]), Operand.Of(dice.OneOf(Ages)));
            case 3 or 4 when !facts.Measures.IsEmpty:
                var measure = dice.OneOf(facts.Measures);
                var number = dice.Chance(30) && facts.Parameters.FirstOrDefault() is { } p ? Operand.Named(p.Id) : Operand.Of(dice.Between(measure.Min, measure.Max));
                return new MeasureCondition(measure.Id, dice.OneOf(Enum.GetValues<Comparison>()), number);
            case 5 or 6 when !facts.Choices.IsEmpty:
                var choice = dice.OneOf(facts.Choices);
                var names = dice.Some(choice.Codes.Select(c => c.Code).Concat(choice.Groups.Select(g => g.Name)), 45);
                return new ChoiceCondition(choice.Id, names.Count == 0 ? [choice.Codes[0].Code] : [.. names]);
            case 7 when !facts.Events.IsEmpty:
                return new EventCondition(dice.OneOf(facts.Events).Id, dice.Chance(50));
            default:
                return new IndicatorCondition(dice.OneOf(indicators).Id);
        }
    }
}
