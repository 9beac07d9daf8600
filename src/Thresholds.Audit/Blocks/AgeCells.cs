using System.Numerics;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>What rows say of the child's age, where it is plain; anything else is read as text, by <see cref="RowReader"/>.</summary>
internal sealed class AgeCells
{
    private readonly int _birth;
    private readonly int _years;
    private readonly int _expected;
    private readonly int _unborn;
    private readonly int _months;
    private readonly DayText? _birthDays;
    private readonly DayText? _expectedDays;
    private readonly CodeTable<Truth>? _unbornCodes;

    public AgeCells(ContactMapping mapping, CsvHeader header)
    {
        var child = mapping.Child;
        int At(MappedColumn? column) => column is null ? -1 : header.IndexOf(column.Name);
        (_birth, _years, _months, _expected, _unborn) = (At(child.DateOfBirth?.Column), At(child.AgeYears), At(child.AgeMonths), At(child.ExpectedOn?.Column), At(child.Unborn?.Column));
        _birthDays = child.DateOfBirth is { } birth ? new(birth.Formats) : null;
        _expectedDays = child.ExpectedOn is { } expected ? new(expected.Formats) : null;
        _unbornCodes = child.Unborn is { } unborn ? new(unborn.Values) : null;
    }

    /// <summary>Reads the months still possible, limited to what an age can be.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="received">The day each was received.</param>
    /// <param name="months">The months.</param>
    /// <returns>The rows that are not plain, a bit each.</returns>
    public ulong Read(RowBatch batch, ReadOnlySpan<Day> received, Span<Interval> months)
    {
        ReadOnlySpan<byte> bytes = batch.Bytes;
        // An age in months may be told in ways that no column here reads.
        var odd = batch.Written(_months);
        months.Fill(new(int.MinValue, int.MaxValue));
        for (var rows = batch.Written(_birth); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _birth);
            if (_birthDays!.TryRead(bytes, start, length, out var birth) && birth.Number <= received[row].Number) months[row] = Interval.Exactly(received[row].MonthsSince(birth));
            else odd |= 1UL << row;
        }

        for (var rows = batch.Written(_years); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _years);
            if (length <= 2 && Figures.TryRead(bytes, start, length, out var years)) months[row] = months[row].Intersect(new(years * 12, (years * 12) + 11));
            else odd |= 1UL << row;
        }

        for (var rows = batch.Written(_unborn); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _unborn);
            if (!_unbornCodes!.TryGet(bytes, start, length, out var unborn)) odd |= 1UL << row;
            else if (unborn != Truth.NotKnown) months[row] = months[row].Intersect(unborn == Truth.Yes ? ChildAge.UnbornMonths : ChildAge.BornMonths);
        }

        for (var rows = batch.Written(_expected); rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var (start, length) = batch.Place(row, _expected);
            if (_expectedDays!.TryRead(bytes, start, length, out var expected)) months[row] = months[row].Intersect(ChildAge.AroundExpected(received[row].MonthsSince(expected)));
            else odd |= 1UL << row;
        }

        return odd | Limit(months);
    }

    // Sources that clash, and ages that refuse the row, have more to say than a number.
    private static ulong Limit(Span<Interval> months)
    {
        ulong odd = 0;
        for (var row = 0; row < months.Length; row++)
        {
            var age = months[row];
            if (age.IsEmpty || age.Min > Measure.Age.Max || age.Max < Measure.Age.Min) odd |= 1UL << row;
            months[row] = age.Intersect(Measure.Age.Range);
        }

        return odd;
    }
}
