using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>A workbook, .xlsx or .xls: its sheets as tables.</summary>
/// <remarks>Each sheet is read again from the file when its rows are asked for, row by row. Nothing is computed: of a formula, the value it had when saved is read.</remarks>
internal sealed class Workbook
{
    // The text of a workbook is held in memory by its reader; a small file can be made to unpack into more than a machine has.
    private const long MostUnpackedText = 1L << 29;

    private readonly string _path;
    private Dictionary<string, FailedCells> _failed = [];

    private Workbook(string path) => _path = path;

    /// <summary>Whether days are counted from 1904; null where the file does not say, which is so of .xls.</summary>
    public bool? CountsFrom1904 { get; private set; }

    /// <summary>The sheets, in order.</summary>
    public ImmutableArray<SheetTable> Sheets { get; private set; } = [];

    private string Name => Path.GetFileName(_path);

    /// <summary>Opens a workbook, or says why it cannot be used.</summary>
    public static Reading<Workbook> TryOpen(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var book = new Workbook(path);
            book.Unpack();
            book.Sheets = book.Look();
            return Reading.Of(book);
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            return Unusable(path, "The workbook is protected by a password. Save a copy without one.");
        }
        catch (TooMuchText)
        {
            return Unusable(path, "The workbook unpacks into more text than can be held. Save each sheet as \"CSV UTF-8\".");
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return Unusable(path, File.Exists(path)
                ? "The workbook cannot be read: it is damaged, cut short, or open in another program. Open it in a spreadsheet and save it again."
                : "There is no such file. Check its name and folder.");
        }
    }

    /// <summary>Whether an exception says that the file is broken. The reader of workbooks lets almost anything through on damaged bytes.</summary>
    public static bool IsBroken(Exception exception) => exception is not (OutOfMemoryException or OperationCanceledException);

    /// <summary>The rows of a sheet below a row, streamed.</summary>
    public IEnumerable<TableRow> Rows(int sheet, long below)
    {
        using var stream = Stream();
        using var reader = ExcelReaderFactory.CreateReader(stream);
        for (var i = 0; i < sheet; i++) reader.NextResult();
        while (reader.Read())
            if (reader.Depth + 1 > below) yield return Row(reader);
    }

    private ImmutableArray<SheetTable> Look()
    {
        var sheets = ImmutableArray.CreateBuilder<SheetTable>();
        using var stream = Stream();
        using var reader = ExcelReaderFactory.CreateReader(stream);
        do
        {
            var opening = ImmutableArray.CreateBuilder<TableRow>();
            while (opening.Count < RawTable.MostRowsAbove && reader.Read()) opening.Add(Row(reader));
            var name = reader.Name ?? string.Empty;
            sheets.Add(new(this, Name, name, sheets.Count, opening.ToImmutable(), [.. reader.MergeCells ?? []])
            {
                Height = reader.RowCount, TellsFailures = _failed.TryGetValue(name, out var failed) && failed.IsWhole,
            });
        }
        while (reader.NextResult());
        return sheets.ToImmutable();
    }

    private FileStream Stream() => new(_path, FileMode.Open, FileAccess.Read, FileShare.Read);

    private TableRow Row(IExcelDataReader reader)
    {
        var failed = _failed.GetValueOrDefault(reader.Name ?? string.Empty)?.Cells;
        var cells = ImmutableArray.CreateBuilder<TableCell>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
            cells.Add(failed is { Count: > 0 } && failed.TryGetValue((reader.Depth + 1, i), out var error) ? TableCell.Failed(error) : TableCell.Of(reader.GetValue(i)));
        return new(reader.Depth + 1, cells.ToImmutable());
    }

    // What the reader of workbooks does not tell: from when days are counted, and where a formula failed. Of .xls, and of anything else that is no .xlsx, neither is known.
    private void Unpack()
    {
        using var file = Stream();
        Span<byte> mark = stackalloc byte[2];
        if (file.Read(mark) < 2 || !mark.SequenceEqual("PK"u8)) return;
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Where(e => e.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)).Sum(e => e.Length) > MostUnpackedText) throw new TooMuchText();
        var from1904 = false;
        if (FailedFormulas.Walk(zip, "xl/workbook.xml", x => from1904 |= x.LocalName == "workbookPr" && x.GetAttribute("date1904") is ("1" or "true"))) CountsFrom1904 = from1904;
        _failed = FailedFormulas.Read(zip);
    }

    private static Reading<Workbook> Unusable(string path, string message) => Reading.Failed<Workbook>([new(Place.In(Path.GetFileName(path), 0, 0), message)]);

    private sealed class TooMuchText : Exception;
}
