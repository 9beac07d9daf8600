using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Thresholds.Audit.Import;

/// <summary>The cells of an .xlsx in which a formula failed (#N/A and the like). The reader of workbooks hands them on as blank, and a blank would say something else.</summary>
internal static class FailedFormulas
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // So many are no slip: past them the cells are blank, which is what they were anyway.
    private const int Most = 200_000;

    /// <summary>The failed cells of each sheet, by row from 1 and column from 0.</summary>
    public static Dictionary<string, Dictionary<(long Row, int Column), string>> Read(ZipArchive zip)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(zip, "xl/_rels/workbook.xml.rels", x => { if (x.LocalName == "Relationship" && x.GetAttribute("Id") is { } id) parts[id] = x.GetAttribute("Target") ?? string.Empty; });
        var sheets = new List<(string Name, string Part)>();
        Walk(zip, "xl/workbook.xml", x =>
        {
            if (x.LocalName == "sheet" && x.GetAttribute("id", Relations) is { } id && parts.TryGetValue(id, out var part)) sheets.Add((x.GetAttribute("name") ?? string.Empty, part.StartsWith('/') ? part[1..] : "xl/" + part));
        });
        var failed = new Dictionary<string, Dictionary<(long, int), string>>(StringComparer.Ordinal);
        foreach (var (name, part) in sheets)
        {
            var cells = failed[name] = [];
            var at = default((long, int)?);
            Walk(zip, part, x =>
            {
                if (x.LocalName == "c") at = x.GetAttribute("t") == "e" && cells.Count < Most && x.GetAttribute("r") is { } r ? Place(r) : null;
                if (x.LocalName == "v" && at is { } place) cells[place] = x.ReadString();
            });
        }

        return failed;
    }

    /// <summary>Walks the elements of one part, which need not be there.</summary>
    public static void Walk(ZipArchive zip, string part, Action<XmlReader> element)
    {
        if (zip.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase)) is not { } entry) return;
        using var text = entry.Open();
        using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element) element(xml);
    }

    // "BA12" is row 12 of column 52.
    private static (long Row, int Column)? Place(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).ToArray();
        if (letters.Length is 0 or > 3 || !long.TryParse(reference.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return null;
        return (row, letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1);
    }
}
