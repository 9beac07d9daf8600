using System.Collections.Immutable;
using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>Says what a file is, table by table, and which headers do not match.</summary>
internal static class FileTelling
{
    public static void Tell(RecordedFile file, ImportTally tally, ImmutableArray<string>.Builder lines)
    {
        lines.Add($"{file.Name}: {What(file, tally)}");
        foreach (var table in tally.Tables.Where(t => t.File == file.Name))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {(table.Sheet.Length == 0 ? string.Empty : table.Sheet + ", ")}{table.Title}: {table.Rows:N0} {(table.Rows == 1 ? "row" : "rows")} = {table.Recorded:N0} recorded + {table.SaidBefore:N0} said before + {table.SetAside:N0} set aside{(table.Blank > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({table.Blank:N0} blank besides)") : string.Empty)}"));
        foreach (var known in file.Known) Headers(known, tally, lines);
        foreach (var (raw, nearest) in file.Others) Other(raw, nearest, file, lines);
        if (tally.BrokenOff is { } broken) lines.Add($"  Not whole. {broken}");
        lines.Add(string.Empty);
    }

    private static string What(RecordedFile file, ImportTally tally) => file.Format switch
    {
        RecordFormat.AnnexA => $"Ofsted Annex A, {Dialect(file)}. Lists 1 to 8 have had the same columns since 2019, so the edition does not show.",
        RecordFormat.CinCensus => file.Census!.Year is { Year: { } year } ? string.Create(CultureInfo.InvariantCulture, $"children in need census, year ending 31 March {year}; codes are read by the list of that year.") : "children in need census; it does not say its year, so codes are read by the lists of all years.",
        RecordFormat.Ssd => $"standard safeguarding dataset, {Vendor(tally)}.",
        RecordFormat.Ssda903 => "SSDA903 return on children looked after.",
        _ => "no format that is known; to be read, it needs a mapping.",
    };

    private static string Dialect(RecordedFile file)
    {
        var names = file.Known.Select(k => k.Raw.Sheet).ToArray();
        return names.All(n => n.Length == 0) ? file.Known.Any(k => k.Header.Cells.Any(c => c.Text is "ChildUniqueID" or "DateOfContact")) ? "as the dataset's own export writes it" : "a list as text"
            : names.Any(n => n.StartsWith("List_", StringComparison.OrdinalIgnoreCase)) ? "Ofsted's template"
            : names.Any(n => n.StartsWith("List ", StringComparison.OrdinalIgnoreCase)) ? "bare lists"
            : names.Any(n => n.StartsWith("AA_", StringComparison.OrdinalIgnoreCase)) ? "as the dataset's own export writes it"
            : "named lists";
    }

    private static string Vendor(ImportTally tally)
        => tally.Notes.ContainsKey(Notes.EclipseWords) ? "as Eclipse exports it (by the words in place of source codes)"
            : tally.Notes.ContainsKey(Notes.JsonOutcomes) || tally.Notes.ContainsKey(Notes.SpoiltOutcomes) ? "as System C exports it (by outcomes in JSON)"
            : tally.Notes.ContainsKey(Notes.PlainOutcomes) ? "as Mosaic exports it (by outcomes in plain text)"
            : "and nothing in it shows whose system exported it";

    private static void Headers(TableLayout known, ImportTally tally, ImmutableArray<string>.Builder lines)
    {
        var name = known.Raw.Name;
        foreach (var row in known.Above.Where(r => !r.IsBlank)) lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {name}: row {row.Number} stands above the header and was not read (a title)"));
        if (known.Above.Count(r => r.IsBlank) is var blank and > 0) lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {name}: {blank} blank {(blank == 1 ? "row" : "rows")} above the header"));
        foreach (var header in known.Unknown) lines.Add($"  {name}: header `{header.Name}` (column {header.Letter}) is not known and was not read.{(header.Nearest is { } near ? $" The nearest that is missing is `{near}`." : string.Empty)}");
        foreach (var header in known.Twice) lines.Add($"  {name}: header `{FactCell.ShownHeader(header)}` says what an earlier column says; the first is read");
        foreach (var read in known.ByPosition) lines.Add($"  {name}: read by position, as asked: header {read}");
        var missing = known.Missing.Where(m => !known.Table.Columns.First(c => c.Name == m).IsDropped).ToArray();
        if (missing.Length > 0) lines.Add($"  {name}: missing, so not known: {string.Join(", ", missing.Select(m => $"`{m}`"))}");
        if (tally.Tables.FirstOrDefault(t => t.File == known.Raw.File && t.Sheet == known.Raw.Sheet) is { Rows: 0 }) lines.Add($"  {name}: the headers are there, and no rows");
    }

    private static void Other(RawTable raw, TableLayout? nearest, RecordedFile file, ImmutableArray<string>.Builder lines)
    {
        if (file.Offers.FirstOrDefault(o => o.Raw == raw) is { } offer) lines.Add("  " + offer.Words);
        else if (raw.Opening.All(r => r.IsBlank)) lines.Add($"  {raw.Name}: {(raw.Opening.IsEmpty ? "empty" : "its first 20 rows are blank")}, not read");
        else if (nearest is not null && !nearest.IsWhole && (file.Format is null || nearest.Table.UsualNames.Any(n => HeaderText.Bare(n) == HeaderText.Bare(raw.Sheet))))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {raw.Name}: not read. It comes nearest to {nearest.Table.Title} (header in row {nearest.Header.Number}), but lacks {string.Join(", ", nearest.Table.Needs.Where(n => nearest.IndexOf(n) < 0).Select(n => $"`{nearest.Table.Column(n).Name}`"))}"));
        else if (raw.Opening.Any(SsdTables.IsOfFactors)) lines.Add($"  {raw.Name}: assessment factors of the standard safeguarding dataset, not read: they are known when an assessment ends, which is hindsight at the contact before it");
        else lines.Add($"  {raw.Name}: {(file.Format is null ? "a table of its own" : "none of the lists that are read")}");
    }
}
