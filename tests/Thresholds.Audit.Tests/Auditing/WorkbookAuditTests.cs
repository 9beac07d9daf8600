using System.Globalization;
using CsvHelper;
using Thresholds.Audit.Auditing;
using Thresholds.England;

namespace Thresholds.Audit.Tests.Auditing;

/// <summary>The two thousand invented contacts as an analyst would keep them in a workbook: the same report, file by file.</summary>
public class WorkbookAuditTests
{
    [Fact]
    public void The_sample_in_a_workbook_gives_the_report_of_the_sample()
    {
        using var folder = new Folder();
        var rows = Sample();
        // A sheet has no rows of too many values.
        File.WriteAllText(folder.Input, string.Concat(rows.Select(r => string.Join(',', r.Select(c => Table.Quoted(c, ','))) + "\n")));
        var book = TinyXlsx.Write(folder.At("contacts.xlsx"), false, [new TinySheet("Contacts", [rows[0], .. rows.Skip(1).Select(r => r.Select(Cell).ToArray())])]);
        File.Copy(Path.Combine(Root, "samples", "data", "mapping.json"), folder.Mapping);

        var (text, sheet) = (Report(folder.Input, "text", 2), Report(book, "sheet", 3));
        Assert.Equal(text.Keys, sheet.Keys);
        foreach (var (name, said) in text) Assert.Equal(said, sheet[name]);
        Assert.Contains("clusters.csv", text.Keys);
        Assert.NotEqual(string.Empty, text["quarantine.csv"]);

        SortedDictionary<string, string> Report(string path, string to, int processors)
        {
            var run = new AuditRun(EnglandGuidance.Rulebook, [path], folder.At(to)) { MappingPath = folder.Mapping, Processors = processors, PartBytes = 1 << 18 };
            Assert.True(run.Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
            return new(Directory.GetFiles(folder.At(to)).ToDictionary(f => Path.GetFileName(f), Said), StringComparer.Ordinal);
        }

        static string Said(string file) => Path.GetFileName(file) == "quarantine.csv"
            ? string.Join('\n', Table.Read(file).Select(r => string.Join('|', r.Where(c => c.Key is not ("sheet" or "row" or "line")).Select(c => c.Value))))
            : File.ReadAllText(file).Replace("\"contacts.xlsx, sheet Contacts\"", "contacts.csv", StringComparison.Ordinal).Replace("contacts.xlsx, sheet Contacts", "contacts.csv", StringComparison.Ordinal);
    }

    private static List<string[]> Sample()
    {
        using var reader = CsvReader.FromFile(Path.Combine(Root, "samples", "data", "contacts.csv"), new() { Separator = ',', HasHeader = false, FieldCountMismatch = CsvFieldCountHandling.Allow });
        var rows = new List<string[]>();
        while (reader.Read())
            if (rows.Count == 0 || reader.FieldCount == rows[0].Length) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    // Days are real days, and what looks like a number is one.
    private static object? Cell(string text)
        => text.Length == 0 ? null
            : DateTime.TryParseExact(text, ["dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment
            : DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : text.Length < 4 && text.All(char.IsAsciiDigit) && (text == "0" || text[0] != '0') ? double.Parse(text, CultureInfo.InvariantCulture)
            : text;

    private static string Root { get; } = Up(AppContext.BaseDirectory);

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Thresholds.sln")) ? folder : Up(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
