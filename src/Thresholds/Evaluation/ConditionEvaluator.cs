using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Evaluation;

/// <summary>Answers a condition from closed facts: yes, no or not known. This is the reference meaning; anything faster answers to it.</summary>
/// <remarks>Strong Kleene: sound, and not complete (<c>a or not a</c> is not known while <c>a</c> is). Plain on purpose. Immutable; thread-safe.</remarks>
public sealed class ConditionEvaluator : IConditionAnswers
{
    private readonly FactValues _values;
    private readonly ClashDoubt? _doubt;
    private readonly IReadOnlyDictionary<string, int> _parameters;
    private readonly Func<StatusCondition, Truth>? _standing;

    /// <summary>Makes an evaluator over one contact's facts.</summary>
    /// <param name="facts">The facts, closed.</param>
    /// <param name="parameters">The value of every parameter a condition may name.</param>
    public ConditionEvaluator(ClosedFacts facts, IReadOnlyDictionary<string, int> parameters)
        : this(facts, parameters, null)
    {
    }

    internal ConditionEvaluator(ClosedFacts facts, IReadOnlyDictionary<string, int> parameters, Func<StatusCondition, Truth>? standing)
    {
        _values = facts.Values;
        _doubt = facts.Doubt;
        _parameters = parameters;
        _standing = standing;
    }

    /// <summary>The answer.</summary>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ArgumentException">It names a fact the vocabulary does not have; a built rulebook never does.</exception>
    /// <exception cref="InvalidOperationException">It asks how a threshold stands where no threshold has been decided yet.</exception>
    public Truth Evaluate(Condition condition) => Value(condition, hopeful: false, underNot: false);

    Truth IConditionAnswers.Evaluate(Threshold threshold, Condition condition) => Evaluate(RuleEvaluation.For(threshold, condition));

    /// <summary>Whether a clash raises the condition: it is not yes, and would be if every fact the clash leaves in doubt spoke for it.</summary>
    internal bool IsRaisedByClash(Condition condition)
        => _doubt is not null && Evaluate(condition) != Truth.Yes && Value(condition, hopeful: true, underNot: false) == Truth.Yes;

    private Truth Value(Condition condition, bool hopeful, bool underNot)
    {
        switch (condition)
        {
            case AllOf c:
                var all = Truth.Yes;
                foreach (var item in c.Items) all = all.And(Value(item, hopeful, underNot));
                return all;
            case AnyOf c:
                var any = Truth.No;
                foreach (var item in c.Items) any = any.Or(Value(item, hopeful, underNot));
                return any;
            case Not c:
                return Value(c.Item, hopeful, !underNot).Not();
            case AtLeast c:
                int certain = 0, possible = 0, wanted = Number(c.Count);
                foreach (var item in c.Items)
                {
                    var value = Value(item, hopeful, underNot);
                    if (value == Truth.Yes) certain++;
                    if (value != Truth.No) possible++;
                }

                return TruthLogic.From(certain >= wanted, possible >= wanted);
            case StatusCondition c:
                return _standing?.Invoke(c) ?? throw new InvalidOperationException("How a threshold stands is asked only in steps, routes and record checks.");
            default:
                var known = AboutOneFact(condition);
                if (known != Truth.NotKnown || !hopeful || !IsInDoubt(condition, underNot)) return known;
                return underNot ? Truth.No : Truth.Yes;
        }
    }

    private Truth AboutOneFact(Condition condition) => condition switch
    {
        IndicatorCondition c => _values.Indicator(c.Indicator),
        EventCondition c => c.HasHappened ? _values.Event(c.Event) : _values.Event(c.Event).Not(),
        MeasureCondition c => Within(_values.Measure(c.Measure), c.Satisfying(Number(c.Operand))),
        UnbornCondition => Within(_values.Measures[0], UnbornCondition.Satisfying),
        ChoiceCondition c => Among(_values.Choice(c.Choice), _values.Vocabulary.FindChoice(c.Choice)!.SetOf(c.OneOf) ?? 0),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static Truth Within(Interval possible, Interval wanted)
        => TruthLogic.From(possible.IsInside(wanted), !possible.Intersect(wanted).IsEmpty);

    private static Truth Among(ulong possible, ulong wanted) => TruthLogic.From((possible & ~wanted) == 0, (possible & wanted) != 0);

    private bool IsInDoubt(Condition condition, bool underNot)
    {
        if (ConditionTree.FactId(condition) is not { } id) return false;
        var key = _values.Vocabulary.Key(id);
        return key.Kind switch
        {
            FactKind.Indicator => (underNot ? _doubt!.MayBeNo : _doubt!.MayBeYes)[key.Index],
            FactKind.Measure => _doubt!.Measures[key.Index],
            FactKind.Choice => _doubt!.Choices[key.Index],
            _ => false,
        };
    }

    private int Number(Operand operand) => operand.Parameter is { } id ? _parameters[id] : operand.Number;
}
