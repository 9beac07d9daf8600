using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>Lowers a condition to the two functions "it is yes" and "it is not no".</summary>
/// <param name="graph">Where the planes are made.</param>
/// <param name="facts">The closed facts.</param>
/// <param name="vocabulary">The vocabulary.</param>
/// <param name="parameters">The value of every parameter.</param>
/// <param name="standing">How a threshold stands; null where no condition may ask.</param>
/// <param name="isAsked">Which facts were asked about. A question about any other fact is read as no while it is not known; null: every fact was.</param>
internal sealed class ConditionPlanes(
    PlaneGraph graph, ClosedPlanes facts, Vocabulary vocabulary, IReadOnlyDictionary<string, int> parameters,
    Func<StatusCondition, Pair>? standing, Func<string, bool>? isAsked = null)
{
    // By the object: to compare conditions by what they say would go through all that stands below them, at every level anew.
    private readonly Dictionary<Condition, Pair> _lowered = new(ReferenceEqualityComparer.Instance);

    public Pair Lower(Condition condition)
    {
        if (!_lowered.TryGetValue(condition, out var pair)) _lowered[condition] = pair = Made(condition);
        return pair;
    }

    private Pair Made(Condition condition)
    {
        switch (condition)
        {
            case AllOf c:
                var all = c.Items.Select(Lower).ToArray();
                return new(graph.All(all.Select(p => p.Certain)), graph.All(all.Select(p => p.Possible)));
            case AnyOf c:
                var any = c.Items.Select(Lower).ToArray();
                return new(graph.Any(any.Select(p => p.Certain)), graph.Any(any.Select(p => p.Possible)));
            case Not c:
                return !Lower(c.Item);
            case AtLeast c:
                var items = c.Items.Select(Lower).ToArray();
                var wanted = Number(c.Count);
                return new(Counting.AtLeast(graph, wanted, items.Select(p => p.Certain)), Counting.AtLeast(graph, wanted, items.Select(p => p.Possible)));
            case StatusCondition c:
                return standing?.Invoke(c) ?? throw new InvalidOperationException("How a threshold stands is asked only in steps, routes and record checks.");
            default:
                var known = AboutOneFact(condition);
                return isAsked is null || isAsked(ConditionTree.FactId(condition)!) ? known : known with { Possible = known.Certain };
        }
    }

    private Pair AboutOneFact(Condition condition) => condition switch
    {
        IndicatorCondition c => facts.Indicator(c.Indicator),
        EventCondition c => c.HasHappened ? facts.Event(c.Event) : !facts.Event(c.Event),
        MeasureCondition c => facts.Measure(vocabulary.Key(c.Measure).Index, c.Satisfying(Number(c.Operand))),
        UnbornCondition => facts.Measure(0, UnbornCondition.Satisfying),
        ChoiceCondition c => facts.Choice(vocabulary.Key(c.Choice).Index, vocabulary.FindChoice(c.Choice)!.SetOf(c.OneOf) ?? 0),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private int Number(Operand operand) => operand.Parameter is { } id ? parameters[id] : operand.Number;
}
