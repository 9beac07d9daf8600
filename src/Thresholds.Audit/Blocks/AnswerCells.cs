using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>What a cell answers.</summary>
internal enum CellAnswer : byte
{
    /// <summary>Nothing that a rule could tell from silence.</summary>
    Nothing,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Asked about and not known, where that is not the same as silence: a blank means no, or another column speaks of the fact too.</summary>
    NotKnown,
}

/// <summary>A column that says yes or no: of an indicator, or of an event. No rule asks when an event was, so of its day only that it is one is kept.</summary>
internal sealed class AnswerCells : FactCells
{
    private readonly CodeTable<CellAnswer> _codes;
    private readonly DayText? _days;
    private readonly CellAnswer _notKnown;

    public AnswerCells(FactColumn column, int index, ContactMapping mapping)
        : base(column, index, mapping)
    {
        _notKnown = mapping.Facts.Any(f => f.FactId == column.FactId && (f.IsClosed || f.Column.Name != column.Column.Name)) ? CellAnswer.NotKnown : CellAnswer.Nothing;
        _codes = new([
            .. column.Values.Where(v => !mapping.Blanks.Contains(v.Key)).Select(v => KeyValuePair.Create(v.Key, Answer(v.Value))),
            .. mapping.Blanks.Select(b => KeyValuePair.Create(b, CellAnswer.Nothing))]);
        // A code may look like a day.
        _days = HasDays && column.Values.Count == 0 ? new(column.Formats) : null;
        IsPresence = column.IsPresence && column.Values.Count == 0 && mapping.Blanks.IsEmpty;
    }

    /// <summary>It speaks of an event.</summary>
    public bool IsEvent => Column.Kind == FactKind.Event;

    /// <summary>Days stand in it.</summary>
    public bool HasDays => IsEvent && !Column.Formats.IsEmpty;

    /// <summary>Whatever is written says yes, but for what a failed formula left: most of it is told by its first byte, and no text is made of it.</summary>
    public bool IsPresence { get; }

    /// <summary>What a code of one byte says; null where it must be read.</summary>
    public CellAnswer? OneByte(byte code) => _codes.TryGet([code, 0, 0, 0, 0, 0, 0, 0], 0, 1, out var answer) ? answer : null;

    /// <summary>Reads a cell that is not empty. False: it is not plain, and the row is to be read as text.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, int start, int length, out CellAnswer answer)
    {
        if (_codes.TryGet(bytes, start, length, out answer)) return true;
        if (_days is not null && _days.TryRead(bytes, start, length, out Day _))
        {
            answer = CellAnswer.Yes;
            return true;
        }

        var says = ReadText(bytes.Slice(start, length), out var value);
        answer = says == CellSays.Stated ? Answer(value) : CellAnswer.Nothing;
        return says is CellSays.Stated or CellSays.Blank;
    }

    private CellAnswer Answer(FactValue? value) => value switch
    {
        IndicatorValue { Value: Truth.Yes } or EventValue { HasHappened: Truth.Yes } => CellAnswer.Yes,
        IndicatorValue { Value: Truth.No } or EventValue { HasHappened: Truth.No } => CellAnswer.No,
        _ => _notKnown,
    };
}
