using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>Goes through the contacts once, before anything is decided: who each row is about, which rows are contacts, which ids came before.</summary>
/// <remarks>
/// What a contact's history is depends on all of the files, so it must be known before the first contact is decided. Facts are not looked at: they never
/// decide whether a row is a contact. The second reading finds the same contacts in the same order.
/// </remarks>
internal sealed class FirstReading(Rulebook rulebook, IReadOnlyList<ContactSource> sources, int processors)
{
    private readonly List<ContactIds> _earlierFiles = [];

    public int PartBytes { get; init; } = FileParts.Usual;

    /// <summary>How many contacts were found so far.</summary>
    public int Contacts { get; private set; }

    /// <summary>Reads all of them.</summary>
    /// <param name="take">Told of every contact, in order.</param>
    /// <param name="step">Told how much further it has come, and how many rows.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The segments of each file or table.</returns>
    public ImmutableArray<ImmutableArray<FileSegment>> Run(Action<RowWho> take, Action<long, long> step, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<ImmutableArray<FileSegment>>();
        foreach (var source in sources)
        {
            var ids = new ContactIds();
            all.Add(Read(source, ids, take, step, cancellation));
            _earlierFiles.Add(ids);
        }

        return all.ToImmutable();
    }

    private ImmutableArray<FileSegment> Read(ContactSource source, ContactIds ids, Action<RowWho> take, Action<long, long> step, CancellationToken cancellation)
    {
        var segments = ImmutableArray.CreateBuilder<FileSegment>();
        long rows = 0, lines = 0;
        source.ReadWho(rulebook, processors, PartBytes, found =>
        {
            var before = Contacts;
            var (sameIdIn, saidBefore) = Sort(found.Rows, ids, rows, take);
            segments.Add(new(found.Offset, found.Size, found.IsTroubled, found.Rows.Count, rows, lines, before, sameIdIn, saidBefore));
            rows += found.Rows.Count;
            lines += found.Lines;
            step(found.Size, found.Rows.Count);
        }, cancellation);
        return segments.ToImmutable();
    }

    private (IReadOnlyDictionary<int, long> SameIdIn, IReadOnlySet<int> SaidBefore) Sort(List<FoundRow> found, ContactIds ids, long rowsBefore, Action<RowWho> take)
    {
        Dictionary<int, long>? sameIdIn = null;
        HashSet<int>? saidBefore = null;
        for (var place = 0; place < found.Count; place++)
        {
            var (who, key, number) = found[place];
            if (who.ContactId is not { Length: > 0 }) continue;
            if (ids.RowOf(key) is { } row) (sameIdIn ??= [])[place] = row;
            else if (!who.IsContact) continue;
            else if (_earlierFiles.Any(f => f.RowOf(key) is not null)) (saidBefore ??= []).Add(place);
            else
            {
                ids.Add(key, number > 0 ? number : rowsBefore + place + 1);
                Contacts++;
                take(who);
            }
        }

        return (sameIdIn ?? (IReadOnlyDictionary<int, long>)FrozenDictionary<int, long>.Empty, saidBefore ?? (IReadOnlySet<int>)FrozenSet<int>.Empty);
    }
}
