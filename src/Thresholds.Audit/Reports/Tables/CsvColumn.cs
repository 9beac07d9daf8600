using System.Globalization;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>A column of a tidy file: its name, what it holds, and how it is read. The data dictionary is written from the same list.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Meaning">What it holds, for the dictionary.</param>
/// <param name="Read">The cell of a line.</param>
/// <param name="IsQuoted">Whether names from files or the guidance stand in it, rather than the report's own words and numbers.</param>
internal sealed record CsvColumn<T>(string Name, string Meaning, Func<T, CsvCell> Read, bool IsQuoted = false);

/// <summary>A cell: text, or a number, which a spreadsheet reads as one even where it is below nought. The default value is an empty cell.</summary>
internal readonly record struct CsvCell(string? Text, double? Number)
{
    public static implicit operator CsvCell(string text) => new(text, null);

    public static implicit operator CsvCell(int number) => new(null, number);

    public static implicit operator CsvCell(int? number) => new(null, number);

    public static implicit operator CsvCell(long? number) => new(null, number);

    public static implicit operator CsvCell(double? number) => new(null, number is { } n ? Math.Round(n, 6) : null);
}

/// <summary>Writes tidy files: one line for each observation, safe from formulas.</summary>
internal static class CsvFile
{
    public static void Write<T>(Stream stream, IReadOnlyList<CsvColumn<T>> columns, IEnumerable<T> lines)
    {
        using var writer = SafeCsv.To(stream);
        foreach (var column in columns) writer.WriteField(column.Name);
        writer.EndRecord();
        foreach (var line in lines)
        {
            foreach (var column in columns)
            {
                var cell = column.Read(line);
                if (cell.Number is { } number) writer.WriteField(number);
                else writer.WriteField(cell.Text ?? "");
            }

            writer.EndRecord();
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string YesNo(bool isSo) => isSo ? "yes" : "no";
}
