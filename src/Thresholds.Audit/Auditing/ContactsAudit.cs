using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Auditing;

/// <summary>Takes all files of an audit to packed contacts: first who and when, for the history of each; then what was recorded and what it points to.</summary>
internal sealed class ContactsAudit(AuditInputs inputs, AuditBasis basis, int processors)
{
    // Deciding takes about this many times as long as the first reading: so that the time left is not foretold from the fast half.
    private const int SecondReadingWeighs = 6;

    private readonly long _bytes = inputs.Contacts.Sum(f => f.Size);
    private long _bytesRead;
    private long _rowsRead;

    public int PartBytes { get; init; } = FileParts.Usual;

    /// <summary>Each contact of a file is decided by itself, as those of a sheet are.</summary>
    public bool IsRowByRow { get; init; }

    /// <summary>The last day that files of known formats can speak of; null: any day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where rows set aside are written; null: nowhere.</summary>
    public AuditFolder? Quarantine { get; init; }

    public IProgress<ReplayProgress>? Progress { get; init; }

    /// <summary>The files, once they are read.</summary>
    public ImmutableArray<FileRead> Files { get; private set; } = [];

    /// <summary>What the files tell of before and after, once they are read.</summary>
    public Histories Histories { get; private set; } = null!;

    /// <summary>What was counted beside the figures.</summary>
    public AuditTallies Tallies { get; } = new(basis);

    /// <summary>Reads everything.</summary>
    public AuditedContacts Run(CancellationToken cancellation)
    {
        var chronology = new HistoriesBuilder(basis.Rulebook.Vocabulary, !inputs.Contacts.IsEmpty);
        var segments = new FirstReading(basis.Rulebook, inputs.Contacts, processors) { PartBytes = PartBytes }.Run(chronology.Add, Step(1), cancellation);
        var recorded = new RecordedReading(inputs, Quarantine, AsOf);
        recorded.Run(chronology.Add, cancellation);
        Histories = chronology.Build();

        var builder = new AuditedContactsBuilder(basis.Facts.Ids.Length);
        var names = new BoundedCodes();
        _rowsRead = 0;
        var read = inputs.Contacts.Select((source, i) => Read(source, i, segments[i], c => builder.Add(names.Bound(c)), cancellation)).ToArray();
        if (inputs.Contacts.IsEmpty) recorded.Audit(basis, Tallies, Histories, builder.Add, cancellation);
        Files = [.. inputs.Order.Select(o => o.IsContacts ? read[o.Place] : recorded.Files[o.Place])];
        return builder.Build();
    }

    private FileRead Read(ContactSource source, int place, ImmutableArray<FileSegment> segments, Action<AuditedContact> take, CancellationToken cancellation)
    {
        using var quarantine = Quarantine?.QuarantineOf(source, place, inputs.Contacts.Length);
        var columns = new ColumnTally(source.Mapping, source.Header);
        var count = new FileCounts();
        var step = Step(SecondReadingWeighs);
        InOrder.Do(source.ReadAll(segments, cancellation), processors, new SecondReading(source, basis, Histories, IsRowByRow).Read, (inHand, audit) =>
        {
            foreach (var contact in audit.Contacts)
            {
                count.Use(contact.ReceivedOn);
                take(contact);
            }

            foreach (var reading in audit.SetAside)
            {
                count.SetAside(reading);
                quarantine?.Add(reading);
            }

            foreach (var value in audit.Unmatched) columns.Unmatch(value);
            for (var i = 0; i < audit.Filled.Length; i++) columns.Fill(i, audit.Filled[i]);
            count.Rows += audit.Rows;
            count.SaidBefore += inHand.Segment.SaidBefore.Count;
            Tallies.Add(audit.Tallies);
            step(inHand.Segment.Size, audit.Rows);
            return true;
        }, cancellation);
        foreach (var (column, rows) in source.CountFilled(cancellation)) columns.Fill(column, rows);
        quarantine?.Finish();
        quarantine?.Keep();
        var title = source.Mapping.Title;
        return count.Of(source.Name, title.Length > 0 ? $"contacts, by the mapping {title}" : "contacts, by a mapping", columns) with { Notes = [.. source.Notes] };
    }

    private Action<long, long> Step(int weight) => (bytes, rows) =>
    {
        _bytesRead += bytes * weight;
        _rowsRead += rows;
        Progress?.Report(new(weight == 1 ? 0 : _rowsRead, _bytesRead, _bytes * (1 + SecondReadingWeighs)));
    };
}
