using System.Collections.Concurrent;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Import;
using Thresholds.Bulk;

namespace Thresholds.Audit.Auditing.ByBlocks;

/// <summary>Decides the segments of a file of plain text by blocks of columns. What it makes of them is what comes of them row by row.</summary>
/// <remarks>Safe to call from several threads.</remarks>
internal sealed class BlockReading
{
    private readonly ContactTable _file;
    private readonly AuditBasis _basis;
    private readonly Histories _histories;
    private readonly BulkEvaluator _evaluator;
    private readonly ContactColumns _columns;
    private readonly ConcurrentBag<Reader> _free = [];

    public BlockReading(ContactTable file, AuditBasis basis, Histories histories)
    {
        (_file, _basis, _histories) = (file, basis, histories);
        _evaluator = new(basis.Rulebook, new() { Questions = DecidedAlike.Asks, Dates = new(basis.RulesAsAt) });
        // Without the child nothing is told of the time before.
        var workedOut = file.Mapping.Child.Id is null ? [] : HistoryFacts.In(basis.Rulebook.Vocabulary).Select(m => m.Id);
        _columns = ContactColumns.Of(basis.Rulebook.Vocabulary, [.. file.Mapping.FactIds], [.. file.Mapping.ClosedFactIds], workedOut);
    }

    /// <summary>Decides the contacts of a segment; null: it is to be read row by row, because quoting in it is unsound.</summary>
    public SegmentAudit? Read(FileSegment segment)
    {
        if (segment.IsTroubled) return null;
        var reader = _free.TryTake(out var free) ? free : Make();
        var part = PartOf(segment, reader);
        var audit = new ContactAudit(_basis, new(_basis));
        var contacts = reader.Rows.Begin(segment, part, audit);
        var repeated = segment.SameIdIn.Count == 0 ? null : segment.SameIdIn.ToDictionary(r => (long)r.Key, r => r.Value);
        var result = reader.Result = reader.Parts.Read(part, segment.Offset == 0, repeated, reader.Result);
        // Rows of it still wait in the reader's block, which serves nobody any more.
        if (result.IsMalformed) return null;
        var read = new SegmentAudit(contacts, SetAside(segment, part, result), [.. result.Unmatched], [.. result.Filled], result.Rows, audit.Tallies);
        _free.Add(reader);
        return read;
    }

    private Reader Make()
    {
        var rows = new AuditedRows(_file, _basis, _histories, _evaluator, _columns);
        return new(new(_evaluator, _file.Mapping, _file.Opening, _columns, _file.Unread, rows), rows);
    }

    private FilePart PartOf(FileSegment segment, Reader reader)
    {
        var size = checked((int)segment.Size);
        if (reader.Bytes.Length < size + RowBatch.Beyond) reader.Bytes = new byte[size + RowBatch.Beyond];
        using var stream = new FileStream(_file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        stream.Position = segment.Offset;
        stream.ReadExactly(reader.Bytes, 0, size);
        return new(segment.Offset, reader.Bytes, size, true);
    }

    private static List<RowReading> SetAside(FileSegment segment, FilePart part, PartResult result)
    {
        var (line, counted) = (segment.LinesBefore + 1, 0);
        var readings = new List<RowReading>(result.SetAside.Count);
        foreach (var (place, from, reading) in result.SetAside)
        {
            line += LineBreaks.In(part.Bytes.Span[counted..from]);
            counted = from;
            readings.Add(reading with { Row = reading.Row with { Number = segment.RowsBefore + place + 1, Line = line } });
        }

        return readings;
    }

    // What one thread works with.
    private sealed class Reader(PartReader parts, AuditedRows rows)
    {
        public PartReader Parts => parts;

        public AuditedRows Rows => rows;

        public byte[] Bytes { get; set; } = [];

        public PartResult? Result { get; set; }
    }
}
