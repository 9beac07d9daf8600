using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.InteropServices;
using Thresholds.Audit.Import;

namespace Thresholds.Sql.Replay;

/// <summary>Turns a row that a database hands over into a row as a file has one; a NULL, and a cell that did not come, is an empty text.</summary>
/// <param name="cells">The columns of the table that come, and where each stands in the answer.</param>
/// <param name="width">How many columns the table has.</param>
internal sealed class TableCells(ImmutableArray<(int Column, int Place)> cells, int width)
{
    /// <summary>The row on which the reader stands. A table has no lines.</summary>
    public CsvRow Row(DbDataReader rows, long number)
    {
        var row = new string[width];
        Array.Fill(row, string.Empty);
        foreach (var (column, place) in cells)
            if (!rows.IsDBNull(place)) row[column] = rows.GetString(place);
        return new(number, 0, ImmutableCollectionsMarshal.AsImmutableArray(row), RowTrouble.None);
    }
}
