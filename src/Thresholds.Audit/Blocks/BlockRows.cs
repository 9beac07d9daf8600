using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Bulk;

namespace Thresholds.Audit.Blocks;

/// <summary>Fills blocks with the rows of one part of a file.</summary>
/// <remarks>One to a thread; used again for the next part.</remarks>
internal sealed class BlockRows(PlainRows plain, RowReader text, ContactColumns columns, EachContact? each)
{
    private readonly ContactBlock _block = new(columns);
    private readonly List<(int Row, RowReading Reading)> _whole = [];
    private readonly int[] _places = new int[RowBatch.Most];

    /// <summary>How many further rows fit.</summary>
    public int Room => columns.RowsPerBlock - _block.Count;

    /// <summary>How many contacts wait in the block.</summary>
    public int Count => _block.Count;

    /// <summary>Takes the rows of a batch, no more than fit.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="result">What came of the part; its next row is the first of these.</param>
    /// <param name="repeated">For rows whose id came before, by their place in the part, the row in which it did; null: none.</param>
    public void Take(RowBatch batch, PartResult result, IReadOnlyDictionary<long, long>? repeated)
    {
        var odd = plain.Read(batch, _block.Count);
        for (var row = 0; repeated is not null && row < batch.Count; row++)
            if (repeated.ContainsKey(result.Rows + row)) odd |= 1UL << row;
        for (var row = 0; each is not null && row < batch.Count; row++)
            if (each.LeavesOut(result.Rows + row)) odd |= 1UL << row;
        if (odd == 0) TakePlain(batch, 0, batch.Count, result);
        for (int row = 0, plainFrom = 0; odd != 0 && row < batch.Count; row++)
        {
            var isOdd = (odd >> row & 1) == 1;
            if (isOdd || row == batch.Count - 1) TakePlain(batch, plainFrom, (isOdd ? row : row + 1) - plainFrom, result);
            if (!isOdd) continue;
            plainFrom = row + 1;
            _places[row] = TakeText(batch.Text(row), batch.From(row), result, repeated) is { } place ? place : -1;
        }

        plain.Write(_block, odd, _places.AsSpan(0, batch.Count));
    }

    /// <summary>Takes a row as text that stands in no batch.</summary>
    public void TakeTextAlone(ImmutableArray<string> cells, int from, PartResult result, IReadOnlyDictionary<long, long>? repeated)
    {
        if (TakeText(cells, from, result, repeated) is not { } place) return;
        plain.KeepNothing(place);
    }

    /// <summary>Writes what waits into the block, and hands it over until the next row is taken.</summary>
    public ContactBlock Fill()
    {
        plain.Fill(_block);
        foreach (var (row, reading) in _whole) _block.Set(row, reading.Contact!);
        _whole.Clear();
        return _block;
    }

    /// <summary>Forgets the rows handed over.</summary>
    public void Clear() => _block.Clear();

    // Hands back its row in the block; null: it is set aside, or left out.
    private int? TakeText(ImmutableArray<string> cells, int from, PartResult result, IReadOnlyDictionary<long, long>? repeated)
    {
        var place = result.Rows++;
        if (each is not null && each.LeavesOut(place)) return null;
        long? sameIdIn = repeated is not null && repeated.TryGetValue(place, out var earlier) ? earlier : null;
        var reading = text.Read(new(0, 0, cells, RowTrouble.None), _ => sameIdIn, each?.MoreOf(_block.Count));
        if (reading.Contact is not { } contact)
        {
            result.SetAside.Add((place, from, reading));
            // Where reasons are written down, an id that came before is one of them.
            if (each is not null && sameIdIn is null && reading.HasReadableId) result.Ids.AddSetAside(reading.ContactId, place);
            return null;
        }

        result.Outcomes[plain.Heads.OutcomeNames.IndexOf(reading.Outcome)]++;
        result.Unmatched.AddRange(reading.Unmatched);
        result.Ids.Add(reading.ContactId, place);
        var row = _block.Add(contact.Received.Day, contact.DecidedOn);
        _whole.Add((row, reading));
        each?.Keep(row, reading);
        return row;
    }

    private void TakePlain(RowBatch batch, int from, int count, PartResult result)
    {
        if (count == 0) return;
        var heads = plain.Heads;
        var decidedOn = heads.DecidedOn;
        var first = _block.AddRange(heads.ReceivedOn.Slice(from, count), decidedOn.IsEmpty ? [] : decidedOn.Slice(from, count));
        for (var i = 0; i < count; i++) _places[from + i] = first + i;
        _block.Set(columns.Age, _places.AsSpan(from, count), heads.Ages.Slice(from, count));
        for (var i = 0; each is not null && i < count; i++) each.Keep(_block, first + i, batch, from + i, plain);
        result.Ids.Add(heads.Ids.Slice(from, count), result.Rows);
        if (heads.Outcomes.IsEmpty) result.Outcomes[0] += count;
        else foreach (var outcome in heads.Outcomes.Slice(from, count)) result.Outcomes[outcome]++;
        result.Rows += count;
    }
}
