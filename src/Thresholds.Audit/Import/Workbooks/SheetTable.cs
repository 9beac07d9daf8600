using System.Collections.Immutable;
using System.Globalization;
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

    /// <inheritdoc/>
    public override IEnumerable<TableRow> RowsBelow(TableRow header) => book.Rows(index, header.Number);

    /// <inheritdoc/>
    public override string? MergedInto(long row, int column)
    {
        foreach (var range in merged)
        {
            if (row - 1 < range.FromRow || row - 1 > range.ToRow || column < range.FromColumn || column > range.ToColumn) continue;
            return row - 1 == range.FromRow && column == range.FromColumn ? null : CsvHeader.Letter(range.FromColumn) + (range.FromRow + 1).ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }
}
