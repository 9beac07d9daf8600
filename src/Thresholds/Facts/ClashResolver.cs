using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Closes facts that clash: sets aside what clashed, keeps every concern and legal fact stated yes, closes the rest as usual.</summary>
internal static class ClashResolver
{
    public static ClosedFacts Resolve(FactValues stated, ImmutableArray<Interval> ageClashes)
    {
        var vocabulary = stated.Vocabulary;
        var found = ClashFinder.Find(stated, ageClashes);
        var members = found.SelectMany(f => f).ToHashSet();
        var setAside = members.Where(k => !IsKept(k)).ToHashSet();
        var keptInClash = found.Where(f => f.All(IsKept)).SelectMany(f => f).ToHashSet();

        var closed = stated.Copy();
        foreach (var key in setAside) closed.Forget(key);
        Propagate(closed, key => setAside.Contains(key) || keptInClash.Contains(key));

        ImmutableArray<Clash> clashes = [.. found.Select(f => new Clash(Ids(f), Ids(f.Where(setAside.Contains)), Ids(f.Where(IsKept))))];
        return new(closed, clashes, DoubtOf(members, setAside, stated, closed));

        bool IsKept(FactKey key) => key.Kind == FactKind.Indicator
            && stated.Indicators[key.Index] == Truth.Yes
            && vocabulary.Indicators[key.Index].IsNeverSilenced;

        ImmutableArray<string> Ids(IEnumerable<FactKey> keys)
            => [.. keys.OrderBy(k => k.Kind).ThenBy(k => k.Index).Select(vocabulary.IdOf)];
    }

    /// <summary>Follows clauses one by one from what is yes until nothing changes, then supposes every open fact yes in turn: what cannot be is no.
    /// Leaves out every clause that touches a fact left out.</summary>
    /// <remarks>Slow and plain; the table's one pass answers to it where nothing is left out. Following single clauses backwards would not do:
    /// two of them may each leave a choice a value, and together none.</remarks>
    internal static void Propagate(FactValues values, Func<FactKey, bool> isLeftOut)
    {
        var vocabulary = values.Vocabulary;
        ImmutableArray<Clause> clauses =
            [.. vocabulary.Clauses.Where(c => !isLeftOut(vocabulary.Key(c.If)) && !isLeftOut(vocabulary.Key(c.Then.FactId)))];
        SpreadYes(values, clauses);
        for (var i = 0; i < values.Indicators.Length; i++)
        {
            if (values.Indicators[i] != Truth.NotKnown) continue;
            var supposed = values.Copy();
            supposed.Indicators[i] = Truth.Yes;
            if (!SpreadYes(supposed, clauses)) values.Indicators[i] = Truth.No;
        }
    }

    // False as soon as a fact would be yes and no, or would have no value left.
    private static bool SpreadYes(FactValues values, ImmutableArray<Clause> clauses)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var clause in clauses)
            {
                if (values.Indicator(clause.If) != Truth.Yes) continue;
                var then = values.Vocabulary.Key(clause.Then.FactId).Index;
                switch (clause.Then)
                {
                    case IndicatorLiteral literal:
                        var wanted = literal.IsYes ? Truth.Yes : Truth.No;
                        if (values.Indicators[then] == wanted.Not()) return false;
                        changed |= Set(values.Indicators, then, wanted);
                        break;
                    case MeasureLiteral literal:
                        changed |= Set(values.Measures, then, values.Measures[then].Intersect(literal.Bounds));
                        if (values.Measures[then].IsEmpty) return false;
                        break;
                    case ChoiceLiteral literal:
                        changed |= Set(values.Choices, then, values.Choices[then] & (values.Vocabulary.Choices[then].SetOf(literal.OneOf) ?? 0));
                        if (values.Choices[then] == 0) return false;
                        break;
                }
            }
        }
        while (changed);
        return true;
    }

    private static bool Set<T>(T[] values, int index, T value)
        where T : struct
    {
        if (EqualityComparer<T>.Default.Equals(values[index], value)) return false;
        values[index] = value;
        return true;
    }

    private static ClashDoubt DoubtOf(HashSet<FactKey> members, HashSet<FactKey> setAside, FactValues stated, FactValues closed)
    {
        var vocabulary = stated.Vocabulary;
        var rows = vocabulary.Closure.Rows;
        var doubt = new ClashDoubt(vocabulary);
        foreach (var key in setAside)
        {
            if (key.Kind == FactKind.Measure) doubt.Measures[key.Index] = true;
            if (key.Kind == FactKind.Choice) doubt.Choices[key.Index] = true;
        }

        foreach (var row in members.Where(k => k.Kind == FactKind.Indicator && stated.Indicators[k.Index] == Truth.Yes).Select(k => rows[k.Index]))
        {
            foreach (var i in row.Yes) doubt.MayBeYes[i] = true;
            foreach (var i in row.No) doubt.MayBeNo[i] = true;
            foreach (var (measure, _) in row.Measures) doubt.Measures[measure] = true;
            foreach (var (choice, _) in row.Choices) doubt.Choices[choice] = true;
        }

        foreach (var row in rows)
        {
            doubt.MayBeNo[row.Indicator] |= row.Yes.Any(i => setAside.Contains(new(FactKind.Indicator, i)) || doubt.MayBeNo[i])
                || row.Measures.Any(b => doubt.Measures[b.Measure]) || row.Choices.Any(b => doubt.Choices[b.Choice])
                || row.No.Any(i => doubt.MayBeYes[i]);
        }

        for (var i = 0; i < closed.Indicators.Length; i++)
            if (closed.Indicators[i] != Truth.NotKnown) doubt.MayBeYes[i] = doubt.MayBeNo[i] = false;
        return doubt;
    }
}
