using System.Collections.Immutable;
using System.Numerics;

namespace Thresholds.Facts;

/// <summary>Finds minimal sets of stated facts that cannot all be true: every one on indicators and measures, on a choice enough to name every fact in any.</summary>
/// <remarks>With two-literal clauses a contradiction always shows on one fact: an indicator both yes and no, or a measure or choice left
/// without a value. On indicators and measures the minimal sets are pairs (intervals that meet pairwise all meet); on a choice they may be larger.</remarks>
internal static class ClashFinder
{
    public static List<ImmutableArray<FactKey>> Find(FactValues stated, ImmutableArray<Interval> ageClashes)
    {
        var found = new List<ImmutableArray<FactKey>>();
        if (!ageClashes.IsEmpty) found.Add([new(FactKind.Measure, 0)]);
        var rows = stated.Vocabulary.Closure.Rows;
        ImmutableArray<ClosureRow> yes = [.. rows.Where(r => stated.Indicators[r.Indicator] == Truth.Yes)];
        FindOnIndicators(stated, yes, found);
        for (var m = 0; m < stated.Measures.Length; m++)
            FindOnMeasure(m, m == 0 && !ageClashes.IsEmpty ? ageClashes : [stated.Measures[m]], yes, found);
        for (var c = 0; c < stated.Choices.Length; c++) FindOnChoice(c, stated, yes, found);
        return found;
    }

    private static void FindOnIndicators(FactValues stated, ImmutableArray<ClosureRow> yes, List<ImmutableArray<FactKey>> found)
    {
        foreach (var row in yes)
        {
            foreach (var i in row.Yes)
                if (stated.Indicators[i] == Truth.No) found.Add(Pair(Key(row), new(FactKind.Indicator, i)));
            foreach (var i in row.No)
                if (i > row.Indicator && stated.Indicators[i] == Truth.Yes) found.Add(Pair(Key(row), new(FactKind.Indicator, i)));
        }
    }

    // Sources of age that contradict one another are one fact, and each of them may also contradict another fact.
    private static void FindOnMeasure(
        int measure, ImmutableArray<Interval> said, ImmutableArray<ClosureRow> yes, List<ImmutableArray<FactKey>> found)
    {
        var own = new FactKey(FactKind.Measure, measure);
        var bounds = yes
            .SelectMany(r => r.Measures.Where(b => b.Measure == measure).Select(b => (Key: Key(r), b.Bounds)))
            .Concat(said.Select(bounds => (Key: own, Bounds: bounds)))
            .ToArray();
        for (var a = 0; a < bounds.Length; a++)
            for (var b = a + 1; b < bounds.Length; b++)
                if (bounds[a].Key != bounds[b].Key && bounds[a].Bounds.Intersect(bounds[b].Bounds).IsEmpty)
                    AddIfNew(Pair(bounds[a].Key, bounds[b].Key), found);
    }

    // A set X is in some minimal clash exactly when, for some code v outside X, the sets that hold v leave nothing in X:
    // they can all be true together (v), and not with X. From those sets and X a smallest clash is then thinned out.
    private static void FindOnChoice(int choice, FactValues stated, ImmutableArray<ClosureRow> yes, List<ImmutableArray<FactKey>> found)
    {
        var sets = yes
            .SelectMany(r => r.Choices.Where(b => b.Choice == choice).Select(b => (Key: Key(r), b.Set)))
            .Append((Key: new FactKey(FactKind.Choice, choice), Set: stated.Choices[choice]))
            .ToArray();
        var all = stated.Vocabulary.Choices[choice].AllCodes;
        if (sets.Aggregate(all, (left, s) => left & s.Set) != 0) return;
        foreach (var x in sets)
        {
            for (var outside = all & ~x.Set; outside != 0; outside &= outside - 1)
            {
                var v = 1UL << BitOperations.TrailingZeroCount(outside);
                var holding = sets.Where(s => (s.Set & v) != 0).ToList();
                if ((holding.Aggregate(all, (left, s) => left & s.Set) & x.Set) != 0) continue;
                AddIfNew(Thin([x, .. holding], all), found);
            }
        }
    }

    private static ImmutableArray<FactKey> Thin(List<(FactKey Key, ulong Set)> sets, ulong all)
    {
        // The first set stays: it is the one whose clash is being looked for.
        for (var i = sets.Count - 1; i > 0; i--)
        {
            var without = sets.Where((_, j) => j != i).ToList();
            if (without.Aggregate(all, (left, s) => left & s.Set) == 0) sets = without;
        }

        return [.. sets.Select(s => s.Key).OrderBy(k => k.Kind).ThenBy(k => k.Index)];
    }

    private static void AddIfNew(ImmutableArray<FactKey> clash, List<ImmutableArray<FactKey>> found)
    {
        if (!found.Any(f => f.SequenceEqual(clash))) found.Add(clash);
    }

    private static FactKey Key(ClosureRow row) => new(FactKind.Indicator, row.Indicator);

    private static ImmutableArray<FactKey> Pair(FactKey a, FactKey b) => [a, b];
}
