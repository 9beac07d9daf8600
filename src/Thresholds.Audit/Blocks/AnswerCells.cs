using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>A column that says yes or no, one byte a row: of an indicator, or of an event whose day is not written.</summary>
internal sealed class AnswerCells : CellColumn
{
    // Nothing written, and asked about but not known, are the same to a rule; where a blank means no, or another column speaks too, they are not.
    private const sbyte NotKnown = 2;

    /// <summary>Not a one-byte code.</summary>
    public const sbyte ToRead = sbyte.MinValue;

    private readonly CodeTable<sbyte> _codes;
    private readonly sbyte[] _answers;
    private readonly IndicatorColumn? _indicator;
    private readonly EventColumn? _event;
    private readonly sbyte _notKnown;
    private readonly bool _isPresence;
    private readonly List<AnswerCells> _others = [];

    public AnswerCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
        : base(column, index, mapping)
    {
        _answers = new sbyte[columns.RowsPerBlock];
        _notKnown = mapping.Facts.Any(f => f.FactId == column.FactId && (f.IsClosed || f.Column.Name != column.Column.Name)) ? NotKnown : (sbyte)0;
        _codes = Table<sbyte>(0, Answer);
        Span<byte> code = stackalloc byte[1];
        for (var i = 0; i < OneByte.Length; i++)
        {
            code[0] = (byte)i;
            OneByte[i] = _codes.TryGet(code, out var answer) ? answer : ToRead;
        }

        _isPresence = column.IsPresence && column.Values.Count == 0 && mapping.Blanks.IsEmpty;
        if (column.Kind == FactKind.Indicator) _indicator = columns.Indicator(column.FactId);
        else _event = columns.Event(column.FactId);
    }

    /// <summary>What each one-byte code says; <see cref="ToRead"/> where the cell is to be handed to <see cref="Read"/>.</summary>
    public sbyte[] OneByte { get; } = new sbyte[256];

    /// <summary>What the rows say, for the loop that reads one-byte codes.</summary>
    public sbyte[] Answers => _answers;

    /// <summary>Takes in another column of the same fact when the block is filled. Where a row says something in both, it says the same.</summary>
    public void Join(AnswerCells other) => _others.Add(other);

    public override bool Says(int row) => _answers[row] != 0;

    public override bool SaysTheSame(CellColumn other, int row) => other is AnswerCells answers && answers._answers[row] == _answers[row];

    public override void Forget(int row) => _answers[row] = 0;

    public override bool Read(ReadOnlySpan<byte> cell, int row)
    {
        if (_codes.TryGet(cell, out var answer))
        {
            _answers[row] = answer;
            return true;
        }

        // Free text, of which only that it is there is kept: no text is made of it.
        if (_isPresence && cell[0] is > (byte)' ' and < 0x80)
        {
            _answers[row] = 1;
            return true;
        }

        switch (ReadText(cell, out var value))
        {
            case CellSays.Blank:
                return true;
            case CellSays.Stated when value is IndicatorValue or EventValue { Earliest: null }:
                _answers[row] = Answer(value);
                return true;
            default:
                return false;
        }
    }

    public override void Flush(ContactBlock block)
    {
        var answers = _answers.AsSpan(0, block.Count);
        foreach (var other in _others) other.MoveInto(answers);
        List<int>? asked = null;
        for (var at = _notKnown == 0 ? -1 : answers.IndexOf(NotKnown); at >= 0;)
        {
            answers[at] = 0;
            (asked ??= []).Add(at);
            var next = answers[at..].IndexOf(NotKnown);
            at = next < 0 ? -1 : at + next;
        }

        if (_indicator is { } indicator) block.Set(indicator, 0, answers);
        else block.Set(_event!.Value, 0, answers);
        foreach (var row in asked ?? [])
        {
            if (_indicator is { } asks) block.Set(asks, row, Truth.NotKnown);
            else block.Set(_event!.Value, row, Truth.NotKnown);
        }

        answers.Clear();
    }

    private void MoveInto(Span<sbyte> answers)
    {
        for (var i = 0; i < answers.Length; i++) answers[i] |= _answers[i];
        Array.Clear(_answers);
    }

    private sbyte Answer(FactValue? value) => value switch
    {
        IndicatorValue { Value: Truth.Yes } or EventValue { HasHappened: Truth.Yes } => 1,
        IndicatorValue { Value: Truth.No } or EventValue { HasHappened: Truth.No } => -1,
        _ => _notKnown,
    };
}
