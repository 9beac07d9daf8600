using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.ByBlocks;

/// <summary>Makes audited contacts of the rows of blocks.</summary>
/// <remarks>What a row says by itself, and what came before it, is kept when the row is taken; what was decided is made once for all rows alike in it. A row
/// that clashes, or on which something due was done, is read again as text and decided by the evaluator. One to a thread.</remarks>
internal sealed class AuditedRows : EachContact
{
    private readonly AuditBasis _basis;
    private readonly Histories _histories;
    private readonly ContactColumns _columns;
    private readonly ImmutableArray<HistoryMeasure> _measures;
    private readonly Choice? _source;
    private readonly PlainSaid _said;
    private readonly RowAgain _again;
    private readonly DecidedAlike _decided;
    private readonly KeptRow[] _rows;
    private readonly ulong[] _alone;
    private PlainFacts? _facts;
    private FileSegment _segment = null!;
    private FilePart _part;
    private ContactAudit _audit = null!;
    private List<AuditedContact> _contacts = null!;

    public AuditedRows(ContactTable file, AuditBasis basis, Histories histories, BulkEvaluator evaluator, ContactColumns columns)
    {
        (_basis, _histories, _columns) = (basis, histories, columns);
        var mapping = file.Mapping;
        _measures = [.. mapping.Child.Id is null ? [] : HistoryFacts.In(mapping.Vocabulary)];
        _source = mapping.Vocabulary.FindChoice(MappingReader.SourceId);
        _said = new(mapping, file.Header, evaluator, [mapping.Child.Id, mapping.Team, mapping.Hours?.Column?.Column]);
        _again = new(new RowReader(basis.Rulebook, mapping, file.Header), file);
        _decided = new(basis);
        _rows = new KeptRow[columns.RowsPerBlock];
        _alone = new ulong[columns.RowsPerBlock / 64];
    }

    /// <summary>Begins a segment, and hands back the list into which its contacts come.</summary>
    public List<AuditedContact> Begin(FileSegment segment, FilePart part, ContactAudit audit)
    {
        (_segment, _part, _audit) = (segment, part, audit);
        return _contacts = new(segment.Rows);
    }

    public override bool LeavesOut(long place) => _segment.SaidBefore.Count > 0 && _segment.SaidBefore.Contains((int)place);

    public override Action<ContactBuilder, IReadOnlySet<string>>? MoreOf(int place) => (_rows[place].History = HistoryOf(place)).State;

    public override void Keep(ContactBlock block, int place, RowBatch batch, int row, PlainRows plain)
    {
        ref var kept = ref _rows[place];
        kept.History = HistoryOf(place);
        kept.Said = _said.Read(batch, row, plain.Heads);
        kept.Age = plain.Heads.Ages[row];
        kept.From = batch.From(row);
        kept.Cells = RowAgain.IsMistaken(_part, kept.From) ? batch.Text(row) : default;
        _facts ??= new(plain, _basis.Facts, _measures);
        kept.Facts = _facts.TryRead(row, kept.Age);
        if (kept.History.State is null) return;
        var before = kept.History.Before;
        for (var i = 0; i < _measures.Length; i++)
            if (!_facts.SpeaksOf(i, row) && _measures[i].Of(before) is { } bounds) block.Set(_columns.Measure(_measures[i].Id), place, bounds);
    }

    public override void Keep(int place, RowReading reading)
    {
        ref var kept = ref _rows[place];
        var contact = reading.Contact!;
        kept.Said = _said.Of(reading);
        kept.Age = contact.StatedValues.Measures[0];
        kept.Facts = _basis.Facts.Recorded(contact, kept.History.WorkedOut);
    }

    public override void Write(BulkAnswers answers, PartResult result)
    {
        var alone = _alone.AsSpan(0, (answers.Rows + 63) / 64);
        alone.Clear();
        foreach (var row in answers.DecidedOneByOne) alone.Mark(row);
        _audit.Tallies.Clocks.MarkDone(answers, alone);
        for (var row = 0; row < answers.Rows; row++)
            if (_rows[row].Facts.IsDefault) alone.Mark(row);
        _audit.Tallies.Count(answers, alone);
        _decided.Read(answers);
        for (var row = 0; row < answers.Rows; row++) _contacts.Add(alone.Holds(row) ? Alone(row) : FromPlanes(answers.Block, row));
        Array.Clear(_rows, 0, answers.Rows);
    }

    private AuditedContact FromPlanes(ContactBlock block, int row)
    {
        ref var kept = ref _rows[row];
        var decided = _decided.Of(row);
        _audit.Tallies.Undated.Count(decided.Undated);
        return _audit.Of(kept.Said.Reading, kept.Said.Beside, SourceOf(block, row), kept.Age, kept.Facts, decided, kept.History.Later);
    }

    private AuditedContact Alone(int row)
    {
        var kept = _rows[row];
        if (kept.Said.Reading.Contact is { } contact) return _audit.Decide(contact, kept.Said.Reading, kept.History.WorkedOut, kept.History.Later);
        var reading = _again.Read(kept.Cells.IsDefault ? _again.Cells(_part, kept.From) : kept.Cells, kept.History.State);
        return _audit.Decide(reading.Contact!, reading, kept.History.WorkedOut, kept.History.Later);
    }

    private string? SourceOf(ContactBlock block, int row)
        => _source is null ? null : ContactAudit.SourceOf(_source, _columns.TryChoice(_source.Id, out var column) ? ContactFromColumns.ChoiceAt(block, column, row) : _source.AllCodes);

    // The second reading finds the same contacts in the same order as the first.
    private History HistoryOf(int place) => _histories.Of(_segment.ContactsBefore + _contacts.Count + place);

    /// <summary>What is kept of a row of the block until it is decided.</summary>
    private struct KeptRow
    {
        public RowSaid Said;
        public History History;
        public Interval Age;

        /// <summary>The facts recorded; default: the row is to be looked at again.</summary>
        public ImmutableArray<RecordedFact> Facts;

        /// <summary>Where it begins in the part.</summary>
        public int From;

        /// <summary>Its values, where they cannot be found again from there; else default.</summary>
        public ImmutableArray<string> Cells;
    }
}
