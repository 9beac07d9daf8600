using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>Says from which stated facts a fact follows that nobody stated.</summary>
/// <remarks>Thread-safe.</remarks>
public static class Derivation
{
    /// <summary>Ids of the stated facts from which a known fact follows, in the vocabulary's order; empty when it was stated as it is, or is not known.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="factId">The fact.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact.</exception>
    public static ImmutableArray<string> FollowsFrom(Contact contact, string factId)
    {
        var vocabulary = contact.Vocabulary;
        var key = vocabulary.Key(factId);
        if (Same(contact.StatedValues, contact.Facts.Values, key)) return [];
        var rows = vocabulary.Closure.Rows;
        var stated = contact.StatedValues;
        var yes = rows.Where(r => stated.Indicators[r.Indicator] == Truth.Yes);
        if (key.Kind == FactKind.Measure) return Ids(yes.Where(r => r.Measures.Any(m => m.Measure == key.Index)));
        if (key.Kind == FactKind.Choice) return Ids(yes.Where(r => r.Choices.Any(c => c.Choice == key.Index)));
        if (contact.Facts.Values.Indicators[key.Index] == Truth.Yes) return Ids(yes.Where(r => r.Yes.Contains(key.Index)));

        var row = rows[key.Index];
        return
        [
            .. Ids(yes.Where(r => r.No.Contains(key.Index) || BoundedApart(r, row))),
            .. row.Yes.Where(i => stated.Indicators[i] == Truth.No).Select(i => vocabulary.Indicators[i].Id),
            .. row.Measures.Where(m => stated.Measures[m.Measure].Intersect(m.Bounds).IsEmpty).Select(m => vocabulary.Measures[m.Measure].Id),
            .. row.Choices.Where(c => (stated.Choices[c.Choice] & c.Set) == 0).Select(c => vocabulary.Choices[c.Choice].Id),
        ];

        ImmutableArray<string> Ids(IEnumerable<ClosureRow> from) => [.. from.Select(r => vocabulary.Indicators[r.Indicator].Id)];
    }

    private static bool BoundedApart(ClosureRow a, ClosureRow b)
        => a.Measures.Any(x => b.Measures.Any(y => x.Measure == y.Measure && x.Bounds.Intersect(y.Bounds).IsEmpty))
            || a.Choices.Any(x => b.Choices.Any(y => x.Choice == y.Choice && (x.Set & y.Set) == 0));

    private static bool Same(FactValues a, FactValues b, FactKey key) => key.Kind switch
    {
        FactKind.Indicator => a.Indicators[key.Index] == b.Indicators[key.Index],
        FactKind.Measure => a.Measures[key.Index] == b.Measures[key.Index],
        FactKind.Choice => a.Choices[key.Index] == b.Choices[key.Index],
        _ => true,
    };
}
