using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>A file of what was recorded, once it is known which format it has.</summary>
/// <remarks>
/// <example><code>
/// var context = new ImportContext { AsOf = new(2026, 3, 31) };
/// foreach (var path in paths)
///     foreach (var happened in RecordedFile.TryOpen(path).Value.Events(context)) chronology.Add(happened);
/// // context.Tally: rows = recorded + said before + set aside, for every table
/// </code></example>
/// Where lists overlap, a record is handed on the first time it is read: give the newest file first.
/// </remarks>
internal sealed class RecordedFile
{
    private static readonly (RecordFormat Format, ImmutableArray<KnownTable> Tables)[] Formats =
        [(RecordFormat.AnnexA, AnnexALists.All), (RecordFormat.Ssd, SsdTables.All), (RecordFormat.Ssda903, Ssda903Tables.All)];

    private RecordedFile(string path) => Name = Path.GetFileName(path);

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The format; null for a table of no known format, which needs a mapping.</summary>
    public RecordFormat? Format { get; private init; }

    /// <summary>The census; null for a file of tables.</summary>
    public CinCensusFile? Census { get; private init; }

    /// <summary>The workbook; null for a file of another sort.</summary>
    public Workbook? Book { get; private init; }

    /// <summary>The known tables in it.</summary>
    public ImmutableArray<TableLayout> Known { get; private init; } = [];

    /// <summary>The tables of no known format, each with the known one it comes nearest to, if any.</summary>
    public ImmutableArray<(RawTable Raw, TableLayout? Nearest)> Others { get; private init; } = [];

    /// <summary>Tables not recognised by their headers that fit a list of Annex A by name and count of columns; empty where those that may be were read by position.</summary>
    public ImmutableArray<PositionOffer> Offers { get; private init; } = [];

    /// <summary>Opens a file, or says why it cannot be read at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="byPosition">Whether tables that are offered to be read by position are read so; one whose columns have moved is then refused.</param>
    public static Reading<RecordedFile> TryOpen(string path, bool byPosition = false)
    {
        var opened = TryOpen(path);
        return byPosition && opened is { IsUsable: true, Value: { Offers.IsEmpty: false } file } ? file.ReadByPosition(path) : opened;
    }

    private static Reading<RecordedFile> TryOpen(string path)
    {
        switch (KindOf(path))
        {
            case "workbook":
                var book = Workbook.TryOpen(path);
                return book.IsUsable ? Reading.Of(Of(path, ImmutableArray<RawTable>.CastUp(book.Value.Sheets), book.Value)) : Reading.Failed<RecordedFile>(book.Faults);
            case "xml":
                var census = CinCensusFile.TryOpen(path);
                return census.IsUsable ? Reading.Of(new RecordedFile(path) { Format = RecordFormat.CinCensus, Census = census.Value }) : Reading.Failed<RecordedFile>(census.Faults);
            default:
                var csv = CsvTable.TryOpen(path);
                return csv.IsUsable ? Reading.Of(Of(path, [csv.Value])) : Reading.Failed<RecordedFile>(csv.Faults);
        }
    }

    /// <summary>The records, streamed.</summary>
    public IEnumerable<RecordedEvent> Events(ImportContext context)
        => Census is { } census ? census.Events(context) : Known.SelectMany(k => new TableImport(k, Format!.Value, context).Events());

    /// <summary>Whether a file is a workbook, by its first bytes.</summary>
    public static bool IsWorkbook(string path) => KindOf(path) == "workbook";

    private static RecordedFile Of(string path, ImmutableArray<RawTable> tables, Workbook? book = null)
    {
        foreach (var (format, known) in Formats)
        {
            var layouts = tables.Select(t => TableLayout.Find(t, known.Select(k => Dialect(k, t)))).ToArray();
            // A table with more strange headers than known ones is an authority's own, and only shares some words.
            var found = layouts.OfType<TableLayout>().Where(l => l.Unknown.Length <= l.Found).ToImmutableArray();
            if (found.IsEmpty) continue;
            var others = tables.Where(t => found.All(f => f.Raw != t)).ToImmutableArray();
            return new(path) { Format = format, Book = book, Known = found, Others = [.. others.Select(t => (t, Named(t, known)))], Offers = format == RecordFormat.AnnexA ? Offered(others) : [] };
        }

        return new(path) { Book = book, Offers = Offered(tables), Others = [.. tables.Select(t => (t, Formats.Select(f => TableLayout.Nearest(t, f.Tables)).OfType<TableLayout>().MaxBy(l => l.Found)))] };
    }

    private static ImmutableArray<PositionOffer> Offered(ImmutableArray<RawTable> tables) => [.. tables.Select(PositionOffer.Of).OfType<PositionOffer>()];

    private Reading<RecordedFile> ReadByPosition(string path)
    {
        var moved = Offers.Where(o => !o.IsSafe).ToArray();
        if (moved.Length > 0) return Reading.Failed<RecordedFile>(moved.Select(o => new Fault(Place.In(Name, 0, 0), o.Words)));
        return Reading.Of(new RecordedFile(path)
        {
            Format = RecordFormat.AnnexA, Book = Book, Known = [.. Known, .. Offers.Select(o => o.Layout(Dialect(o.List, o.Raw)))], Others = [.. Others.Where(t => Offers.All(o => o.Raw != t.Raw))],
        });
    }

    // A sheet that bears a list's name was meant to be that list, whatever its headers come nearest to.
    private static TableLayout? Named(RawTable raw, ImmutableArray<KnownTable> known)
        => TableLayout.Nearest(raw, known.Where(k => k.UsualNames.Any(n => HeaderText.Bare(n) == HeaderText.Bare(raw.Sheet))));

    // Workbooks with named lists write a dash where nothing is known.
    private static KnownTable Dialect(KnownTable table, RawTable raw) => table.UsualNames.Length > 1 && table.UsualNames[1] == raw.Sheet.Trim() ? table with { Blanks = ["-"] } : table;

    private static string KindOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[(int)Math.Min(64, file.Length)];
            file.ReadExactly(bytes);
            ReadOnlySpan<byte> start = bytes;
            if (start.StartsWith("PK"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "workbook";
            if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
            var isUtf16 = start.Length > 3 && (start[0], start[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
            return isUtf16 ? start[2] == '<' || start[3] == '<' ? "xml" : "text" : start.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "xml" : "text";
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The reader of text says what is the matter with a file that cannot be opened.
            return "text";
        }
    }
}
