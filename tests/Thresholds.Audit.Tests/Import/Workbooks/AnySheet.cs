using System.Globalization;
using Thresholds.Audit.Tests.Replay;

namespace Thresholds.Audit.Tests.Import;

/// <summary>A random file of contacts as a workbook, dressed as people do: real dates, numbers typed as numbers, titles, blank rows, other sheets. Where nothing is spoilt it says what the file of text says.</summary>
/// <param name="File">The file.</param>
/// <param name="Dress">Settles how it is dressed.</param>
internal sealed record AnySheet(AnyFile File, int Dress)
{
    /// <summary>The rows as text, the header first: some contacts come twice, and some have a day that is none.</summary>
    public List<string[]> Text
    {
        get
        {
            var rows = File.Cells();
            if (Dress % 3 == 0) rows.AddRange(rows.Skip(1).Select(r => r.ToArray()).ToArray());
            for (var r = 1; r < rows.Count; r++)
                if (Chance(r, -1, 6)) rows[r][Array.IndexOf(rows[0], Chance(r, -2, 2) ? "Day" : "Born")] = "31/02/2024";
            return rows;
        }
    }

    public string Csv => File.Csv(Text);

    /// <summary>In which row of the sheet each row of the text stands, from 1.</summary>
    public List<int> Places
    {
        get
        {
            var at = Dress % 4;
            var places = new List<int>();
            for (var r = 0; r < Text.Count; r++)
            {
                if (r > 0 && Chance(r, -3, 4)) at += 1 + (r % 2);
                places.Add(++at);
            }

            return places;
        }
    }

    public TinySheet Sheet(Func<int, int, bool>? isSpoilt = null, params string[] merged)
    {
        var text = Text;
        var places = Places;
        var rows = Enumerable.Range(0, places[^1]).Select(_ => Array.Empty<object?>()).ToArray();
        if (places[0] > 1) rows[0] = ["Contacts of the year, invented"];
        for (var r = 0; r < text.Count; r++)
        {
            var row = r;
            rows[places[r] - 1] = [.. text[r].Select((c, i) => row == 0 ? c : isSpoilt?.Invoke(row, i) == true ? null : Cell(c, row, i))];
        }

        // Rows that somebody formatted and never filled in.
        return new("Contacts", [.. rows, .. Enumerable.Range(0, Dress % 5).Select(_ => new object?[] { " " })], merged);
    }

    public string Write(string path, TinySheet? sheet = null)
    {
        TinySheet[] others = [new("Guidance", [["Read this first"]]), new("Lists", [["Id", "Day"], ["yes", "no"]])];
        return TinyXlsx.Write(path, Dress % 2 == 0, [.. others[..(Dress % 3)], sheet ?? Sheet(), .. others[(Dress % 3)..]]);
    }

    public override string ToString() => FormattableString.Invariant($"dressed {Dress}\n{File.Mapping()}\n{Csv}");

    // As a spreadsheet would have it: a day is mostly a real one, now and then its bare serial; digits are often a number.
    private object? Cell(string text, int row, int column)
    {
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Chance(row, column, 3) ? text : Chance(row, column, 4) ? (double)(day.DayNumber - (Dress % 2 == 0 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).DayNumber) : day;
        return text[0] != '0' && text.All(char.IsAsciiDigit) && Chance(row, column, 2) ? double.Parse(text, CultureInfo.InvariantCulture) : text;
    }

    // One in so many, settled by place and dress alone.
    private bool Chance(int row, int column, int of)
    {
        var mixed = unchecked(((uint)Dress * 2654435761u) ^ ((uint)(row + 7) * 40503u) ^ ((uint)(column + 11) * 2246822519u) ^ ((uint)of * 374761393u));
        mixed = unchecked((mixed ^ (mixed >> 15)) * 2246822519u);
        return (mixed >> 13) % (uint)of == 0;
    }
}
