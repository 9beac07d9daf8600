using System.Collections.Concurrent;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>Goes through a file for whom each row is about: part by part side by side, and one row after the other where quoting is unsound.</summary>
internal sealed class FileSearch(ContactTable file, Rulebook rulebook, int processors, int partBytes)
{
    private readonly ConcurrentBag<(SegmentRows Rows, RowReader Reader)> _free = [];

    public void Run(Action<FoundRows> take, CancellationToken cancellation)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var parts = new FileParts(stream, file.Mapping.LineBreaksInQuotes, partBytes);
        FilePart? troubled;
        do
        {
            troubled = null;
            InOrder.Do(Rest(parts), processors, Whole, (part, found) =>
            {
                if (found is null) troubled = part;
                else take(new(part.Offset, part.Bytes.Length, false, found, LineBreaks.In(part.Bytes.Span)));
                return troubled is null;
            }, cancellation);
            if (troubled is not { } from) continue;
            var one = OneAfterTheOther(from);
            cancellation.ThrowIfCancellationRequested();
            take(one);
            parts.Seek(one.Offset + one.Size);
        }
        while (troubled is not null);
    }

    private static IEnumerable<FilePart> Rest(FileParts parts)
    {
        while (parts.Next() is { } part) yield return part;
    }

    // Null where quoting turns out to be unsound.
    private List<FoundRow>? Whole(FilePart part)
    {
        if (!part.IsWhole) return null;
        if (!_free.TryTake(out var free)) free = Readers();
        var found = free.Rows.Sound(part.Bytes, part.Offset == 0).Select(r => FoundRow.Of(free.Reader.ReadWho(r))).ToList();
        if (free.Rows.HasTrouble) return null;
        _free.Add(free);
        return found;
    }

    private FoundRows OneAfterTheOther(FilePart part)
    {
        var (text, reader) = Readers();
        var found = text.Troubled(part.Offset, part.Offset + part.Bytes.Length, 0, 0).Select(r => FoundRow.Of(reader.ReadWho(r))).ToList();
        return new(part.Offset, text.TroubledUpTo - part.Offset, true, found, text.LinesRead);
    }

    private (SegmentRows, RowReader) Readers()
    {
        var reader = new RowReader(rulebook, file.Mapping, file.Header);
        return (new(file, reader.WhoColumns), reader);
    }
}
