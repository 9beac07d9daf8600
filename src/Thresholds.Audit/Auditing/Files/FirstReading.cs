using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>Goes through files of contacts once, before anything is decided: who each row is about, which rows are contacts, which ids came before.</summary>
/// <remarks>
/// What a contact's history is depends on all of the files, so it must be known before the first contact is decided. Facts are not looked at: they never
/// decide whether a row is a contact. The second reading finds the same contacts in the same order.
/// </remarks>
internal sealed class FirstReading(Rulebook rulebook, IReadOnlyList<ContactTable> files, int processors)
{
    private readonly List<ContactIds> _earlierFiles = [];

    public int PartBytes { get; init; } = FileParts.Usual;

    /// <summary>How many contacts were found so far.</summary>
    public int Contacts { get; private set; }

    /// <summary>Reads all files.</summary>
    /// <param name="take">Told of every contact, in order.</param>
    /// <param name="step">Told how many bytes further it has come, and how many rows.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The segments of each file.</returns>
    public ImmutableArray<ImmutableArray<FileSegment>> Run(Action<RowWho> take, Action<long, long> step, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<ImmutableArray<FileSegment>>();
        foreach (var file in files)
        {
            var ids = new ContactIds();
            all.Add(Read(file, ids, take, step, cancellation));
            _earlierFiles.Add(ids);
        }

        return all.ToImmutable();
    }

    private ImmutableArray<FileSegment> Read(ContactTable file, ContactIds ids, Action<RowWho> take, Action<long, long> step, CancellationToken cancellation)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var parts = new FileParts(stream, file.Mapping.LineBreaksInQuotes, PartBytes);
        var segments = ImmutableArray.CreateBuilder<FileSegment>();
        var readers = new System.Collections.Concurrent.ConcurrentBag<(SegmentRows Rows, RowReader Reader)>();
        long rows = 0, lines = 0;
        FilePart? troubled;
        do
        {
            troubled = null;
            InOrder.Do(Rest(), processors, Whole, (part, found) =>
            {
                if (found is null) troubled = part;
                else Add(part.Offset, part.Bytes.Length, false, found, part.Bytes.Span.Count((byte)'\n'));
                return troubled is null;
            }, cancellation);
            if (troubled is { } from) parts.Seek(OneAfterTheOther(from));
        }
        while (troubled is not null);
        return segments.ToImmutable();

        IEnumerable<FilePart> Rest()
        {
            while (parts.Next() is { } part) yield return part;
        }

        List<Found>? Whole(FilePart part)
        {
            if (!part.IsWhole) return null;
            if (!readers.TryTake(out var free)) free = Readers();
            var found = free.Rows.Sound(part.Bytes, part.Offset == 0).Select(r => Found.Of(free.Reader.ReadWho(r))).ToList();
            if (free.Rows.HasTrouble) return null;
            readers.Add(free);
            return found;
        }

        (SegmentRows, RowReader) Readers()
        {
            var reader = new RowReader(rulebook, file.Mapping, file.Opening.Header);
            return (new(file, reader.WhoColumns), reader);
        }

        long OneAfterTheOther(FilePart part)
        {
            var (text, reader) = Readers();
            var found = text.Troubled(part.Offset, part.Offset + part.Bytes.Length, 0, 0).Select(r => Found.Of(reader.ReadWho(r))).ToList();
            cancellation.ThrowIfCancellationRequested();
            Add(part.Offset, text.TroubledUpTo - part.Offset, true, found, text.LinesRead);
            return text.TroubledUpTo;
        }

        void Add(long offset, long bytes, bool isTroubled, List<Found> found, long linesRead)
        {
            var before = Contacts;
            var (sameIdIn, saidBefore) = Sort(found, ids, rows, take);
            segments.Add(new(offset, bytes, isTroubled, rows, lines, before, sameIdIn, saidBefore));
            rows += found.Count;
            lines += linesRead;
            step(bytes, found.Count);
        }
    }

    private (IReadOnlyDictionary<int, long> SameIdIn, IReadOnlySet<int> SaidBefore) Sort(List<Found> found, ContactIds ids, long rowsBefore, Action<RowWho> take)
    {
        Dictionary<int, long>? sameIdIn = null;
        HashSet<int>? saidBefore = null;
        for (var place = 0; place < found.Count; place++)
        {
            var (who, key) = found[place];
            if (who.ContactId is not { Length: > 0 }) continue;
            if (ids.RowOf(key) is { } row) (sameIdIn ??= [])[place] = row;
            else if (!who.IsContact) continue;
            else if (_earlierFiles.Any(f => f.RowOf(key) is not null)) (saidBefore ??= []).Add(place);
            else
            {
                ids.Add(key, rowsBefore + place + 1);
                Contacts++;
                take(who);
            }
        }

        return (sameIdIn ?? (IReadOnlyDictionary<int, long>)FrozenDictionary<int, long>.Empty, saidBefore ?? (IReadOnlySet<int>)FrozenSet<int>.Empty);
    }

    private readonly record struct Found(RowWho Who, UInt128 Key)
    {
        public static Found Of(RowWho who) => new(who, who.ContactId is { Length: > 0 } id ? ContactIds.Key(id) : default);
    }
}
