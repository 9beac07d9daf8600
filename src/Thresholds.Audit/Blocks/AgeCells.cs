using System.Globalization;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Blocks;

/// <summary>What a row says of the child's age, where it is plain; anything else is read as text, by <see cref="RowReader"/>.</summary>
internal sealed class AgeCells
{
    private readonly int _birth;
    private readonly int _years;
    private readonly int _expected;
    private readonly int _unborn;
    private readonly DayText? _birthDays;
    private readonly DayText? _expectedDays;
    private readonly CodeTable<Truth>? _unbornCodes;
    private readonly int _months;

    public AgeCells(ContactMapping mapping, CsvHeader header)
    {
        var child = mapping.Child;
        int At(MappedColumn? column) => column is null ? -1 : header.IndexOf(column.Name);
        (_birth, _years, _months, _expected, _unborn) = (At(child.DateOfBirth?.Column), At(child.AgeYears), At(child.AgeMonths), At(child.ExpectedOn?.Column), At(child.Unborn?.Column));
        _birthDays = child.DateOfBirth is { } birth ? new(birth.Formats) : null;
        _expectedDays = child.ExpectedOn is { } expected ? new(expected.Formats) : null;
        _unbornCodes = child.Unborn is { } unborn ? new(unborn.Values) : null;
    }

    /// <summary>The months still possible, limited to what an age can be. False: not plain.</summary>
    public bool TryRead(RowCells row, DateOnly receivedOn, out Interval months)
    {
        months = new(int.MinValue, int.MaxValue);
        if (_months >= 0 && !row[_months].IsEmpty) return false;
        if (_birth >= 0 && row[_birth] is { IsEmpty: false } written)
        {
            if (!_birthDays!.TryRead(written, out var birth) || birth.Day > receivedOn) return false;
            months = months.Intersect(Interval.Exactly(ChildAge.CompletedMonths(birth.Day, receivedOn)));
        }

        if (_years >= 0 && row[_years] is { IsEmpty: false } number)
        {
            if (number.Length > 2 || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var years)) return false;
            months = months.Intersect(new(years * 12, (years * 12) + 11));
        }

        if (_unborn >= 0 && row[_unborn] is { IsEmpty: false } code)
        {
            if (!_unbornCodes!.TryGet(code, out var unborn)) return false;
            if (unborn != Truth.NotKnown) months = months.Intersect(unborn == Truth.Yes ? ChildAge.UnbornMonths : ChildAge.BornMonths);
        }

        if (_expected >= 0 && row[_expected] is { IsEmpty: false } due)
        {
            if (!_expectedDays!.TryRead(due, out var expected)) return false;
            months = months.Intersect(ChildAge.AroundExpected(ChildAge.CompletedMonths(expected.Day, receivedOn)));
        }

        // Sources that clash, and ages that refuse the row, have more to say than a number.
        if (months.IsEmpty || months.Min > Measure.Age.Max || months.Max < Measure.Age.Min) return false;
        months = months.Intersect(Measure.Age.Range);
        return true;
    }
}
