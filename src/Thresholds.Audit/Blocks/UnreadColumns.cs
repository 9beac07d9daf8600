using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>Counts in how many rows columns are filled that nothing is read from.</summary>
internal sealed class UnreadColumns(ImmutableArray<int> columns)
{
    /// <summary>Counts the rows of a batch that is turned.</summary>
    public void Count(RowBatch batch, long[] filled)
    {
        foreach (var column in columns)
            for (var rows = batch.Written(column); rows != 0; rows &= rows - 1)
                if (!IsBlank(batch.Cell(BitOperations.TrailingZeroCount(rows), column))) filled[column]++;
    }

    /// <summary>Counts a row that was read as text.</summary>
    public void Count(ImmutableArray<string> cells, long[] filled)
    {
        foreach (var column in columns)
            if (!string.IsNullOrWhiteSpace(cells[column])) filled[column]++;
    }

    /// <summary>Whether nothing is written in a cell but spaces.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell[0] is <= (byte)' ' or >= 0x80 && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(cell));
}
