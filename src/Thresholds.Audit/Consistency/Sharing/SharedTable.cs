using System.Collections.Immutable;

namespace Thresholds.Audit.Consistency.Sharing;

/// <summary>A table of counts with its totals, safe to share: null where a count is hidden. Immutable.</summary>
/// <param name="Cells">Row by row, each row ending with its total; the last row holds the totals of the columns.</param>
internal sealed record SharedTable(ImmutableArray<ImmutableArray<long?>> Cells)
{
    /// <summary>What stands where a count is hidden.</summary>
    public const string Hidden = "hidden";

    /// <summary>The rule in words, for a report.</summary>
    public const string Note = "Counts of 1 to 4 are hidden, and others beside them so that they cannot be worked out from the totals.";

    /// <summary>Protects a table of rows and columns. Its totals are worked out here.</summary>
    /// <param name="counts">The counts, row by row.</param>
    /// <param name="told">The column whose total is told elsewhere: hiding it here protects nothing, so it is not counted on. Null: none is.</param>
    public static SharedTable Of(long[,] counts, int? told = null)
    {
        int rows = counts.GetLength(0), columns = counts.GetLength(1);
        if (columns == 1) return List([.. Enumerable.Range(0, rows).Select(r => counts[r, 0])], isColumn: true, null);
        if (rows == 1) return List([.. Enumerable.Range(0, columns).Select(c => counts[0, c])], isColumn: false, told);

        // Nodes: the rows, the row of totals, the columns, the column of totals.
        var network = new CountNetwork(rows + columns + 2);
        int Row(int r) => r;
        int Column(int c) => rows + 1 + c;
        var edges = new int[rows + 1, columns + 1];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++) edges[r, c] = network.Add(Row(r), Column(c), counts[r, c]);
            edges[r, columns] = network.Add(Column(columns), Row(r), Enumerable.Range(0, columns).Sum(c => counts[r, c]));
        }

        for (var c = 0; c < columns; c++) edges[rows, c] = network.Add(Column(c), Row(rows), Enumerable.Range(0, rows).Sum(r => counts[r, c]));
        edges[rows, columns] = network.Add(Row(rows), Column(columns), counts.Cast<long>().Sum());

        var totals = new HashSet<int>([.. Enumerable.Range(0, rows + 1).Select(r => edges[r, columns]), .. Enumerable.Range(0, columns).Select(c => edges[rows, c])]);
        var toldAt = told is { } column ? edges[rows, column] : -1;
        var hidden = Suppression.Hide(network, e => e == toldAt ? Told : Price(network.Count(e), totals.Contains(e)));
        return new([.. Enumerable.Range(0, rows + 1).Select(r => ImmutableArray.CreateRange(
            Enumerable.Range(0, columns + 1).Select(c => hidden[edges[r, c]] ? (long?)null : network.Count(edges[r, c]))))]);
    }

    // One line of counts and their total: two nodes. The totals across it are the counts themselves, and are hidden with them.
    private static SharedTable List(long[] counts, bool isColumn, int? told)
    {
        var network = new CountNetwork(2);
        foreach (var count in counts) network.Add(0, 1, count);
        network.Add(1, 0, counts.Sum());
        var hidden = Suppression.Hide(network, e => e == told ? Told : Price(network.Count(e), e == counts.Length));
        var shown = Enumerable.Range(0, network.Edges).Select(e => hidden[e] ? (long?)null : network.Count(e)).ToArray();
        return isColumn ? new([.. shown.Select(s => ImmutableArray.Create(s, s))]) : new([[.. shown], [.. shown]]);
    }

    // Dearer than any way round it, and there always is one: over the totals of the row and of the column beside.
    private const double Told = 1e12;

    // Small counts first; nought only where nothing else will do, for it says most; totals last.
    private static double Price(long count, bool isTotal) => (isTotal ? 1e6 : 0) + (count == 0 ? 1e3 : 1 + Math.Log(count));
}
