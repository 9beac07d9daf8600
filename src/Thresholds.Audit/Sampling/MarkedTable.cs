using System.Globalization;
using Thresholds.Audit.Import;
using Thresholds.Text;

namespace Thresholds.Audit.Sampling;

/// <summary>A small file that people filled in, read back: commas or semicolons, columns found by name, every fault with its row and column letter.</summary>
internal sealed class MarkedTable
{
    private readonly string _file;
    private readonly List<Fault> _faults;
    private readonly CsvHeader _header;
    private readonly List<(int Row, string[] Cells)> _rows = [];

    /// <summary>Reads a file; what is amiss goes to the faults.</summary>
    public MarkedTable(Stream stream, string file, IReadOnlyList<string> columns, List<Fault> faults)
    {
        (_file, _faults) = (file, faults);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        var firstLine = new StreamReader(bytes, leaveOpen: true).ReadLine() ?? "";
        bytes.Position = 0;
        using var reader = ContactCsv.Open(bytes, firstLine.Count(c => c == ';') > firstLine.Count(c => c == ',') ? ';' : ',', false, null);
        _header = new(reader.Read() ? Cells(reader) : []);
        var before = faults.Count;
        if (_header.Names.IsEmpty) faults.Add(new(new(file, 0, 0, ""), $"The file is empty. Its first row names the columns: {string.Join(", ", columns)}."));
        else foreach (var column in columns) if (_header.FaultIn(column) is { } message) faults.Add(new(new(file, 1, 1, ""), $"Row 1: {message}"));
        // Without its columns every row would be amiss in the same way.
        if (faults.Count > before) return;
        for (var row = 2; reader.Read(); row++)
        {
            var cells = Cells(reader);
            if (cells.All(c => c.Length == 0)) continue;
            if (cells.Length == _header.Names.Length) _rows.Add((row, cells));
            else faults.Add(new(new(file, row, 1, ""), $"Row {row}: {cells.Length} values where the first row names {_header.Names.Length} columns, so it cannot be told which is which."));
        }
    }

    /// <summary>The rows that hold anything, with the number a spreadsheet shows.</summary>
    public IEnumerable<int> Rows => _rows.Select(r => r.Row);

    /// <summary>A cell, without the spaces around it.</summary>
    public string Cell(int row, string column) => _header.IndexOf(column) is >= 0 and var at ? _rows.First(r => r.Row == row).Cells[at] : "";

    /// <summary>Says what is amiss in a cell.</summary>
    public void Amiss(int row, string column, string message)
    {
        var at = Math.Max(0, _header.IndexOf(column));
        _faults.Add(new(new(_file, row, at + 1, ""), $"Row {row}, column {CsvHeader.Letter(at)} (`{column}`): {message}"));
    }

    /// <summary>A whole number within a range.</summary>
    public int? Whole(int row, string column, int least, int most)
    {
        if (int.TryParse(Cell(row, column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Amiss(row, column, $"{Shown(Cell(row, column))} is not a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A day, or nothing where the cell is blank.</summary>
    public DateOnly? Day(int row, string column)
    {
        var text = Cell(row, column);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Amiss(row, column, $"{Shown(text)} is not a day. Write it as 2026-03-31 or 31/03/2026.");
        return null;
    }

    /// <summary>A value as a message may show it: a short code is shown, anything that may be free text about a child is not.</summary>
    public static string Shown(string text) => text.Length == 0 ? "A blank" : text.Length <= 20 && !text.Contains(' ', StringComparison.Ordinal) ? $"`{text}`" : "What is written there";

    private static string[] Cells(CsvHelper.CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(i => CsvHeader.Clean(reader.GetString(i)))];
}
