using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Cli;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Replay;

/// <summary>The invented contacts of <c>samples/data</c>, and the tool run on them.</summary>
internal static class Sample
{
    public static string File(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    /// <summary>The rows that can stand in a table: one with too few values cannot, and whoever loads the file must see to it.</summary>
    public static (CsvHeader Header, List<CsvRow> Rows) Rows()
    {
        var opening = CsvOpening.TryRead(File("contacts.csv"), null).Value;
        return (opening.Header, [.. new ContactCsv(File("contacts.csv"), opening, true).Rows().Where(r => r.Trouble == RowTrouble.None)]);
    }

    /// <summary>Puts them in a table, blanks as NULL and as empty text by turns.</summary>
    public static void Load(Engine engine, string table)
    {
        var (header, rows) = Rows();
        engine.Load(table, header.Names, rows.Select(r => (IReadOnlyList<string?>)[.. r.Cells.Select((c, i) => c.Length == 0 && (i + r.Number) % 2 == 0 ? null : c)]), temporary: false);
    }

    public static (int Exit, string Out, string Error) Tool(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = new App(new Terminal(Stream.Null, output, error)).Run(args);
        return (exit, output.ToString(), error.ToString());
    }
}

/// <summary>A folder of its own for one test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sql-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Files => _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
