using CsvHelper;

namespace Thresholds.Audit.Blocks;

/// <summary>The values of the row a reader stands on, with those that count as nothing written taken for nothing.</summary>
internal readonly ref struct RowCells
{
    private readonly CsvReader _row;
    private readonly byte[][] _blanks;
    private readonly ReadOnlySpan<byte> _record;
    private readonly ReadOnlySpan<int> _starts;

    /// <param name="row">The reader.</param>
    /// <param name="blanks">Values that count as nothing written.</param>
    /// <param name="starts">Where the values of the record begin; empty where the reader is to be asked for each.</param>
    public RowCells(CsvReader row, byte[][] blanks, ReadOnlySpan<int> starts = default)
    {
        _row = row;
        _blanks = blanks;
        _starts = starts;
        _record = starts.IsEmpty ? [] : row.RawRecord;
    }

    /// <summary>Where the values begin is found.</summary>
    public bool AreFound => !_starts.IsEmpty;

    /// <summary>The record.</summary>
    public ReadOnlySpan<byte> Record => _record;

    /// <summary>Where each value begins in it.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var cell = _starts.IsEmpty ? _row.GetSpan(index) : _record[_starts[index]..(_starts[index + 1] - 1)];
            foreach (var blank in _blanks)
                if (cell.SequenceEqual(blank)) return [];
            return cell;
        }
    }
}
