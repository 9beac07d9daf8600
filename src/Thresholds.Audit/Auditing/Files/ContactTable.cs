using System.Collections.Concurrent;
using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>A file of contacts that a mapping can read.</summary>
/// <param name="path">Where it is.</param>
/// <param name="mapping">How its columns are read.</param>
/// <param name="opening">Its header and separator.</param>
internal sealed class ContactTable(string path, ContactMapping mapping, CsvOpening opening) : ContactSource(System.IO.Path.GetFileName(path), mapping, opening.Header)
{
    public string Path => path;

    public CsvOpening Opening => opening;

    /// <summary>Its columns that the mapping does not read.</summary>
    public ImmutableArray<int> Unread { get; } = new ColumnTally(mapping, opening.Header).UnreadPlaces;

    public override long Size { get; } = new FileInfo(path).Length;

    public override void ReadWho(Rulebook rulebook, int processors, int partBytes, Action<FoundRows> take, CancellationToken cancellation)
        => new FileSearch(this, rulebook, processors, partBytes).Run(take, cancellation);

    public override IEnumerable<SegmentInHand> ReadAll(ImmutableArray<FileSegment> segments, CancellationToken cancellation)
    {
        var free = new ConcurrentBag<SegmentRows>();
        return segments.Select(s => new SegmentInHand(s, filled => Rows(s, free, filled)));
    }

    private IEnumerable<CsvRow> Rows(FileSegment segment, ConcurrentBag<SegmentRows> free, long[] filled)
    {
        var rows = free.TryTake(out var one) ? one : new SegmentRows(this, Mapping.Read.Select(c => Header.IndexOf(c.Name)).Distinct());
        rows.Filled = filled;
        foreach (var row in RowsOf(segment, rows)) yield return row;
        free.Add(rows);
    }

    private IEnumerable<CsvRow> RowsOf(FileSegment segment, SegmentRows rows)
    {
        if (segment.IsTroubled) return rows.Troubled(segment.Offset, segment.Offset + segment.Size, segment.RowsBefore, segment.LinesBefore);
        var bytes = new byte[segment.Size];
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0))
        {
            stream.Position = segment.Offset;
            stream.ReadExactly(bytes);
        }

        return rows.Sound(bytes, segment.Offset == 0, segment.RowsBefore, segment.LinesBefore);
    }
}
