using CsvHelper;

namespace Thresholds.Audit.Blocks;

/// <summary>The values of the row a reader stands on, with those that count as nothing written taken for nothing.</summary>
internal readonly ref struct RowCells(CsvReader row, byte[][] blanks)
{
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var cell = row.GetSpan(index);
            foreach (var blank in blanks)
                if (cell.SequenceEqual(blank)) return [];
            return cell;
        }
    }
}
