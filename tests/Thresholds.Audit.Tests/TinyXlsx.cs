using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Thresholds.Audit.Tests;

/// <summary>A sheet to be written: its cells are text, a number (double), a day (DateOnly), a moment (DateTime), a time (TimeOnly), a truth (bool) or nothing;
/// text beginning with `#` and ending in A, ! or ? is a failed formula, and text beginning with `=` a formula that was never worked out.</summary>
internal sealed record TinySheet(string Name, IReadOnlyList<object?[]> Rows, params string[] Merged);

/// <summary>A formula, with the value it had when the workbook was saved.</summary>
internal sealed record TinyFormula(string Formula, object Saved);

/// <summary>Writes small workbooks for tests: .xlsx by hand, so that every byte is ours.</summary>
internal static class TinyXlsx
{
    public static string Write(string path, bool from1904, params IReadOnlyList<TinySheet> sheets)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Put(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        Put(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Each(sheets, (i, _) => $"<Relationship Id=\"s{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}<Relationship Id=\"st\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr{(from1904 ? " date1904=\"1\"" : string.Empty)}/><sheets>{Each(sheets, (i, s) => $"<sheet name=\"{s.Name}\" sheetId=\"{i}\" r:id=\"s{i}\"/>")}</sheets></workbook>");
        Put(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/><xf numFmtId=\"20\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        for (var i = 0; i < sheets.Count; i++) Put(zip, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), Sheet(sheets[i], from1904));
        return path;
    }

    /// <summary>Takes out where rows and cells stand, as some programs write them.</summary>
    public static void WithoutReferences(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var text = new StreamReader(stream).ReadToEnd();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(text, " r=\"[A-Z0-9]+\"", string.Empty)));
        }
    }

    private static string Sheet(TinySheet sheet, bool from1904)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            if (sheet.Rows[r].Length == 0) continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < sheet.Rows[r].Length; c++) xml.Append(Cell($"{Letter(c)}{(r + 1).ToString(CultureInfo.InvariantCulture)}", sheet.Rows[r][c], from1904));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merged.Length > 0) xml.Append("<mergeCells>").AppendJoin("", sheet.Merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string Cell(string at, object? value, bool from1904) => value switch
    {
        null => string.Empty,
        TinyFormula formula => Cell(at, formula.Saved, from1904).Replace("<v>", $"<f>{SecurityElement.Escape(formula.Formula)}</f><v>", StringComparison.Ordinal),
        double number => FormattableString.Invariant($"<c r=\"{at}\"><v>{number:R}</v></c>"),
        DateOnly day => FormattableString.Invariant($"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber}</v></c>"),
        DateTime moment => FormattableString.Invariant($"<c r=\"{at}\" s=\"2\"><v>{(moment - (from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30))).TotalDays:R}</v></c>"),
        TimeOnly time => FormattableString.Invariant($"<c r=\"{at}\" s=\"3\"><v>{time.ToTimeSpan().TotalDays:R}</v></c>"),
        bool truth => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        string text when text.Length > 1 && text[0] == '=' => $"<c r=\"{at}\"><f>{SecurityElement.Escape(text[1..])}</f><v></v></c>",
        string text when text.Length > 1 && text[0] == '#' && text[^1] is 'A' or '!' or '?' => $"<c r=\"{at}\" t=\"e\"><v>{text}</v></c>",
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static string Letter(int column) => (column >= 26 ? Letter((column / 26) - 1) : string.Empty) + (char)('A' + (column % 26));

    private static string Each(IReadOnlyList<TinySheet> sheets, Func<int, TinySheet, string> write) => string.Concat(sheets.Select((s, i) => write(i + 1, s)));

    private static void Put(ZipArchive zip, string name, string text)
    {
        // A fixed moment, so that the same sheets give the same bytes.
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
