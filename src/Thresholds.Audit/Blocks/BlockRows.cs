using CsvHelper;
using Thresholds.Audit.Import;
using Thresholds.Bulk;

namespace Thresholds.Audit.Blocks;

/// <summary>Fills blocks with the rows of one part of a file.</summary>
/// <remarks>One to a thread; used again for the next part.</remarks>
internal sealed class BlockRows
{
    private readonly PlainRow _plain;
    private readonly RowReader _text;
    private readonly ContactBlock _block;
    private readonly List<(int Row, RowReading Reading)> _whole = [];
    private readonly PlainContact[] _contacts;
    private readonly int[] _agedRows;
    private readonly Facts.Interval[] _ages;

    public BlockRows(PlainRow plain, RowReader text, ContactColumns columns)
    {
        _plain = plain;
        _text = text;
        _block = new(columns);
        _contacts = new PlainContact[columns.RowsPerBlock];
        _agedRows = new int[columns.RowsPerBlock];
        _ages = new Facts.Interval[columns.RowsPerBlock];
    }

    /// <summary>The plain row taken last.</summary>
    public PlainContact Last => _contacts[Count - 1];

    /// <summary>How many contacts wait in the block.</summary>
    public int Count { get; private set; }

    /// <summary>No further row fits.</summary>
    public bool IsFull => Count == _contacts.Length;

    /// <summary>Takes the row the reader stands on. Null: it is plain. Else it was read as text, and waits in the block where it is a contact.</summary>
    /// <param name="row">The reader.</param>
    /// <param name="sameIdIn">The row in which the same id stood before; null: it is new.</param>
    public RowReading? Take(CsvReader row, long? sameIdIn)
    {
        if (sameIdIn is not null || !_plain.TryRead(row, Count, out var contact)) return TakeText(row, sameIdIn);
        _contacts[Count++] = contact;
        return null;
    }

    /// <summary>Writes what waits into the block, and hands it over until the next row is taken.</summary>
    public ContactBlock Fill()
    {
        _block.Clear();
        for (var i = 0; i < Count; i++) _block.Add(_contacts[i].ReceivedOn, _contacts[i].DecidedOn);
        _plain.Flush(_block);
        var aged = 0;
        for (int i = 0, whole = 0; i < Count; i++)
        {
            if (whole < _whole.Count && _whole[whole].Row == i) whole++;
            else (_agedRows[aged], _ages[aged++]) = (i, _contacts[i].Age);
        }

        _block.Set(_block.Columns.Age, _agedRows.AsSpan(0, aged), _ages.AsSpan(0, aged));
        foreach (var (row, reading) in _whole) _block.Set(row, reading.Contact!);
        Count = 0;
        _whole.Clear();
        return _block;
    }

    private RowReading TakeText(CsvReader row, long? sameIdIn)
    {
        var cells = new string[row.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = row.GetString(i);
        var reading = _text.Read(new(0, 0, [.. cells], RowTrouble.None), _ => sameIdIn);
        if (reading.Contact is { } contact)
        {
            _contacts[Count] = new(0, contact.Received.Day, contact.DecidedOn, default, -1);
            _whole.Add((Count++, reading));
        }

        return reading;
    }
}
