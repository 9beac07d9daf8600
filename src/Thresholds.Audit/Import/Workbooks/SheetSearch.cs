using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Looks for the sheet of a workbook, and the row in it, that holds the columns a mapping names.</summary>
internal static class SheetSearch
{
    private const string Rows = "in one of its first 20 rows";

    /// <summary>The sheet and its header; null, with faults, where there is none or it cannot be told which is meant. Where columns are missing, the nearest is handed back too.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="file">The workbook's name.</param>
    /// <param name="wanted">The mapping, whether or not it can be used.</param>
    /// <param name="faults">What stands in the way.</param>
    public static (SheetTable Sheet, TableRow Header)? Find(ImmutableArray<SheetTable> sheets, string file, ContactMapping wanted, List<Fault> faults)
    {
        var names = Names(wanted);
        if (names.Length == 0) return null;
        var meant = sheets.Where(s => wanted.Sheet is not { } sheet || IsNamed(s, sheet.Name)).ToArray();
        if (meant.Length == 0 && wanted.Sheet is { } named)
        {
            faults.Add(new(named.Where, $"{file} has no sheet `{named.Name}`.{DidYouMean.Sentence(named.Name, sheets.Select(s => s.Sheet))} Its sheets: {Listed(sheets)}."));
            return null;
        }

        var found = meant.Select(s => (Sheet: s, Best: Nearest(s, names))).Where(f => f.Best.Found > 0).ToArray();
        var whole = found.Where(f => f.Best.Found == names.Length).ToArray();
        if (whole.Length == 1) return (whole[0].Sheet, whole[0].Best.Header!);
        var where = Place.In(file, 0, 0);
        if (whole.Length > 1)
        {
            faults.Add(new(where, $"{whole.Length} sheets hold the columns that the mapping names: {Listed(whole.Select(f => f.Sheet))}. Keep contacts in one sheet, or say in the mapping which is meant, as `\"sheet\": \"{whole[0].Sheet.Sheet}\"`."));
            return null;
        }

        if (found.Length == 0)
        {
            faults.Add(new(where, $"No sheet names any column of the mapping {Rows}. Its sheets: {Listed(sheets)}. Check that this is the workbook that is meant."));
            return null;
        }

        // Of sheets with as many, the one is meant in which the others are nearly there.
        var bare = names.Select(HeaderText.Bare).ToArray();
        var nearest = found.MaxBy(f => (f.Best.Found, bare.Count(f.Best.Header!.Cells.Select(c => HeaderText.Bare(c.Text)).Contains)));
        faults.Add(new(where, FormattableString.Invariant($"No sheet names all the columns of the mapping {Rows}. `{nearest.Sheet.Sheet}` comes nearest, in row {nearest.Best.Header!.Number}, with {nearest.Best.Found} of {names.Length}.")));
        return (nearest.Sheet, nearest.Best.Header);
    }

    /// <summary>In how many sheets all columns of a mapping are named.</summary>
    public static int Holding(IEnumerable<RawTable> sheets, ImmutableArray<string> names) => sheets.Count(s => Nearest(s, names).Found == names.Length);

    /// <summary>The names of the columns that a mapping reads, each once.</summary>
    public static ImmutableArray<string> Names(ContactMapping mapping) => [.. mapping.Read.Select(c => c.Name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    private static (int Found, TableRow? Header) Nearest(RawTable sheet, ImmutableArray<string> names)
    {
        var best = (Found: 0, Header: (TableRow?)null);
        foreach (var row in sheet.Opening)
        {
            var cells = row.Cells.Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
            if (names.Count(cells.Contains) is var found && found > best.Found) best = (found, row);
        }

        return best;
    }

    private static bool IsNamed(SheetTable sheet, string name) => string.Equals(CsvHeader.Clean(sheet.Sheet), name, StringComparison.OrdinalIgnoreCase);

    private static string Listed(IEnumerable<SheetTable> sheets) => string.Join(", ", sheets.Select(s => $"`{s.Sheet}`"));
}
