using System.Collections.Immutable;
using ExcelDataReader;

namespace Thresholds.Audit.Import;

/// <summary>One sheet of a workbook as a table.</summary>
internal sealed class SheetTable(Workbook book, string file, string sheet, int index, ImmutableArray<TableRow> opening, ImmutableArray<CellRange> merged)
    : RawTable(file, sheet)
{
    /// <inheritdoc/>
    public override ImmutableArray<TableRow> Opening => opening;

    /// <inheritdoc/>
    public override bool? CountsFrom1904 => book.CountsFrom1904;

    /// <summary>How many rows the sheet has, blank ones among them.</summary>
    public required long Height { get; init; }

    /// <summary>Whether every formula that failed is told from a blank.</summary>
    public required bool TellsFailures { get; init; }

    /// <summary>Its merged cells, to go through beside its rows.</summary>
    public MergedCells Merged => new(merged);

    /// <inheritdoc/>
    public override IEnumerable<TableRow> RowsBelow(TableRow header) => book.Rows(index, header.Number);

    /// <inheritdoc/>
    public override string? MergedInto(long row, int column)
    {
        foreach (var range in merged)
            if (row - 1 >= range.FromRow && row - 1 <= range.ToRow && column >= range.FromColumn && column <= range.ToColumn) return MergedCells.FirstOf(range, row, column);
        return null;
    }
}
