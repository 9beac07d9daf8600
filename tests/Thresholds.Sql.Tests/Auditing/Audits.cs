using Thresholds.Audit.Auditing;
using Thresholds.Rulebooks;
using Thresholds.Sql.Auditing;
using Thresholds.Sql.Replay;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>The same rows audited twice: in a file, and in a table of the same name.</summary>
internal static class Audits
{
    /// <summary>A few rows at a time, so that a small table comes in many batches.</summary>
    public const int SmallParts = 30_000;

    public static AuditRun OfFile(Rulebook rulebook, string path, string mapping, string folder)
        => new(rulebook, [path], folder) { MappingPath = mapping, Processors = 2 };

    public static AuditRun OfTable(Rulebook rulebook, Engine engine, string table, string mapping, string folder, string? order = null, params string[] files)
        => new(rulebook, files, folder)
        {
            MappingPath = mapping, Processors = 2, PartBytes = SmallParts, Table = new DatabaseTable(engine.Connection, new() { Engine = engine.Kind, Table = table, OrderBy = order }),
        };

    /// <summary>Writes rows as a file has them; a NULL is a blank.</summary>
    public static string Write(string path, IEnumerable<string> names, IEnumerable<IEnumerable<string?>> rows)
    {
        File.WriteAllLines(path, rows.Prepend(names).Select(r => string.Join(',', r.Select(c => "\"" + c?.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""))));
        return path;
    }

    /// <summary>Rows with a column more, which puts them in order by its text.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Numbered(IEnumerable<IEnumerable<string?>> rows)
        => rows.Select((r, i) => (IReadOnlyList<string?>)[.. r, (i + 1).ToString("D6", System.Globalization.CultureInfo.InvariantCulture)]);

    /// <summary>What differs between two folders, to the byte, but for the line of a file on which a row set aside begins; null: nothing.</summary>
    public static string? Difference(string first, string second)
    {
        string[] names = [.. Names(first)], others = [.. Names(second)];
        if (!names.SequenceEqual(others)) return $"{string.Join(", ", names)} beside {string.Join(", ", others)}";
        foreach (var name in names)
        {
            string[] lines = [.. Lines(first, name)], other = [.. Lines(second, name)];
            var same = lines.Zip(other).TakeWhile(l => l.First == l.Second).Count();
            if (same < Math.Max(lines.Length, other.Length)) return $"{name}, line {same + 1}:\n{lines.ElementAtOrDefault(same)}\n{other.ElementAtOrDefault(same)}";
        }

        return null;
    }

    private static IEnumerable<string> Names(string folder) => Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string folder, string name)
    {
        var lines = File.ReadAllText(Path.Combine(folder, name)).Split('\n');
        return name.StartsWith("quarantine", StringComparison.Ordinal) ? lines.Select(l => string.Join(',', l.Split(',').Where((_, i) => i != 1))) : lines;
    }
}
