using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>Every whole world that what was stated leaves: each fact one value, each clause kept.</summary>
/// <remarks>Knows nothing of closing: clauses are read one by one. A measure takes each value at which some clause or condition begins or ceases to
/// hold; every other value is like one of those. A choice takes each of its codes.</remarks>
internal sealed class WholeWorlds
{
    private readonly Vocabulary _vocabulary;
    private readonly ImmutableArray<(FactKey Key, ImmutableArray<Narrowing> Values)> _open;

    public WholeWorlds(ThresholdDecision decision)
    {
        _vocabulary = decision.Rulebook.Vocabulary;
        var stated = decision.Contact.StatedValues;
        Condition[] conditions = [.. decision.Rulebook.Rules.Select(r => r.When)];
        _open =
        [
            .. _vocabulary.Measures.Select((m, i) => (new FactKey(FactKind.Measure, i), Values(m, stated.Measures[i], conditions, decision.Rulebook))),
            .. _vocabulary.Choices.Select((_, i) => (new FactKey(FactKind.Choice, i), Codes(i, stated.Choices[i]))),
            .. _vocabulary.Events.Select((_, i) => (new FactKey(FactKind.Event, i), Answers(new(FactKind.Event, i), stated.Events[i]))),
            .. _vocabulary.Indicators.Select((_, i) => (new FactKey(FactKind.Indicator, i), Answers(new(FactKind.Indicator, i), stated.Indicators[i]))),
        ];
    }

    /// <summary>How many there would be if no clause left any out.</summary>
    public double AtMost => _open.Aggregate(1.0, (n, f) => n * f.Values.Length);

    public IEnumerable<ImmutableArray<Narrowing>> All => From(0, []).Where(Keeps);

    private IEnumerable<ImmutableArray<Narrowing>> From(int fact, ImmutableArray<Narrowing> sofar)
        => fact == _open.Length ? [sofar] : _open[fact].Values.SelectMany(v => From(fact + 1, sofar.Add(v)));

    private bool Keeps(ImmutableArray<Narrowing> world)
    {
        var of = world.ToDictionary(n => n.Key);
        return _vocabulary.Clauses.All(c => of[_vocabulary.Key(c.If)].Answer == Truth.No || Holds(c.Then, of[_vocabulary.Key(c.Then.FactId)]));
    }

    private bool Holds(Literal literal, Narrowing value) => literal switch
    {
        IndicatorLiteral l => value.Answer == Truth.Yes == l.IsYes,
        MeasureLiteral l => !(value.Within.Min < l.AtLeast) && !(value.Within.Min > l.AtMost),
        _ => World.Codes(_vocabulary.Choices[value.Key.Index], ((ChoiceLiteral)literal).OneOf).Contains(System.Numerics.BitOperations.TrailingZeroCount(value.OneOf)),
    };

    private static ImmutableArray<Narrowing> Answers(FactKey key, Truth stated)
        => stated == Truth.NotKnown ? [Narrowing.Of(key, Truth.Yes), Narrowing.Of(key, Truth.No)] : [Narrowing.Of(key, stated)];

    private static ImmutableArray<Narrowing> Codes(int choice, ulong stated)
        => [.. Enumerable.Range(0, 64).Where(i => (stated >> i & 1) == 1).Select(i => Narrowing.Of(new FactKey(FactKind.Choice, choice), 1UL << i))];

    private static ImmutableArray<Narrowing> Values(Measure measure, Interval stated, Condition[] conditions, Rulebook rulebook)
    {
        var asked = conditions.SelectMany(c => c.Walk()).Select(p => p.Part).OfType<MeasureCondition>().Where(c => c.Measure == measure.Id)
            .Select(c => c.Satisfying(c.Operand.Parameter is { } id ? rulebook.ParameterValues[id] : c.Operand.Number));
        var clauses = rulebook.Vocabulary.Clauses.Select(c => c.Then).OfType<MeasureLiteral>().Where(l => l.Measure == measure.Id).Select(l => l.Bounds);
        // Born or unborn is always asked: emergency accommodation is of the born alone.
        var begins = asked.Concat(clauses).SelectMany(b => new[] { (long)b.Min, b.Max + 1L }).Append(0L).Where(v => v > stated.Min && v <= stated.Max).Append(stated.Min).Distinct().Order();
        var index = rulebook.Vocabulary.Key(measure.Id);
        return [.. begins.Select(v => Narrowing.Of(index, Interval.Exactly((int)v)))];
    }
}
