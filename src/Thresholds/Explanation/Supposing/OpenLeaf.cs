using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What would have to be answered for a question about one fact to be yes, or no, given the values still possible.</summary>
/// <param name="values">The values still possible.</param>
/// <param name="parameters">The value of every parameter.</param>
/// <param name="isRaised">Whether a clash counts a question as answered the way that raises a rule; null: no clash.</param>
internal sealed class OpenLeaf(FactValues values, IReadOnlyDictionary<string, int> parameters, Func<Condition, bool>? isRaised = null)
{
    private static readonly Term[] Already = [Term.Nothing];

    public IEnumerable<Term> Answers(Condition question, bool wanted, bool underNot)
    {
        var asked = Asked(question, wanted);
        foreach (var narrowing in asked)
            if (narrowing.HoldsIn(values)) return Already;
        return isRaised?.Invoke(underNot ? new Not(question) : question) == true ? Already : Open(asked);
    }

    /// <summary>The values that make a question yes, or no, over the fact's whole range; for a measure perhaps two spans.</summary>
    public IReadOnlyList<Narrowing> Asked(Condition question, bool wanted)
    {
        var vocabulary = values.Vocabulary;
        var key = vocabulary.Key(ConditionTree.FactId(question)!);
        switch (question)
        {
            case EventCondition c: return [Narrowing.Of(key, c.HasHappened == wanted ? Truth.Yes : Truth.No)];
            case ChoiceCondition c:
                var choice = vocabulary.Choices[key.Index];
                var set = choice.SetOf(c.OneOf) ?? 0;
                return NotEmpty(Narrowing.Of(key, wanted ? set : choice.AllCodes & ~set));
            case MeasureCondition c: return Spans(key, c.Satisfying(c.Operand.Parameter is { } p ? parameters[p] : c.Operand.Number), wanted);
            case UnbornCondition: return Spans(key, UnbornCondition.Satisfying, wanted);
            default: return [Narrowing.Of(key, wanted ? Truth.Yes : Truth.No)];
        }
    }

    private Narrowing[] Spans(FactKey key, Interval satisfying, bool wanted)
    {
        var range = values.Vocabulary.Measures[key.Index].Range;
        var inside = satisfying.Intersect(range);
        if (wanted) return NotEmpty(Narrowing.Of(key, inside));
        if (inside.IsEmpty) return [Narrowing.Of(key, range)];
        return NotEmpty(Narrowing.Of(key, new Interval(range.Min, inside.Min - 1)), Narrowing.Of(key, new Interval(inside.Max + 1, range.Max)));
    }

    private IEnumerable<Term> Open(IReadOnlyList<Narrowing> asked)
    {
        foreach (var narrowing in asked)
        {
            if (narrowing.IsExcludedBy(values)) continue;
            var left = narrowing.Key.Kind is FactKind.Measure or FactKind.Choice ? narrowing.And(Narrowing.Held(values, narrowing.Key)) : narrowing;
            yield return new([left]);
        }
    }

    private static Narrowing[] NotEmpty(params ReadOnlySpan<Narrowing> all)
    {
        var kept = new List<Narrowing>(all.Length);
        foreach (var one in all)
            if (!one.IsEmpty) kept.Add(one);
        return [.. kept];
    }
}
