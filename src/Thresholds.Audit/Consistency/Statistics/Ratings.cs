using System.Collections.Immutable;

namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Ratings of many things by two or more readers on the same ordered categories, as patterns with counts.</summary>
/// <param name="Categories">How many categories there are; they are numbered from 0.</param>
/// <param name="Patterns">Each pattern: for each reader the category, −1 where that reader gave none; and how many things were rated so.</param>
internal sealed record Ratings(int Categories, ImmutableArray<RatingPattern> Patterns)
{
    /// <summary>How many things were rated by two readers or more.</summary>
    public long Pairable => Patterns.Where(p => p.Given >= 2).Sum(p => p.Count);

    /// <summary>Two readers, as a square table of counts: the first reader in rows.</summary>
    public static Ratings OfTable(long[,] table)
    {
        var n = table.GetLength(0);
        return new(n, [.. from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, n) where table[i, j] > 0 select new RatingPattern([i, j], table[i, j])]);
    }

    /// <summary>Any number of readers: one row for each thing rated.</summary>
    public static Ratings OfRows(int categories, IEnumerable<IReadOnlyList<int>> rows)
        => new(categories, [.. rows.GroupBy(r => string.Join(',', r), StringComparer.Ordinal).Select(g => new RatingPattern([.. g.First()], g.Count()))]);

    /// <summary>The same patterns with other counts, as a resample has them.</summary>
    public Ratings With(IReadOnlyList<long> counts) => new(Categories, [.. Patterns.Select((p, i) => p with { Count = counts[i] }).Where(p => p.Count > 0)]);
}

/// <summary>One way of rating a thing, and how many were rated so.</summary>
internal readonly record struct RatingPattern(ImmutableArray<int> Readers, long Count)
{
    /// <summary>How many readers gave a category.</summary>
    public int Given => Readers.Count(r => r >= 0);

    /// <summary>How many readers gave each category.</summary>
    public double[] PerCategory(int categories)
    {
        var counts = new double[categories];
        foreach (var reader in Readers)
            if (reader >= 0) counts[reader]++;
        return counts;
    }
}
