using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>Reads rows that are plain straight from their bytes, and says of the others that they are not.</summary>
/// <remarks>Holds what the rows of one block say until <see cref="Flush"/>; one to a thread.</remarks>
internal sealed class PlainRow
{
    private static readonly DateOnly ChildrenActInForce = new(1991, 10, 14);

    private readonly Lane[] _lanes;
    private readonly RecordFields _fields;
    private readonly CellColumn[] _values;
    private readonly ImmutableArray<CellColumn> _facts;
    private readonly ImmutableArray<(CellColumn First, CellColumn Second)> _shared;
    private readonly ImmutableArray<CellColumn> _toFlush;
    private readonly AgeCells _age;
    private readonly DayText _received;
    private readonly DayText? _decided;
    private readonly int _id;
    private readonly int _day;
    private readonly int _time;
    private readonly int _decision;
    private readonly int _outcome;
    private readonly ImmutableArray<string> _timeFormats;
    private readonly CodeTable<int>? _outcomes;
    private readonly bool _isSayable;
    private readonly byte[][] _blanks;

    public PlainRow(ContactMapping mapping, CsvHeader header, char separator, ContactColumns columns)
    {
        int At(MappedColumn? column) => column is null ? -1 : header.IndexOf(column.Name);
        _facts = [.. mapping.Facts.Select(f => Make(f, At(f.Column), mapping, columns))];
        _shared = [.. from second in Enumerable.Range(0, _facts.Length) from first in Enumerable.Range(0, second) where _facts[first].FactId == _facts[second].FactId select (_facts[first], _facts[second])];
        _lanes = [.. _facts.OfType<AnswerCells>().Select(a => new Lane(a, separator))];
        _fields = new(header.Names.Length, separator);
        _values = [.. _facts.Where(f => f is not AnswerCells)];
        _toFlush = ToFlush();
        _age = new(mapping, header);
        (_id, _day, _time, _decision, _outcome) = (At(mapping.Contact), At(mapping.ReceivedOn.Column), At(mapping.ReceivedAt?.Column), At(mapping.DecidedOn?.Column), At(mapping.Outcome?.Column));
        _received = new(mapping.ReceivedOn.Formats);
        _decided = mapping.DecidedOn is { } decided ? new(decided.Formats) : null;
        _timeFormats = mapping.ReceivedAt?.Formats ?? [];
        Outcomes = mapping.Outcome is { } outcome ? [string.Empty, .. outcome.Values.Values.Append(RecordedOutcome.NotMatched).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal)] : [string.Empty];
        _outcomes = mapping.Outcome?.Values is { } values ? new(values.Select(v => KeyValuePair.Create(v.Key, Outcomes.IndexOf(v.Value)))) : null;
        // What one account alone makes of such a column depends on the kind of fact: the contact itself works that out.
        _blanks = [.. mapping.Blanks.Select(Encoding.UTF8.GetBytes)];
        _isSayable = mapping.Facts.All(f => f.Basis is not (Basis.Disputed or Basis.Withdrawn));
    }

    /// <summary>The outcomes a row may have recorded; the first is none recorded.</summary>
    public ImmutableArray<string> Outcomes { get; }

    /// <summary>Reads a row into the place it will have in the block. False: it is not plain, and nothing of it is kept.</summary>
    public bool TryRead(CsvReader row, int place, out PlainContact contact)
    {
        contact = default;
        if (_isSayable)
        {
            var cells = new RowCells(row, _blanks, _fields.TryFind(row.RawRecord) ? _fields.Starts : []);
            if (TryHead(cells, out contact) && (cells.AreFound ? TryLanes(cells, place) : TryAnswers(cells, place)) && TryValues(cells, place)) return true;
        }

        foreach (var fact in _facts) fact.Forget(place);
        return false;
    }

    /// <summary>Writes what the rows say of facts into the block.</summary>
    public void Flush(ContactBlock block)
    {
        foreach (var fact in _toFlush) fact.Flush(block);
    }

    /// <summary>A contact's id as a number that orders as its bytes do, where it is short enough; null where it must be read as text.</summary>
    public static UInt128? IdOf(ReadOnlySpan<byte> id)
    {
        if (id.Length is 0 or > 16) return null;
        ulong high = 0, low = 0;
        for (var i = 0; i < id.Length; i++)
        {
            // Anything but plain characters may be cleaned away or written in two ways.
            var b = id[i];
            if (b is <= (byte)' ' or >= 0x7F) return null;
            if (i < 8) high |= (ulong)b << (56 - (8 * i));
            else low |= (ulong)b << (120 - (8 * i));
        }

        return new UInt128(high, low);
    }

    private static CellColumn Make(FactColumn column, int index, ContactMapping mapping, ContactColumns columns) => column.Kind switch
    {
        FactKind.Measure => new MeasureCells(column, index, mapping, columns),
        FactKind.Choice => new ChoiceCells(column, index, mapping, columns),
        FactKind.Event when !column.Formats.IsEmpty => new EventCells(column, index, mapping, columns),
        _ => new AnswerCells(column, index, mapping, columns),
    };

    // A column of answers writes every row, so the columns of one fact are joined first, and days of events come after.
    private ImmutableArray<CellColumn> ToFlush()
    {
        var answers = _facts.OfType<AnswerCells>().GroupBy(a => a.FactId).ToArray();
        foreach (var fact in answers)
            foreach (var other in fact.Skip(1)) fact.First().Join(other);
        return [.. answers.Select(a => a.First()), .. _facts.Where(f => f is not AnswerCells)];
    }

    private bool TryHead(RowCells row, out PlainContact contact)
    {
        contact = default;
        if (IdOf(row[_id]) is not { } id) return false;
        if (!_received.TryRead(row[_day], out var received) || received.Day < ChildrenActInForce) return false;
        if (_time >= 0 && row[_time] is { IsEmpty: false } time && !DateFormats.TryReadTime(Encoding.UTF8.GetString(time), _timeFormats, out _)) return false;
        DateOnly? decidedOn = null;
        if (_decision >= 0 && row[_decision] is { IsEmpty: false } written)
        {
            if (!_decided!.TryRead(written, out var decided)) return false;
            decidedOn = decided.Day;
        }

        var outcome = 0;
        if (_outcome >= 0 && row[_outcome] is { IsEmpty: false } code && !_outcomes!.TryGet(code, out outcome)) return false;
        if (!_age.TryRead(row, received.Day, out var months)) return false;
        contact = new(id, received.Day, decidedOn, months, outcome);
        return true;
    }

    // Most cells of a file are a one-letter code or nothing, and which of them nobody can foretell: so nothing and a letter go the same way. The
    // byte at which an empty value begins is the separator after it, which stands for "nothing said".
    private bool TryLanes(RowCells cells, int place)
    {
        var record = cells.Record;
        var starts = cells.Starts;
        foreach (ref readonly var lane in _lanes.AsSpan())
        {
            var start = starts[lane.Index];
            var answer = starts[lane.Index + 1] - start > 2 ? AnswerCells.ToRead : start < record.Length ? lane.OneByte[record[start]] : (sbyte)0;
            if (answer != AnswerCells.ToRead) lane.Answers[place] = answer;
            else if (cells[lane.Index] is { IsEmpty: false } cell && !lane.Cells.Read(cell, place)) return false;
        }

        return true;
    }

    private bool TryAnswers(RowCells cells, int place)
    {
        foreach (ref readonly var lane in _lanes.AsSpan())
            if (cells[lane.Index] is { IsEmpty: false } cell && !lane.Cells.Read(cell, place)) return false;
        return true;
    }

    private bool TryValues(RowCells cells, int place)
    {
        foreach (var column in _values)
            if (cells[column.Index] is { IsEmpty: false } cell && !column.Read(cell, place)) return false;
        // Two columns that speak of one fact may say different things: whoever reads the row as text sets them side by side.
        foreach (var (first, second) in _shared)
            if (first.Says(place) && second.Says(place) && !first.SaysTheSame(second, place)) return false;
        return true;
    }

    /// <summary>A column of answers as the loop over one-letter codes needs it.</summary>
    private readonly struct Lane
    {
        public Lane(AnswerCells cells, char separator)
        {
            Cells = cells;
            Index = cells.Index;
            Answers = cells.Answers;
            OneByte = [.. cells.OneByte];
            OneByte[separator] = 0;
        }

        public AnswerCells Cells { get; }

        public int Index { get; }

        public sbyte[] Answers { get; }

        public sbyte[] OneByte { get; }
    }
}

/// <summary>What a plain row says besides its facts.</summary>
/// <param name="Id">The contact's id, as a number that orders as its bytes do.</param>
/// <param name="ReceivedOn">The day of receipt.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Age">The months of age still possible.</param>
/// <param name="Outcome">The outcome recorded, by its place in <see cref="PlainRow.Outcomes"/>.</param>
internal readonly record struct PlainContact(UInt128 Id, DateOnly ReceivedOn, DateOnly? DecidedOn, Interval Age, int Outcome);
