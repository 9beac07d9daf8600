using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Thresholds.Audit.Import;

/// <summary>The formulas of one sheet that have no value, by row from 1 and column from 0.</summary>
/// <param name="Cells">The cells, each with what stands in it.</param>
/// <param name="IsWhole">Whether these are all; otherwise there are more than can be kept.</param>
internal sealed record FailedCells(Dictionary<(long Row, int Column), string> Cells, bool IsWhole);

/// <summary>The cells of an .xlsx in which a formula failed (#N/A and the like) or was never worked out. The reader of workbooks hands them on as blank, and a blank would say something else.</summary>
internal static class FailedFormulas
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // So many are no slip, and must not fill the memory: past them the cells read as blank, which is then said.
    private const int Most = 200_000;

    /// <summary>The failed cells of each sheet; a sheet that could not be looked through is left out.</summary>
    public static Dictionary<string, FailedCells> Read(ZipArchive zip)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(zip, "xl/_rels/workbook.xml.rels", x => { if (x.LocalName == "Relationship" && x.GetAttribute("Id") is { } id) parts[id] = x.GetAttribute("Target") ?? string.Empty; });
        var sheets = new List<(string Name, string Part)>();
        Walk(zip, "xl/workbook.xml", x =>
        {
            if (x.LocalName == "sheet" && x.GetAttribute("id", Relations) is { } id && parts.TryGetValue(id, out var part)) sheets.Add((x.GetAttribute("name") ?? string.Empty, part.StartsWith('/') ? part[1..] : "xl/" + part));
        });
        var failed = new Dictionary<string, FailedCells>(StringComparer.Ordinal);
        foreach (var (name, part) in sheets)
        {
            var sheet = new Search();
            if (!Walk(zip, part, sheet.See)) continue;
            sheet.Settle();
            failed[name] = new(sheet.Failed, sheet.Failed.Count < Most);
        }

        return failed;
    }

    /// <summary>Walks the elements of one part. False: it is not there.</summary>
    public static bool Walk(ZipArchive zip, string part, Action<XmlReader> element)
    {
        if (zip.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase)) is not { } entry) return false;
        using var text = entry.Open();
        using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element) element(xml);
        return true;
    }

    // Goes from cell to cell. A cell need not say where it stands; it then follows the one before.
    private sealed class Search
    {
        private (long Row, int Column) _at = (0, -1);
        private string? _type;
        private bool _isFormula;
        private string? _value;

        public Dictionary<(long Row, int Column), string> Failed { get; } = [];

        public void See(XmlReader x)
        {
            switch (x.LocalName)
            {
                case "row":
                    Settle();
                    _at = (long.TryParse(x.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : _at.Row + 1, -1);
                    break;
                case "c":
                    Settle();
                    _at = Place(x.GetAttribute("r")) ?? (_at.Row, _at.Column + 1);
                    _type = x.GetAttribute("t");
                    break;
                case "f":
                    _isFormula = true;
                    break;
                case "v" when _type == "e" || _isFormula:
                    _value = x.ReadString();
                    break;
            }
        }

        // The cell before, now that all of it was seen. A formula that gives an empty text has a value; a formula with none at all was never worked out.
        public void Settle()
        {
            var failed = _type == "e" ? _value is { Length: > 0 } error ? error : TableCell.NotWorkedOut
                : _isFormula && string.IsNullOrEmpty(_value) && _type != "str" ? TableCell.NotWorkedOut
                : null;
            if (failed is not null && Failed.Count < Most) Failed[_at] = failed;
            (_type, _isFormula, _value) = (null, false, null);
        }

        // "BA12" is row 12 of column 52.
        private static (long Row, int Column)? Place(string? reference)
        {
            var (column, letters) = (0, 0);
            while (reference is not null && letters < reference.Length && char.IsAsciiLetterUpper(reference[letters])) column = (column * 26) + reference[letters++] - 'A' + 1;
            if (letters is 0 or > 3 || !long.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return null;
            return (row, column - 1);
        }
    }
}
