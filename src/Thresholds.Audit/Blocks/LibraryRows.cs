using CsvHelper;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Blocks;

/// <summary>Writes the values of a record that the library has read into a batch, as if they stood so in the file.</summary>
internal sealed class LibraryRows
{
    private byte[] _bytes = new byte[1 << 16];
    private int _used;

    /// <summary>Begins an empty batch.</summary>
    public void Clear(RowBatch to, int limit)
    {
        _used = 0;
        to.Bytes = _bytes;
        to.Clear(limit);
    }

    /// <summary>Writes a record down. False: it is too long for a batch.</summary>
    /// <param name="record">The reader, on a record with as many values as the batch has.</param>
    /// <param name="from">Where the record begins in the part of the file.</param>
    /// <param name="to">The batch, not full, begun here.</param>
    public bool TryAdd(CsvReader record, int from, RowBatch to)
    {
        // Unquoting only shortens.
        if (record.RawRecord.Length + to.Fields > RowBatch.LongestRow) return false;
        Make(record.RawRecord.Length + to.Fields + RowBatch.Beyond);
        to.Bytes = _bytes;
        var at = _used;
        var starts = to.NextStarts;
        var first = to.NextFirst;
        var empty = to.NextEmpty;
        var one = to.NextOne;
        empty.Fill(ulong.MaxValue);
        one.Clear();
        for (var i = 0; i < to.Fields; i++)
        {
            var cell = record.GetSpan(i);
            starts[i] = (ushort)(_used - at);
            cell.CopyTo(_bytes.AsSpan(_used));
            _used += cell.Length + 1;
            if (cell.IsEmpty) continue;
            first[i] = cell[0];
            empty[i >> 6] &= ~(1UL << (i & 63));
            if (cell.Length == 1) one[i >> 6] |= 1UL << (i & 63);
        }

        starts[to.Fields] = (ushort)(_used - at);
        to.Keep(at, from);
        return true;
    }

    private void Make(int room)
    {
        if (_bytes.Length - _used >= room) return;
        Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + room));
    }
}
