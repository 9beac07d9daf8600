using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Which facts an answer to another fact may bear on, by the clauses: generous on purpose, since a search leans on what it leaves out.</summary>
/// <remarks>Rows hold everything that follows from a yes, so one step from row to row is enough, except that several facts may together leave a
/// choice no value: facts that limit one choice, and one measure, count as touching each other.</remarks>
internal sealed class Touching
{
    private readonly ImmutableArray<ClosureRow> _rows;
    private readonly ILookup<int, int> _impliedBy;
    private readonly ILookup<FactKey, int> _limitedBy;

    public Touching(Vocabulary vocabulary)
    {
        _rows = vocabulary.Closure.Rows;
        _impliedBy = _rows.SelectMany(r => r.Yes.Select(i => (Implied: i, r.Indicator))).ToLookup(x => x.Implied, x => x.Indicator);
        _limitedBy = _rows.SelectMany(r => Limits(r).Select(k => (Limited: k, r.Indicator))).ToLookup(x => x.Limited, x => x.Indicator);
    }

    /// <summary>The fact itself and all it may bear on.</summary>
    public FrozenSet<FactKey> From(FactKey key)
    {
        var touched = new HashSet<FactKey> { key };
        if (key.Kind == FactKind.Indicator)
        {
            var row = _rows[key.Index];
            touched.UnionWith(row.Yes.Concat(row.No).Concat(_impliedBy[key.Index]).Select(Indicator));
            // What a fact implies may be said no, and everything else that implies it with it.
            touched.UnionWith(row.No.SelectMany(i => _impliedBy[i]).Select(Indicator));
            foreach (var limit in Limits(row))
            {
                touched.Add(limit);
                touched.UnionWith(_limitedBy[limit].Select(Indicator));
            }
        }
        else
        {
            touched.UnionWith(_limitedBy[key].Select(Indicator));
        }

        return touched.ToFrozenSet();
    }

    private static FactKey Indicator(int index) => new(FactKind.Indicator, index);

    private static IEnumerable<FactKey> Limits(ClosureRow row) => row.Measures.Select(m => new FactKey(FactKind.Measure, m.Measure))
        .Concat(row.Choices.Select(c => new FactKey(FactKind.Choice, c.Choice)));
}
