using System.Collections.Concurrent;
using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>The contacts of a sheet of a workbook, for the two readings of an audit. Each goes through the file from its beginning, some rows in hand at a time.</summary>
internal sealed class SheetContacts(ContactSheet sheet) : ContactSource(sheet.Name, sheet.Mapping, sheet.Header)
{
    // A cell, most of them short codes or nothing, as text in memory.
    private const int BytesOfACell = 24;

    private readonly ImmutableArray<int> _unread = new ColumnTally(sheet.Mapping, sheet.Header).UnreadPlaces;

    public override long Size => sheet.Height;

    public override IEnumerable<SheetNote> Notes => sheet.Notes;

    public override void ReadWho(Rulebook rulebook, int processors, int partBytes, Action<FoundRows> take, CancellationToken cancellation)
    {
        var free = new ConcurrentBag<RowReader>();
        var last = 0L;
        InOrder.Do(sheet.Rows().Chunk(Math.Max(1, partBytes / (BytesOfACell * Header.Names.Length))), processors, Who, (rows, found) =>
        {
            take(new(0, rows[^1].Number - last, false, found, 0));
            last = rows[^1].Number;
            return true;
        }, cancellation);

        List<FoundRow> Who(CsvRow[] rows)
        {
            var reader = free.TryTake(out var one) ? one : new RowReader(rulebook, Mapping, Header);
            var found = rows.Select(r => FoundRow.Of(reader.ReadWho(r), r.Number)).ToList();
            free.Add(reader);
            return found;
        }
    }

    public override IEnumerable<SegmentInHand> ReadAll(ImmutableArray<FileSegment> segments, CancellationToken cancellation)
    {
        using var rows = sheet.Rows().GetEnumerator();
        foreach (var segment in segments)
        {
            var next = new List<CsvRow>(segment.Rows);
            while (next.Count < segment.Rows && rows.MoveNext()) next.Add(rows.Current);
            if (next.Count < segment.Rows) throw Changed();
            yield return new(segment, filled => Counted(next, filled));
        }

        if (rows.MoveNext()) throw Changed();
    }

    private IEnumerable<CsvRow> Counted(List<CsvRow> rows, long[] filled)
    {
        foreach (var row in rows)
        {
            foreach (var column in _unread)
                if (row.Cells[column].Length > 0) filled[column]++;
            yield return row;
        }
    }

    private IOException Changed() => new($"{Name} gave other rows when it was read a second time: it was changed meanwhile. Close it in other programs and audit it again.");
}
