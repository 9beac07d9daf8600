using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Facts;

namespace Thresholds.Tests.Support;

/// <summary>The values each fact takes in some world; null everywhere when there is no world.</summary>
/// <param name="Indicators">Whether each indicator can be no, and can be yes.</param>
/// <param name="Measures">The values each measure can have.</param>
/// <param name="Choices">The places of the codes each choice can have.</param>
internal sealed record PossibleValues((bool No, bool Yes)[] Indicators, SortedSet<int>[] Measures, SortedSet<int>[] Choices)
{
    /// <summary>What differs from what closing says; null when nothing does.</summary>
    public string? DifferenceFrom(FactValues closed, Func<FactKey, bool> isCompared)
    {
        var vocabulary = closed.Vocabulary;
        for (var i = 0; i < Indicators.Length; i++)
        {
            var truth = TruthLogic.From(!Indicators[i].No, Indicators[i].Yes);
            if (isCompared(new(FactKind.Indicator, i)) && truth != closed.Indicators[i])
                return $"{vocabulary.Indicators[i].Id} is {truth.Slug()} over all worlds, and {closed.Indicators[i].Slug()} by closing";
        }

        for (var m = 0; m < Measures.Length; m++)
        {
            var bounds = closed.Measures[m];
            var same = Measures[m].Count == bounds.Max - bounds.Min + 1 && Measures[m].Min == bounds.Min && Measures[m].Max == bounds.Max;
            if (isCompared(new(FactKind.Measure, m)) && !same)
                return $"{vocabulary.Measures[m].Id} is one of {string.Join(' ', Measures[m])} over all worlds, and {bounds} by closing";
        }

        for (var c = 0; c < Choices.Length; c++)
        {
            var set = Choices[c].Aggregate(0UL, (all, code) => all | 1UL << code);
            if (isCompared(new(FactKind.Choice, c)) && set != closed.Choices[c])
                return $"{vocabulary.Choices[c].Id} is one of {string.Join(' ', Choices[c])} over all worlds, and {string.Join(' ', vocabulary.Choices[c].CodesIn(closed.Choices[c]))} by closing";
        }

        return null;
    }
}

/// <summary>Tries every world of a small vocabulary. Knows nothing of rows, tables or passes.</summary>
/// <remarks>Every answer to the indicators is tried, and with each every value of every measure and choice; a set of values is a number whose
/// bits are the values, from the least one up.</remarks>
internal sealed class BruteForce(Vocabulary vocabulary)
{
    private readonly Dictionary<string, int> _indicators = Places(vocabulary.Indicators.Select(i => i.Id));
    private readonly Dictionary<Statement, (int Yes, int No, BigInteger[] Values)> _read = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _least = [.. vocabulary.Measures.Select(m => m.Min), .. vocabulary.Choices.Select(_ => 0)];
    private readonly int[] _most = [.. vocabulary.Measures.Select(m => m.Max), .. vocabulary.Choices.Select(c => c.Codes.Length - 1)];
    private readonly string[] _valued = [.. vocabulary.Measures.Select(m => m.Id), .. vocabulary.Choices.Select(c => c.Id)];

    /// <summary>All values possible in some world that keeps the clauses and the statements; null when there is none.</summary>
    public PossibleValues? Possible(IEnumerable<Statement> said, Func<Clause, bool>? isKept = null)
    {
        var all = Read([.. said]);
        var worlds = Worlds([.. vocabulary.Clauses.Where(c => isKept?.Invoke(c) ?? true)]).Where(w => Agrees(w, all)).ToArray();
        if (worlds.Length == 0) return null;
        SortedSet<int>[] values = [.. Enumerable.Range(0, _valued.Length).Select(f => new SortedSet<int>(worlds.SelectMany(w => In(f, w.Values[f] & all.Values[f]))))];
        var measures = vocabulary.Measures.Length;
        return new(
            [.. vocabulary.Indicators.Select((_, i) => (worlds.Any(w => (w.Yes >> i & 1) == 0), worlds.Any(w => (w.Yes >> i & 1) == 1)))],
            values[..measures], values[measures..]);
    }

    public bool HasWorld(IEnumerable<Statement> said)
    {
        var all = Read([.. said]);
        return Worlds([.. vocabulary.Clauses]).Any(w => Agrees(w, all));
    }

    /// <summary>Every minimal set of statements that no world keeps.</summary>
    public List<ImmutableArray<Statement>> MinimalClashes(ImmutableArray<Statement> said)
    {
        var worlds = Worlds([.. vocabulary.Clauses]).ToArray();
        var none = new bool[1 << said.Length];
        var found = new List<ImmutableArray<Statement>>();
        for (var set = 1; set < none.Length; set++)
        {
            var smaller = Enumerable.Range(0, said.Length).Any(i => (set >> i & 1) == 1 && none[set & ~(1 << i)]);
            if (!smaller)
            {
                var all = Read([.. In(said, set)]);
                if (!worlds.Any(w => Agrees(w, all))) found.Add([.. In(said, set)]);
                else continue;
            }

            none[set] = true;
        }

        return found;
    }

    public static IEnumerable<T> In<T>(ImmutableArray<T> all, int set) => all.Where((_, i) => (set >> i & 1) == 1);

    private static bool Agrees((int Yes, BigInteger[] Values) world, (int Yes, int No, BigInteger[] Values) said)
        => (world.Yes & said.Yes) == said.Yes && (world.Yes & said.No) == 0
            && !world.Values.Zip(said.Values).Any(v => (v.First & v.Second).IsZero);

    // Every answer to the indicators that keeps the clauses between them, with the values that the other clauses leave.
    private IEnumerable<(int Yes, BigInteger[] Values)> Worlds(Clause[] clauses)
    {
        var limits = clauses.Where(c => c.Then is not IndicatorLiteral).Select(c => (If: _indicators[c.If], Fact: Array.IndexOf(_valued, c.Then.FactId), Values: Set(c.Then))).ToArray();
        var pairs = clauses.Where(c => c.Then is IndicatorLiteral).Select(c => (If: _indicators[c.If], Then: _indicators[c.Then.FactId], ((IndicatorLiteral)c.Then).IsYes)).ToArray();
        for (var yes = 0; yes < 1 << vocabulary.Indicators.Length; yes++)
        {
            if (pairs.Any(p => (yes >> p.If & 1) == 1 && (yes >> p.Then & 1) == 1 != p.IsYes)) continue;
            var values = Whole();
            foreach (var limit in limits.Where(l => (yes >> l.If & 1) == 1)) values[limit.Fact] &= limit.Values;
            if (!values.Any(v => v.IsZero)) yield return (yes, values);
        }
    }

    private (int Yes, int No, BigInteger[] Values) Read(Statement[] said)
    {
        var (yes, no, values) = (0, 0, Whole());
        foreach (var s in said)
        {
            if (!_read.TryGetValue(s, out var one)) _read[s] = one = Read(s);
            yes |= one.Yes;
            no |= one.No;
            for (var f = 0; f < values.Length; f++) values[f] &= one.Values[f];
        }

        return (yes, no, values);
    }

    private (int Yes, int No, BigInteger[] Values) Read(Statement s)
    {
        var (yes, no, values) = (0, 0, Whole());
        switch (s)
        {
            case { FactId: Statement.Unborn, Value: IndicatorValue { Value: var unborn } }:
                values[0] &= Set(0, v => v < 0 == (unborn == Truth.Yes));
                break;
            case { FactId: Statement.AgeYears, Value: MeasureValue { Bounds.Min: var years } }:
                values[0] &= Set(0, v => v >= 0 && v / 12 == years);
                break;
            case { Value: IndicatorValue { Value: var answer } }:
                yes |= answer == Truth.Yes ? 1 << _indicators[s.FactId] : 0;
                no |= answer == Truth.No ? 1 << _indicators[s.FactId] : 0;
                break;
            case { Value: MeasureValue { Bounds: var bounds } }:
                var m = Array.IndexOf(_valued, s.FactId);
                values[m] &= Set(m, v => v >= bounds.Min && v <= bounds.Max);
                break;
            case { Value: ChoiceSetValue { Codes: var codes } }:
                values[Array.IndexOf(_valued, s.FactId)] &= Set(new ChoiceLiteral(s.FactId, codes));
                break;
        }

        return (yes, no, values);
    }

    private BigInteger Set(Literal literal)
    {
        var fact = Array.IndexOf(_valued, literal.FactId);
        return literal is MeasureLiteral m
            ? Set(fact, v => !(v < m.AtLeast) && !(v > m.AtMost))
            : Set(fact, World.Codes(vocabulary.FindChoice(literal.FactId)!, ((ChoiceLiteral)literal).OneOf).Contains);
    }

    private BigInteger Set(int fact, Func<int, bool> holds)
        => Enumerable.Range(_least[fact], _most[fact] - _least[fact] + 1).Where(holds).Aggregate(BigInteger.Zero, (set, v) => set | BigInteger.One << (v - _least[fact]));

    private IEnumerable<int> In(int fact, BigInteger set)
        => Enumerable.Range(_least[fact], _most[fact] - _least[fact] + 1).Where(v => !(set >> (v - _least[fact])).IsEven);

    private BigInteger[] Whole() => [.. _least.Zip(_most, (least, most) => (BigInteger.One << (most - least + 1)) - 1)];

    private static Dictionary<string, int> Places(IEnumerable<string> ids) => ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
}
