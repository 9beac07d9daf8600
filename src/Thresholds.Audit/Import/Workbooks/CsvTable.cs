using System.Collections.Immutable;
using System.Text;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>A text file as a table: comma, semicolon or tab, UTF-8.</summary>
internal sealed class CsvTable : RawTable
{
    private readonly string _path;
    private readonly char _separator;

    private CsvTable(string path, char separator, ImmutableArray<TableRow> opening)
        : base(Path.GetFileName(path), string.Empty)
    {
        _path = path;
        _separator = separator;
        Opening = opening;
    }

    /// <inheritdoc/>
    public override ImmutableArray<TableRow> Opening { get; }

    /// <summary>Opens a file, or says why it cannot be used.</summary>
    public static Reading<CsvTable> TryOpen(string path)
    {
        var first = CsvOpening.FirstBytesOf(path);
        if (!first.IsUsable) return Reading.Failed<CsvTable>(first.Faults);
        // The separator is the one that cuts most: a title above the header has none, and a header has more than any row's text.
        var text = Encoding.UTF8.GetString(PlacedJsonReader.WithoutMark(first.Value).Span);
        var best = ContactMapping.Separators.Select(s => (Separator: s, Rows: Rows(text, s))).MaxBy(r => r.Rows.Sum(row => row.Cells.Length - 1));
        return Reading.Of(new CsvTable(path, best.Separator, best.Rows));
    }

    /// <inheritdoc/>
    public override IEnumerable<TableRow> RowsBelow(TableRow header)
    {
        var above = Opening.IndexOf(header) + 1;
        var opening = CsvOpening.Below(new CsvHeader(header.Cells.Select(c => c.Text)), _separator, above);
        foreach (var row in new ContactCsv(_path, opening, true).Rows())
            yield return new(row.Line, [.. row.Cells.Select(TableCell.Of)], row.Trouble);
    }

    private static ImmutableArray<TableRow> Rows(string text, char separator)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        using var reader = ContactCsv.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), separator, true, null);
        try
        {
            while (rows.Count < MostRowsAbove && reader.Read())
                rows.Add(new(reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(i => TableCell.Of(reader.GetString(i)))]));
        }
        catch (CsvHelper.CsvFormatException)
        {
            // A record without end: what stands before it is all there is to look at.
        }

        return rows.ToImmutable();
    }
}
