using System.Globalization;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>A column of numbers: a measure.</summary>
internal sealed class MeasureCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
    : ValueCells<Interval>(column, index, mapping)
{
    private readonly MeasureColumn _to = columns.Measure(column.FactId);
    private readonly Interval _range = mapping.Vocabulary.FindMeasure(column.FactId)!.Range;

    protected override bool TryQuick(ReadOnlySpan<byte> cell, out Interval value)
    {
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

    protected override void Set(ContactBlock block, int row, Interval value) => block.Set(_to, row, value);
}

/// <summary>A column of codes of a closed list: a choice.</summary>
internal sealed class ChoiceCells : ValueCells<ulong>
{
    private readonly ChoiceColumn _to;
    private readonly Choice _choice;
    private readonly CodeTable<ulong> _codes;

    public ChoiceCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
        : base(column, index, mapping)
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

    protected override void Set(ContactBlock block, int row, ulong value) => block.Set(_to, row, value);

    private ulong SetOf(FactValue value) => _choice.SetOf(((ChoiceSetValue)value).Codes)!.Value;
}

/// <summary>A column of days on which an event happened.</summary>
internal sealed class EventCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
    : ValueCells<EventValue>(column, index, mapping)
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

    protected override void Set(ContactBlock block, int row, EventValue value)
    {
        if (value is { HasHappened: Truth.Yes, Earliest: { } earliest, Latest: { } latest }) block.Set(_to, row, earliest, latest);
        else block.Set(_to, row, value.HasHappened);
    }
}

/// <summary>A column whose values are kept with their rows: most rows say nothing in it.</summary>
internal abstract class ValueCells<T>(FactColumn column, int index, ContactMapping mapping) : CellColumn(column, index, mapping)
{
    private readonly List<(int Row, T Value)> _values = [];

    public override bool Says(int row) => _values.Count > 0 && _values[^1].Row == row;

    public override void Forget(int row)
    {
        if (Says(row)) _values.RemoveAt(_values.Count - 1);
    }

    public override bool Read(ReadOnlySpan<byte> cell, int row)
    {
        if (!TryQuick(cell, out var quick))
        {
            var says = ReadText(cell, out var value);
            if (says is CellSays.Blank or CellSays.NotKnown) return true;
            if (says != CellSays.Stated || !TryValue(value!, out quick)) return false;
        }

        _values.Add((row, quick));
        return true;
    }

    public override void Flush(ContactBlock block)
    {
        foreach (var (row, value) in _values) Set(block, row, value);
        _values.Clear();
    }

    protected abstract bool TryQuick(ReadOnlySpan<byte> cell, out T value);

    protected abstract bool TryValue(FactValue value, out T read);

    protected abstract void Set(ContactBlock block, int row, T value);
}
