using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>For every indicator, all that follows from its being yes. Worked out once for a vocabulary.</summary>
/// <remarks>Rows are closed under both directions of every clause, so closing a contact is one pass over the rows of the facts stated yes
/// (spread yes, narrow measures and choices), then one over the indicators still open (spread no).</remarks>
internal sealed class ClosureTable
{
    public ClosureTable(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        var size = vocabulary.Indicators.Length;
        var implies = Square(size);
        var excludes = Square(size);
        for (var i = 0; i < size; i++) implies[i][i] = true;
        foreach (var clause in vocabulary.Clauses)
        {
            if (clause.Then is not IndicatorLiteral literal || !Pair(clause.If, literal.Indicator, out var a, out var b)) continue;
            if (literal.IsYes) implies[a][b] = true;
            else excludes[a][b] = excludes[b][a] = true;
        }

        SpreadImplications(implies);
        excludes = SpreadExclusions(implies, excludes);
        Rows = [.. Enumerable.Range(0, size).Select(i => RowOf(i, implies[i], excludes[i]))];
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>One row for each indicator, in the vocabulary's order.</summary>
    public ImmutableArray<ClosureRow> Rows { get; }

    /// <summary>Indicators that can never be yes, which is a fault of the rulebook.</summary>
    public IEnumerable<Indicator> Impossible() => Rows.Where(IsImpossible).Select(r => Vocabulary.Indicators[r.Indicator]);

    private static bool IsImpossible(ClosureRow row)
        => row.Yes.Any(row.No.Contains) || row.Measures.Any(m => m.Bounds.IsEmpty) || row.Choices.Any(c => c.Set == 0);

    private ClosureRow RowOf(int indicator, bool[] yes, bool[] no)
    {
        var measures = new SortedDictionary<int, Interval>();
        var choices = new SortedDictionary<int, ulong>();
        foreach (var clause in Vocabulary.Clauses)
        {
            if (!Vocabulary.TryKey(clause.If, out var left) || left.Kind != FactKind.Indicator || !yes[left.Index]
                || !Vocabulary.TryKey(clause.Then.FactId, out var right))
                continue;
            if (clause.Then is MeasureLiteral measure && right.Kind == FactKind.Measure)
                measures[right.Index] = Narrow(measures, right.Index).Intersect(measure.Bounds);
            else if (clause.Then is ChoiceLiteral choice && right.Kind == FactKind.Choice)
                choices[right.Index] = choices.GetValueOrDefault(right.Index, Vocabulary.Choices[right.Index].AllCodes)
                    & (Vocabulary.Choices[right.Index].SetOf(choice.OneOf) ?? 0);
        }

        return new(
            indicator, Where(yes), Where(no),
            [.. measures.Select(m => new MeasureBound(m.Key, m.Value))],
            [.. choices.Select(c => new ChoiceBound(c.Key, c.Value))]);

        Interval Narrow(SortedDictionary<int, Interval> known, int index)
            => known.TryGetValue(index, out var bounds) ? bounds : Vocabulary.Measures[index].Range;
    }

    // Warshall's closure: a implies b and b implies c give a implies c.
    private static void SpreadImplications(bool[][] implies)
    {
        for (var middle = 0; middle < implies.Length; middle++)
        {
            foreach (var row in implies)
            {
                if (!row[middle]) continue;
                for (var b = 0; b < row.Length; b++) row[b] |= implies[middle][b];
            }
        }
    }

    // a excludes b when something a implies and something b implies exclude each other.
    private static bool[][] SpreadExclusions(bool[][] implies, bool[][] direct)
    {
        var size = implies.Length;
        var forward = Square(size);
        var both = Square(size);
        for (var a = 0; a < size; a++)
            for (var x = 0; x < size; x++)
                if (implies[a][x])
                    for (var y = 0; y < size; y++) forward[a][y] |= direct[x][y];
        for (var b = 0; b < size; b++)
            for (var y = 0; y < size; y++)
                if (implies[b][y])
                    for (var a = 0; a < size; a++) both[a][b] |= forward[a][y];
        return both;
    }

    private bool Pair(string left, string right, out int a, out int b)
    {
        a = Vocabulary.TryKey(left, out var x) && x.Kind == FactKind.Indicator ? x.Index : -1;
        b = Vocabulary.TryKey(right, out var y) && y.Kind == FactKind.Indicator ? y.Index : -1;
        return a >= 0 && b >= 0;
    }

    private static bool[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new bool[size])];

    private static ImmutableArray<int> Where(bool[] row) => [.. Enumerable.Range(0, row.Length).Where(i => row[i])];
}

/// <summary>All that follows from one indicator being yes.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Yes">Indicators that then are yes, itself among them.</param>
/// <param name="No">Indicators that then are no.</param>
/// <param name="Measures">Bounds on measures.</param>
/// <param name="Choices">Sets that choices then lie in.</param>
internal sealed record ClosureRow(
    int Indicator, ImmutableArray<int> Yes, ImmutableArray<int> No, ImmutableArray<MeasureBound> Measures, ImmutableArray<ChoiceBound> Choices);

/// <summary>A measure lies within bounds.</summary>
internal readonly record struct MeasureBound(int Measure, Interval Bounds);

/// <summary>A choice lies within a set.</summary>
internal readonly record struct ChoiceBound(int Choice, ulong Set);
