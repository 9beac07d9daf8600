using System.Globalization;
using System.Text;

namespace Thresholds.Audit.Tests;

/// <summary>The small files of pitfalls, and the words expected of each.</summary>
/// <remarks>
/// A <c>.sheet</c> stands for a workbook, an <c>.oldsheet</c> for one of the old sort: <c>### name</c> begins a sheet, cells are parted by tabs, <c>n:</c> is a
/// number, <c>d:</c> a real date, <c>f:2024-06-03=F2+1</c> a formula with the value it had when saved.
/// </remarks>
internal static class PitfallFiles
{
    private static readonly string[] NotToRead = ["expected.txt", "synonyms.json", "mapping.json", "options.txt"];

    /// <summary>The folders of one sort of pitfalls, by name.</summary>
    public static IEnumerable<string> Folders(string sort) => Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, sort)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    /// <summary>A file of a pitfall, as it stands.</summary>
    public static string At(string sort, string name, string file) => Path.Combine(AppContext.BaseDirectory, sort, name, file);

    /// <summary>The files to read, made in a folder of their own.</summary>
    public static string[] Made(string sort, string name, Folder folder)
        => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, sort, name)).Where(f => !NotToRead.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal).Select(f => Made(f, folder))];

    /// <summary>Holds what is told against what is expected; with THRESHOLDS_ACCEPT, takes it.</summary>
    public static void Check(string sort, string name, string told)
    {
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT") is { Length: > 0 } project) File.WriteAllText(Path.Combine(project, sort, name, "expected.txt"), told);
        else Assert.Equal(File.ReadAllText(At(sort, name, "expected.txt")), told);
    }

    private static string Made(string file, Folder folder)
    {
        var name = Path.GetFileName(file);
        switch (Path.GetExtension(file))
        {
            case ".sheet":
                var lines = File.ReadAllLines(file);
                return TinyXlsx.Write(folder.At(Path.ChangeExtension(name, ".xlsx")), lines.Contains("@1904"), [.. Sheets(lines)]);
            case ".oldsheet":
                var only = Sheets(File.ReadAllLines(file)).Single();
                return TinyXls.Write(folder.At(Path.ChangeExtension(name, ".xls")), only.Name, false, only.Rows);
            case ".utf16":
                File.WriteAllText(folder.At(Path.ChangeExtension(name, ".csv")), File.ReadAllText(file), Encoding.Unicode);
                return folder.At(Path.ChangeExtension(name, ".csv"));
            case ".latin1":
                File.WriteAllText(folder.At(Path.ChangeExtension(name, ".csv")), File.ReadAllText(file), Encoding.Latin1);
                return folder.At(Path.ChangeExtension(name, ".csv"));
            default:
                File.Copy(file, folder.At(name));
                return folder.At(name);
        }
    }

    private static IEnumerable<TinySheet> Sheets(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("### ", StringComparison.Ordinal)) continue;
            var rows = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("### ", StringComparison.Ordinal)).ToArray();
            yield return new(lines[i][4..], [.. rows.Where(r => !r.StartsWith('@')).Select(r => r.Length == 0 ? [] : r.Split('\t').Select(Cell).ToArray())], [.. rows.Where(r => r.StartsWith("@merge ", StringComparison.Ordinal)).Select(r => r[7..])]);
        }
    }

    private static object? Cell(string text) => text switch
    {
        "" => null,
        _ when text.StartsWith("f:", StringComparison.Ordinal) && text.Split('=', 2) is [var saved, var formula] => new TinyFormula(formula, Cell((saved.Contains('-', StringComparison.Ordinal) ? "d:" : "n:") + saved[2..])!),
        _ when text.StartsWith("n:", StringComparison.Ordinal) => double.Parse(text[2..], CultureInfo.InvariantCulture),
        _ when text.StartsWith("d:", StringComparison.Ordinal) => DateOnly.ParseExact(text[2..], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };
}
