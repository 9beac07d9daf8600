using CsvHelper;

namespace Thresholds.Audit.Tests;

/// <summary>Reads a CSV file back as rows of names and values.</summary>
internal static class Table
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        using var reader = CsvReader.FromFile(path, new() { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Throw });
        var rows = new List<Dictionary<string, string>>();
        var names = reader.Headers.ToArray();
        while (reader.Read()) rows.Add(names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => reader.GetString(p.i), StringComparer.Ordinal));
        return rows;
    }

    public static string Quoted(string value, char separator)
        => value.AsSpan().ContainsAny("\"\r\n" + separator) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
}
