using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Finds every minimal set of stated facts that cannot all be true.</summary>
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
        var onChoices = new List<ImmutableArray<FactKey>>();
        for (var c = 0; c < stated.Choices.Length; c++) FindOnChoice(c, stated, yes, onChoices);
        // What is minimal on one choice may hold two facts that clash already for another reason; then the others have no part in it.
        ImmutableArray<ImmutableArray<FactKey>> all = [.. found, .. onChoices];
        foreach (var clash in onChoices.Where(f => !all.Any(g => g.Length < f.Length && g.All(f.Contains)))) AddIfNew(clash, found);
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

    // Sets that leave a choice no code, and of which none could be spared: grown one at a time by whatever rules out the first code still left.
    private static void FindOnChoice(int choice, FactValues stated, ImmutableArray<ClosureRow> yes, List<ImmutableArray<FactKey>> found)
    {
        var all = stated.Vocabulary.Choices[choice].AllCodes;
        (FactKey Key, ulong Set)[] sets =
        [
            .. yes.SelectMany(r => r.Choices.Where(b => b.Choice == choice).Select(b => (Key: Key(r), b.Set))),
            (new FactKey(FactKind.Choice, choice), stated.Choices[choice]),
        ];
        if (Left(sets, all) == 0) Grow([]);

        void Grow(ImmutableArray<(FactKey Key, ulong Set)> chosen)
        {
            if (Enumerable.Range(0, chosen.Length).Any(i => (Left(chosen.RemoveAt(i), all) & ~chosen[i].Set) == 0)) return;
            var left = Left(chosen, all);
            if (left == 0)
            {
                AddIfNew([.. chosen.Select(s => s.Key).OrderBy(k => k.Kind).ThenBy(k => k.Index)], found);
                return;
            }

            var first = left & (~left + 1);
            foreach (var set in sets.Where(s => (s.Set & first) == 0)) Grow(chosen.Add(set));
        }
    }

    private static ulong Left(IEnumerable<(FactKey Key, ulong Set)> sets, ulong all) => sets.Aggregate(all, (left, s) => left & s.Set);

    private static void AddIfNew(ImmutableArray<FactKey> clash, List<ImmutableArray<FactKey>> found)
    {
        if (!found.Any(f => f.SequenceEqual(clash))) found.Add(clash);
    }

    private static FactKey Key(ClosureRow row) => new(FactKind.Indicator, row.Indicator);

    private static ImmutableArray<FactKey> Pair(FactKey a, FactKey b) => [a, b];
}
