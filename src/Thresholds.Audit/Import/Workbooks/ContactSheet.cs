using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>The sheet of a workbook that holds contacts, read through a mapping. It gives the same rows each time.</summary>
internal sealed class ContactSheet
{
    private readonly SheetTable _sheet;
    private readonly TableRow _header;
    private readonly SheetNote? _untold;
    private SortedSet<string> _aboutIds = [];
    private long _blank;

    private ContactSheet(SheetTable sheet, TableRow header, CsvHeader names, ContactMapping mapping, SheetNote? untold)
        => (_sheet, _header, Header, Mapping, _untold) = (sheet, header, names, mapping, untold);

    /// <summary>As a report names it.</summary>
    public string Name => $"{_sheet.File}, sheet {_sheet.Sheet}";

    public ContactMapping Mapping { get; }

    public CsvHeader Header { get; }

    /// <summary>How many rows the sheet has, the header and blank ones among them.</summary>
    public long Height => _sheet.Height;

    /// <summary>What a reader must know of how the sheet was read, once it was read to its end.</summary>
    public IEnumerable<SheetNote> Notes
    {
        get
        {
            if (_header.Number > 1) yield return new(FormattableString.Invariant($"The names of the columns stand in row {_header.Number}; what stands above them was not read."));
            if (_blank > 0) yield return new(FormattableString.Invariant($"{_blank:N0} blank {(_blank == 1 ? "row was" : "rows were")} passed over, and {(_blank == 1 ? "is" : "are")} not counted among the rows."));
            foreach (var note in _aboutIds) yield return new(char.ToUpperInvariant(note[0]) + note[1..] + ".");
            if (_untold is not null) yield return _untold;
        }
    }

    /// <summary>Finds the sheet that a mapping reads, or gathers what stands in the way, faults of the mapping among it.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="file">Its name.</param>
    /// <param name="json">The mapping.</param>
    /// <param name="source">The mapping's name, for faults.</param>
    /// <param name="rulebook">The guidance.</param>
    public static Reading<ContactSheet> TryFind(Workbook book, string file, byte[] json, string source, Rulebook rulebook)
    {
        var faults = new List<Fault>();
        var wanted = ContactMapping.Glance(json, source, rulebook);
        var found = wanted is null ? null : SheetSearch.Find(book.Sheets, file, wanted, faults);
        var names = found is { } at ? new CsvHeader(at.Header.Cells.Select(c => c.Text), $"sheet `{at.Sheet.Sheet}`") { Sheet = at.Sheet.Sheet } : null;
        // A blank that may be a failed formula must not mean no.
        var isTold = found?.Sheet.TellsFailures ?? true;
        var mapping = ContactMapping.TryRead(json, source, rulebook, names, mayClose: isTold);
        faults.AddRange(mapping.Faults);
        if (faults.Count > 0 || names is null) return Reading.Failed<ContactSheet>(faults);
        return Reading.Of(new ContactSheet(found!.Value.Sheet, found.Value.Header, names, mapping.Value, isTold ? null : Untold(wanted!)));
    }

    /// <summary>The rows, streamed, by their numbers in the sheet. Blank rows are passed over.</summary>
    /// <exception cref="IOException">The workbook cannot be read to its end.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        var cells = new SheetCells(Mapping, Header, _sheet.CountsFrom1904);
        var merged = _sheet.Merged;
        var blank = 0L;
        using var rows = _sheet.RowsBelow(_header).GetEnumerator();
        for (var last = _header.Number; Next(rows, last) is { } row; last = row.Number)
        {
            merged.GoTo(row.Number);
            if (row.IsBlank) blank++;
            else yield return Row(row, cells, merged);
        }

        (_blank, _aboutIds) = (blank, cells.Notes);
    }

    private CsvRow Row(TableRow row, SheetCells cells, MergedCells merged)
    {
        var values = new string[Header.Names.Length];
        Dictionary<int, SpoiltCell>? spoilt = null;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = cells.Text(i, row.At(i), merged.FirstOf(row.Number, i), out var why);
            if (why is not null) (spoilt ??= [])[i] = why;
        }

        return new(row.Number, 0, ImmutableCollectionsMarshal.AsImmutableArray(values), RowTrouble.None) { Spoilt = spoilt };
    }

    private TableRow? Next(IEnumerator<TableRow> rows, long last)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (Exception broken) when (Workbook.IsBroken(broken))
        {
            throw new IOException(FormattableString.Invariant($"{Name}: what follows row {last} cannot be read; the workbook is damaged, cut short, or was changed meanwhile. Open it in a spreadsheet and save it again."), broken);
        }
    }

    private static SheetNote? Untold(ContactMapping wanted)
    {
        ImmutableArray<string> closed = [.. wanted.Facts.Where(f => f.IsClosed).Select(f => f.Column.Name).Distinct(StringComparer.Ordinal)];
        return closed.IsEmpty ? null
            : new("A formula that failed cannot be told from a blank here, so a blank is not read as \"no\", though the mapping closes columns. Save the workbook as .xlsx, with the formulas mended or pasted as values.", closed);
    }
}
