using System.Collections.Concurrent;
using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;
using Thresholds.Sql.Replay;

namespace Thresholds.Sql.Auditing;

/// <summary>The contacts of a table, for the two readings of an audit: first the columns that say who and when, then all that the mapping reads.</summary>
internal sealed class TableContacts(TableLook look, string table, IReadOnlyList<string> columns, ContactMapping mapping, CsvHeader header, TableColumns asked)
    : ContactSource(table, mapping, header)
{
    // A row of a hundred columns, most of them short codes or nothing, as text in memory.
    private const int BytesOfARow = 2_000;

    private readonly string _order = look.Order(columns[header.IndexOf(mapping.Contact.Name)], asked.Asked.Select(a => a.Sql));

    public override long Size { get; } = look.Rows();

    public override void ReadWho(Rulebook rulebook, int processors, int partBytes, Action<FoundRows> take, CancellationToken cancellation)
    {
        var free = new ConcurrentBag<RowReader> { new(rulebook, Mapping, Header) };
        var who = free.First().WhoColumns.ToHashSet();
        InOrder.Do(Batches(), processors, Who, (rows, found) =>
        {
            take(new(0, rows.Count, false, found, 0));
            return true;
        }, cancellation);

        IEnumerable<List<CsvRow>> Batches()
        {
            using var rows = Rows([.. asked.Asked.Where(a => who.Contains(a.Column))], cancellation);
            while (rows.Next(Math.Max(1, partBytes / BytesOfARow)) is { Count: > 0 } next) yield return next;
        }

        List<FoundRow> Who(List<CsvRow> rows)
        {
            if (!free.TryTake(out var reader)) reader = new(rulebook, Mapping, Header);
            var found = rows.ConvertAll(r => FoundRow.Of(reader.ReadWho(r)));
            free.Add(reader);
            return found;
        }
    }

    public override IEnumerable<SegmentInHand> ReadAll(ImmutableArray<FileSegment> segments, CancellationToken cancellation)
    {
        using var rows = Rows(asked.Asked, cancellation);
        foreach (var segment in segments)
        {
            var next = rows.Next(segment.Rows);
            if (next.Count != segment.Rows) throw Changed();
            yield return new(segment, _ => next);
        }

        if (rows.Next(1).Count > 0) throw Changed();
    }

    public override IEnumerable<(int Column, long Rows)> CountFilled(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var unread = new ColumnTally(Mapping, Header).UnreadPlaces;
        return unread.Zip(look.Filled([.. unread.Select(c => columns[c])]));
    }

    private TableRows Rows(IReadOnlyList<(int Column, string Sql)> wanted, CancellationToken cancellation) => new(look, wanted, _order, columns.Count, cancellation);

    // Within one snapshot no table does that; a view over the clock or over chance may.
    private static IOException Changed() => new("The table gave other rows when it was read a second time, so nothing that was counted holds. Audit a table, or a view that says the same each time.");
}
