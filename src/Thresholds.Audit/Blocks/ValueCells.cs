using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>A column of numbers or of codes of a list: what each row says, kept with the row, because most rows say nothing in it.</summary>
internal abstract class ValueCells(FactColumn column, int index, ContactMapping mapping) : FactCells(column, index, mapping)
{
    /// <summary>The rows, of those read last, in which it states something.</summary>
    public ulong Says { get; protected set; }

    /// <summary>The rows, of those read last, in which anything is written in it: a value, or that it is not known.</summary>
    public ulong Speaks { get; protected set; }

    /// <summary>Reads the column in all rows.</summary>
    /// <returns>The rows that are not plain, a bit each.</returns>
    public abstract ulong Read(RowBatch batch);

    /// <summary>Writes what was read last into the block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="odd">Rows that were not plain.</param>
    /// <param name="places">The row in the block of each other row.</param>
    public abstract void Write(ContactBlock block, ulong odd, ReadOnlySpan<int> places);

    /// <summary>The number that a value read last is kept by where facts are set side by side; null: what is written must be looked at again.</summary>
    /// <param name="row">A row that <see cref="Says"/> something, before <see cref="Write"/>.</param>
    /// <param name="numberOf">The number of a value of a fact.</param>
    public abstract int? NumberOf(int row, Func<string, FactValue, int?> numberOf);
}

/// <summary>What the two kinds of columns of values share.</summary>
internal abstract class ValueCells<T>(FactColumn column, int index, ContactMapping mapping) : ValueCells(column, index, mapping)
{
    private readonly byte[] _rows = new byte[RowBatch.Most];
    private readonly T[] _values = new T[RowBatch.Most];
    private readonly int[] _places = new int[RowBatch.Most];
    private int _count;

    public override int? NumberOf(int row, Func<string, FactValue, int?> numberOf) => NumberOf(_values[BitOperations.PopCount(Says & ((1UL << row) - 1))], numberOf);

    public override ulong Read(RowBatch batch)
    {
        // In variables of its own: a field would be written and read again for every value.
        var (odd, says, blank, count) = (0UL, 0UL, 0UL, 0);
        var values = _values;
        ReadOnlySpan<byte> bytes = batch.Bytes;
        for (var rows = batch.Written(Index); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, Index);
            if (!TryQuick(bytes, start, length, out var value) && !TryText(bytes.Slice(start, length), row, ref odd, ref blank, out value)) continue;
            says |= 1UL << row;
            _rows[count] = (byte)row;
            values[count++] = value;
        }

        (Says, Speaks, _count) = (says, batch.Written(Index) & ~blank, count);
        return odd;
    }

    public override void Write(ContactBlock block, ulong odd, ReadOnlySpan<int> places)
    {
        if (_count == 0) return;
        var kept = odd == 0 ? _count : 0;
        if (odd == 0) for (var i = 0; i < _count; i++) _places[i] = places[_rows[i]];
        else for (var i = 0; i < _count; i++)
        {
            (_places[kept], _values[kept]) = (places[_rows[i]], _values[i]);
            kept += (int)((~odd >> _rows[i]) & 1);
        }

        if (kept > 0) Set(block, _places.AsSpan(0, kept), _values.AsSpan(0, kept));
    }

    // False: it states nothing, or is not plain.
    private bool TryText(ReadOnlySpan<byte> cell, int row, ref ulong odd, ref ulong blank, out T value)
    {
        value = default!;
        var says = ReadText(cell, out var read);
        if (says == CellSays.Stated && TryValue(read!, out value)) return true;
        if (says == CellSays.Blank) blank |= 1UL << row;
        if (says is not (CellSays.Blank or CellSays.NotKnown)) odd |= 1UL << row;
        return false;
    }

    protected abstract int? NumberOf(T value, Func<string, FactValue, int?> numberOf);

    protected abstract bool TryQuick(ReadOnlySpan<byte> bytes, int start, int length, out T value);

    protected abstract bool TryValue(FactValue value, out T read);

    protected abstract void Set(ContactBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<T> values);
}

/// <summary>A column of numbers: a measure.</summary>
internal sealed class MeasureCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns) : ValueCells<Interval>(column, index, mapping)
{
    private readonly MeasureColumn _to = columns.Measure(column.FactId);
    private readonly Interval _range = mapping.Vocabulary.FindMeasure(column.FactId)!.Range;
    private readonly bool _hasCodes = column.Values.Count > 0;
    private readonly Dictionary<Interval, int> _numbers = [];

    protected override int? NumberOf(Interval value, Func<string, FactValue, int?> numberOf)
    {
        if (value.IsKnown) return value.Min;
        if (!_numbers.TryGetValue(value, out var number)) _numbers[value] = number = numberOf(FactId, new MeasureValue(value))!.Value;
        return number;
    }

    protected override bool TryQuick(ReadOnlySpan<byte> bytes, int start, int length, out Interval value)
    {
        value = default;
        if (_hasCodes || !Figures.TryRead(bytes, start, length, out var number)) return false;
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
    private readonly ImmutableArray<FactValue> _stated;
    private Dictionary<ulong, int?>? _numbers;

    public ChoiceCells(FactColumn column, int index, ContactMapping mapping, ContactColumns columns)
        : base(column, index, mapping)
    {
        _to = columns.Choice(column.FactId);
        _choice = mapping.Vocabulary.FindChoice(column.FactId)!;
        var written = column.Values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, SetOf(v.Value!)));
        var listed = column.HoldsCodes ? _choice.Codes.Where(c => !column.Values.ContainsKey(c.Code)).Select(c => KeyValuePair.Create(c.Code, _choice.SetOf([c.Code])!.Value)) : [];
        _stated = [.. column.Values.Values.OfType<FactValue>(), .. column.HoldsCodes ? _choice.Codes.Select(c => new ChoiceSetValue([c.Code])) : []];
        _codes = new(written.Concat(listed).Where(c => !mapping.Blanks.Contains(c.Key)));
    }

    // A group of codes and the list of them are one set, and two values: of such a set the number says nothing.
    protected override int? NumberOf(ulong value, Func<string, FactValue, int?> numberOf)
    {
        _numbers ??= _stated.GroupBy(SetOf).ToDictionary(g => g.Key, g => g.Select(v => numberOf(FactId, v)).Distinct().ToArray() is [var one] ? one : null);
        return _numbers[value];
    }

    protected override bool TryQuick(ReadOnlySpan<byte> bytes, int start, int length, out ulong value) => _codes.TryGet(bytes, start, length, out value);

    protected override bool TryValue(FactValue value, out ulong read)
    {
        read = SetOf(value);
        return true;
    }

    protected override void Set(ContactBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<ulong> values) => block.Set(_to, rows, values);

    private ulong SetOf(FactValue value) => _choice.SetOf(((ChoiceSetValue)value).Codes)!.Value;
}
