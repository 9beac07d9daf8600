using System.Globalization;
using CsvHelper;

namespace Thresholds.Audit.Import;

/// <summary>Writes the rows that were set aside, those first that state a legal fact or a fact that must be answered.</summary>
/// <remarks>One line for each reason. Free text of the file is never written. The others wait in a file beside, so memory does not grow.</remarks>
internal sealed class QuarantineFile : IDisposable
{
    private readonly CsvHeader _header;
    private readonly WholeFile _file;
    private readonly WholeFile _others;
    private readonly CsvWriter _first;
    private readonly CsvWriter _rest;

    public QuarantineFile(string path, CsvHeader header)
    {
        _header = header;
        _file = new(path);
        try
        {
            _others = new(path + ".rest");
        }
        catch
        {
            _file.Dispose();
            throw;
        }

        _first = SafeCsv.To(_file.Stream);
        _rest = SafeCsv.To(_others.Stream);
        foreach (var (name, _) in Columns) _first.WriteField(name);
        _first.EndRecord();
    }

    /// <summary>The columns, with what each holds.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Columns { get; } =
    [
        ("row", "Number of the row in the file, from 1; the header is not counted. Of a workbook the row of the sheet, as the spreadsheet numbers it."),
        ("line", "Line of the file on which the row begins, from 1; the header is line 1. Empty for a workbook and for a table."),
        ("sheet", "Sheet of the workbook; empty for any other file, and for a table."),
        ("contact", "The contact's id, where it could be read."),
        ("column", "Name of the column concerned; empty when the whole row is meant."),
        ("letter", "Letter of that column in a spreadsheet."),
        ("reason", "Why the row is set aside."),
        ("writeInstead", "What to write instead."),
        ("lookAtFirst", "Legal facts, and facts in a rule that must be answered, which the row states, with column and code. Rows that state one stand first."),
    ];

    /// <summary>Adds a row.</summary>
    public void Add(RowReading reading)
    {
        var writer = reading.Grave.IsEmpty ? _rest : _first;
        foreach (var refusal in reading.Refusals)
        {
            writer.WriteField(reading.Row.Number.ToString(CultureInfo.InvariantCulture));
            writer.WriteField(reading.Row.Line > 0 ? reading.Row.Line.ToString(CultureInfo.InvariantCulture) : string.Empty);
            writer.WriteField(_header.Sheet);
            writer.WriteField(reading.ContactId);
            writer.WriteField(refusal.Column < 0 ? string.Empty : _header.Names[refusal.Column]);
            writer.WriteField(refusal.Column < 0 ? string.Empty : CsvHeader.Letter(refusal.Column));
            writer.WriteField(refusal.Reason);
            writer.WriteField(refusal.Instead);
            writer.WriteField(LookAtFirst(reading));
            writer.EndRecord();
        }
    }

    /// <summary>Finishes the file; it can still be thrown away.</summary>
    public void Finish()
    {
        _rest.Dispose();
        _first.Dispose();
        _others.Stream.Position = 0;
        _others.Stream.CopyTo(_file.Stream);
        _file.Close();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Keep() => _file.Keep();

    /// <summary>Throws away what was not kept.</summary>
    public void Dispose()
    {
        _rest.Dispose();
        _first.Dispose();
        _others.Dispose();
        _file.Dispose();
    }

    private string LookAtFirst(RowReading reading)
    {
        if (reading.Grave.IsEmpty) return string.Empty;
        var facts = string.Join("; ", reading.Grave.Select(g => $"{g.FactId} ({NameOf(g.Column)}, {CsvHeader.Letter(g.Column)}: {g.Shown})"));
        return reading.Row.Trouble == RowTrouble.None ? facts : "if its values stand in the right columns: " + facts;
    }

    private string NameOf(int column) => _header.Names[column];
}
