using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>Reads what a row says of the child's age. What is written and cannot be read is a reason to set the row aside: rules turn on age.</summary>
internal sealed class ChildReader(ChildColumns columns, CsvHeader header)
{
    // Wider than childhood, so that an adult is told from a slip; narrower than what arithmetic on months can hold.
    private static readonly Interval Years = new(-1, 120);
    private static readonly Interval Months = new(-10, 1440);

    /// <summary>The age as stated.</summary>
    public ChildAge Read(RowCells cells, List<Refusal> refusals) => new()
    {
        DateOfBirth = Day(cells, columns.DateOfBirth, "The date of birth", refusals),
        Years = Number(cells, columns.AgeYears, Years, "The age in years", "Write completed years, such as 4; for an unborn child -1.", refusals),
        Months = Number(cells, columns.AgeMonths, Months, "The age in months", "Write completed months, such as 7.", refusals) is { } months ? Interval.Exactly(months) : null,
        Unborn = Unborn(cells, refusals),
        ExpectedOn = Day(cells, columns.ExpectedOn, "The expected date of birth", refusals),
    };

    /// <summary>The first column of the child's age in which something is written; −1 when there is none.</summary>
    public int FirstWritten(RowCells cells) => columns.All.Select(c => header.IndexOf(c.Name)).Where(i => cells.At(i).Length > 0).DefaultIfEmpty(-1).First();

    private DateOnly? Day(RowCells cells, DateColumn? column, string what, List<Refusal> refusals)
    {
        if (Written(cells, column?.Column, what, refusals, out var index) is not { } cell) return null;
        if (DateFormats.TryRead(cell, column!.Formats, out var moment)) return moment.Day;
        refusals.Add(new(index, $"{what} is not a day written as {column.FormatsInWords}.", $"Write it as {column.FormatsInWords}, such as {DateFormats.Example(column.Formats)}, or leave it blank where it is not known."));
        return null;
    }

    private int? Number(RowCells cells, MappedColumn? column, Interval range, string what, string instead, List<Refusal> refusals)
    {
        if (Written(cells, column, what, refusals, out var index) is not { } cell) return null;
        if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Interval.Exactly(number).IsInside(range)) return number;
        refusals.Add(new(index, $"{what} is not a whole number that an age can be.", $"{instead} Leave it blank where it is not known."));
        return null;
    }

    private Truth Unborn(RowCells cells, List<Refusal> refusals)
    {
        if (Written(cells, columns.Unborn?.Column, "Whether the child is unborn", refusals, out var index) is not { } cell) return Truth.NotKnown;
        if (columns.Unborn!.Values.TryGetValue(cell, out var truth)) return truth;
        refusals.Add(new(index, $"The mapping gives `{FactCell.ShownCode(cell)}` no meaning, so it cannot be told whether the child is unborn.", $"Write one of {string.Join(", ", columns.Unborn.Values.Keys.Order(StringComparer.Ordinal))}, or add the code to the mapping."));
        return Truth.NotKnown;
    }

    private string? Written(RowCells cells, MappedColumn? column, string what, List<Refusal> refusals, out int index)
    {
        index = column is null ? -1 : header.IndexOf(column.Name);
        if (cells.SpoiltAt(index) is { } spoilt) refusals.Add(new(index, $"{what} {spoilt.What}.", spoilt.Instead));
        return cells.At(index) is { Length: > 0 } cell ? cell : null;
    }
}
