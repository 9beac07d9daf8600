using System.Globalization;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>A column of numbers: a measure.</summary>
internal sealed class MeasureCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
    : ValueCells<Interval>(column, index, mapping, columns.RowsPerBlock)
{
    private readonly MeasureColumn _to = columns.Measure(column.FactId);
    private readonly Interval _range = mapping.Vocabulary.FindMeasure(column.FactId)!.Range;

    protected override bool TryQuick(ReadOnlySpan<byte> cell, out Interval value)
    {
        if (Column.Values.Count == 0 && cell.Length == 1 && char.IsAsciiDigit((char)cell[0]))
        {
            value = Interval.Exactly(cell[0] - '0');
            return value.IsInside(_range);
        }

        value = default;
        if (Column.Values.Count > 0 || !int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return false;
        value = Interval.Exactly(number);
        return value.IsInside(_range);
    }

    protected override bool TryValue(FactValue value, out Interval read)
    {
        read = ((MeasureValue)value).Bounds;
        return true;
    }

    protected override void Set(ContactBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<Interval> values) => block.Set(_to, rows, values);
}

/// <summary>A column of codes of a closed list: a choice.</summary>
internal sealed class ChoiceCells : ValueCells<ulong>
{
    private readonly ChoiceColumn _to;
    private readonly Choice _choice;
    private readonly CodeTable<ulong> _codes;

    public ChoiceCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
        : base(column, index, mapping, columns.RowsPerBlock)
    {
        _to = columns.Choice(column.FactId);
        _choice = mapping.Vocabulary.FindChoice(column.FactId)!;
        var written = column.Values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, SetOf(v.Value!)));
        var listed = column.HoldsCodes ? _choice.Codes.Where(c => !column.Values.ContainsKey(c.Code)).Select(c => KeyValuePair.Create(c.Code, _choice.SetOf([c.Code])!.Value)) : [];
        _codes = new(written.Concat(listed).Where(c => !mapping.Blanks.Contains(c.Key)));
    }

    protected override bool TryQuick(ReadOnlySpan<byte> cell, out ulong value) => _codes.TryGet(cell, out value);

    protected override bool TryValue(FactValue value, out ulong read)
    {
        read = SetOf(value);
        return true;
    }

    protected override void Set(ContactBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<ulong> values) => block.Set(_to, rows, values);

    private ulong SetOf(FactValue value) => _choice.SetOf(((ChoiceSetValue)value).Codes)!.Value;
}

/// <summary>A column of days on which an event happened.</summary>
internal sealed class EventCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
    : ValueCells<EventValue>(column, index, mapping, columns.RowsPerBlock)
{
    private readonly EventColumn _to = columns.Event(column.FactId);
    private readonly DayText _days = new(column.Formats);

    protected override bool TryQuick(ReadOnlySpan<byte> cell, out EventValue value)
    {
        value = null!;
        if (Column.Values.Count > 0 || !_days.TryRead(cell, out var when)) return false;
        value = new(Truth.Yes, when, when);
        return true;
    }

    protected override bool TryValue(FactValue value, out EventValue read)
    {
        read = (EventValue)value;
        return true;
    }

    protected override void Set(ContactBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<EventValue> values)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (values[i] is { HasHappened: Truth.Yes, Earliest: { } earliest, Latest: { } latest }) block.Set(_to, rows[i], earliest, latest);
            else block.Set(_to, rows[i], values[i].HasHappened);
        }
    }
}

/// <summary>A column whose values are kept with their rows: most rows say nothing in it.</summary>
internal abstract class ValueCells<T>(FactColumn column, int index, ContactMapping mapping, int rows) : CellColumn(column, index, mapping)
{
    private readonly int[] _rows = new int[rows];
    private readonly T[] _values = new T[rows];
    private int _count;

    public override bool Says(int row) => _count > 0 && _rows[_count - 1] == row;

    public override void Forget(int row)
    {
        if (Says(row)) _count--;
    }

    public override bool Read(ReadOnlySpan<byte> cell, int row)
    {
        if (!TryQuick(cell, out var quick))
        {
            var says = ReadText(cell, out var value);
            if (says is CellSays.Blank or CellSays.NotKnown) return true;
            if (says != CellSays.Stated || !TryValue(value!, out quick)) return false;
        }

        _rows[_count] = row;
        _values[_count++] = quick;
        return true;
    }

    public override void Flush(ContactBlock block)
    {
        Set(block, _rows.AsSpan(0, _count), _values.AsSpan(0, _count));
        _count = 0;
    }

    protected abstract bool TryQuick(ReadOnlySpan<byte> cell, out T value);

    protected abstract bool TryValue(FactValue value, out T read);

    protected abstract void Set(ContactBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<T> values);
}
