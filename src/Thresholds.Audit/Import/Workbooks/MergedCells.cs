using System.Collections.Immutable;
using System.Globalization;
using ExcelDataReader;

namespace Thresholds.Audit.Import;

/// <summary>The merged cells of a sheet, asked row by row from the top, so that a sheet with many is gone through as fast as one with none.</summary>
internal sealed class MergedCells(ImmutableArray<CellRange> merged)
{
    private readonly Queue<CellRange> _below = new(merged.OrderBy(m => m.FromRow));
    private readonly List<CellRange> _here = [];

    /// <summary>Goes to a row.</summary>
    /// <param name="row">The row, from 1; never one above the last.</param>
    public void GoTo(long row)
    {
        while (_below.TryPeek(out var next) && next.FromRow < row) _here.Add(_below.Dequeue());
        _here.RemoveAll(m => m.ToRow < row - 1);
    }

    /// <summary>The cell whose value a cell of this row shows, such as A4; null when it is not part of a merged one, or is its first.</summary>
    /// <param name="row">The row gone to.</param>
    /// <param name="column">The column, from 0.</param>
    public string? FirstOf(long row, int column)
    {
        foreach (var range in _here)
            if (column >= range.FromColumn && column <= range.ToColumn) return FirstOf(range, row, column);
        return null;
    }

    /// <summary>The same of one range; the cell stands in it.</summary>
    public static string? FirstOf(CellRange range, long row, int column) => row - 1 == range.FromRow && column == range.FromColumn
        ? null
        : CsvHeader.Letter(range.FromColumn) + (range.FromRow + 1).ToString(CultureInfo.InvariantCulture);
}
