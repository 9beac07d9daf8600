using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>One row of a table.</summary>
/// <param name="Number">The row of the sheet, or the line of a text file, on which it stands, from 1.</param>
/// <param name="Cells">Its cells, from column A.</param>
/// <param name="Trouble">Why it is not a row of values; workbooks have no such trouble.</param>
internal sealed record TableRow(long Number, ImmutableArray<TableCell> Cells, RowTrouble Trouble = RowTrouble.None)
{
    /// <summary>Nothing is written in any of its cells.</summary>
    public bool IsBlank => Trouble == RowTrouble.None && Cells.All(c => c.IsBlank);

    /// <summary>The cell of a column from 0; blank beyond the last, and where there is no such column (−1).</summary>
    public TableCell At(int column) => column >= 0 && column < Cells.Length ? Cells[column] : TableCell.Of(string.Empty);
}
