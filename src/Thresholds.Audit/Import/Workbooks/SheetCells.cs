using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Says what a mapping reads in the cells of a sheet: the text that the same cell would have in a file of text, or why there is none to be trusted.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class SheetCells
{
    private readonly bool? _from1904;
    private readonly ImmutableArray<string>[] _days;
    private readonly ImmutableArray<string>[] _times;
    private readonly HashSet<string>[] _codes;
    private readonly bool[] _isId;

    public SheetCells(ContactMapping mapping, CsvHeader header, bool? countsFrom1904)
    {
        var width = header.Names.Length;
        (_from1904, _isId) = (countsFrom1904, new bool[width]);
        _days = new ImmutableArray<string>[width];
        _times = new ImmutableArray<string>[width];
        _codes = [.. Enumerable.Range(0, width).Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        foreach (var column in new[] { mapping.ReceivedOn, mapping.DecidedOn, mapping.Child.DateOfBirth, mapping.Child.ExpectedOn }.OfType<DateColumn>()) Days(column.Column, column.Formats);
        foreach (var fact in mapping.Facts)
        {
            if (!fact.Formats.IsEmpty) Days(fact.Column, fact.Formats);
            Codes(fact.Column, fact.Values.Keys);
        }

        if (mapping.ReceivedAt is { } at) _times[Place(at.Column)] = at.Formats;
        if (mapping.Child.Unborn is { } unborn) Codes(unborn.Column, unborn.Values.Keys);
        if (mapping.Outcome is { } outcome) Codes(outcome.Column, outcome.Periods.SelectMany(p => p.Keys));
        if (mapping.Hours?.Column is { } hours) Codes(hours.Column, hours.Values.Keys);
        foreach (var id in new[] { mapping.Contact, mapping.Child.Id, mapping.Family }.OfType<MappedColumn>()) _isId[Place(id)] = true;

        int Place(MappedColumn column) => header.IndexOf(column.Name);

        void Codes(MappedColumn column, IEnumerable<string> codes) => _codes[Place(column)].UnionWith(codes);

        // A cell has one text: where two parts of the mapping read its day, it is written in a format that both know, if there is one.
        void Days(MappedColumn column, ImmutableArray<string> formats)
        {
            ref var known = ref _days[Place(column)];
            ImmutableArray<string> both = known.IsDefault ? formats : [.. known.Where(f => formats.Contains(f))];
            if (!both.IsEmpty) known = both;
        }
    }

    /// <summary>What was taken off identifiers on reading, each to be said once.</summary>
    public SortedSet<string> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of a cell.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="firstOfMerged">The cell whose value it shows, if it is merged into one.</param>
    /// <param name="spoilt">Why it says nothing that can be trusted; null: it does, or is blank.</param>
    public string Text(int column, TableCell cell, string? firstOfMerged, out SpoiltCell? spoilt)
    {
        spoilt = null;
        if (cell.IsBlank)
        {
            if (firstOfMerged is not null) spoilt = SpoiltCell.MergedInto(firstOfMerged);
            return string.Empty;
        }

        if (cell.Kind == CellKind.Error) spoilt = SpoiltCell.Failed(cell.Text);
        else if (_isId[column]) return Id(cell, out spoilt);
        else if (_codes[column].Contains(cell.Text)) return cell.Text;
        else if (!_days[column].IsDefault) return Day(cell, _days[column], ref spoilt);
        else if (!_times[column].IsDefault) return Time(cell, _times[column], ref spoilt);
        else if (cell.Kind == CellKind.Day || cell.Time is not null) return SheetMoment.Written(cell);
        // A spreadsheet shows a tick in capitals, and so writes it into a file of text.
        return cell.IsTruth ? cell.Text.ToUpperInvariant() : cell.Text;
    }

    private string Id(TableCell cell, out SpoiltCell? spoilt)
    {
        var id = IdCell.Read(cell, out var why, out var note);
        spoilt = why is null ? null : SpoiltCell.Of(why);
        if (note is not null) Notes.Add(note);
        return id ?? cell.Text;
    }

    private string Day(TableCell cell, ImmutableArray<string> formats, ref SpoiltCell? spoilt)
    {
        if (cell.Time is not null) return SheetMoment.Written(cell);
        if (cell.Kind == CellKind.Day) return SheetMoment.Written(cell.Moment, formats);
        if (cell.Kind != CellKind.Number || DateFormats.TryRead(cell.Text, formats, out _)) return cell.Text;
        if (_from1904 is { } from1904) return SheetMoment.OfSerial(cell.Number, from1904) is { } moment ? SheetMoment.Written(moment, formats) : cell.Text;
        if (SheetMoment.OfSerial(cell.Number, false) is not null) spoilt = SpoiltCell.Of("is a bare number: format the column as dates and save again");
        return cell.Text;
    }

    private static string Time(TableCell cell, ImmutableArray<string> formats, ref SpoiltCell? spoilt)
    {
        if (SheetMoment.TimeIn(cell) is { } time) return time.ToString(formats[0], System.Globalization.CultureInfo.InvariantCulture);
        if (cell.Kind == CellKind.Day) spoilt = SpoiltCell.Of("is a day without a time: leave the cell blank where the time is not known");
        return cell.Text;
    }
}
