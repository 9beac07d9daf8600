using System.Globalization;
using System.Text;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>What an importer meets in real files, one small file each, and the very words in which an analyst is told: <c>pitfalls/*/expected.txt</c>.</summary>
/// <remarks>A <c>.sheet</c> stands for a workbook: <c>### name</c> begins a sheet, cells are parted by tabs, <c>n:</c> is a number, <c>d:</c> a real date.</remarks>
public class PitfallTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Pitfalls).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Pitfalls => Path.Combine(AppContext.BaseDirectory, "pitfalls");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_in_these_words(string name)
    {
        using var folder = new Folder();
        var paths = Directory.GetFiles(Path.Combine(Pitfalls, name)).Where(f => Path.GetFileName(f) is not ("expected.txt" or "synonyms.json")).Order(StringComparer.Ordinal).Select(f => Made(f, folder)).ToArray();
        var synonyms = Path.Combine(Pitfalls, name, "synonyms.json");

        var reading = new ImportInspection(paths) { SynonymsPath = File.Exists(synonyms) ? synonyms : null, AsOf = new(2026, 3, 31) }.Run(TestContext.Current.CancellationToken);

        var told = reading.IsUsable ? string.Concat(reading.Value.Lines.Select(l => l + "\n")) : string.Concat(reading.Faults.Select(f => f + "\n"));
        Assert.Equal(File.ReadAllText(Path.Combine(Pitfalls, name, "expected.txt")), told);
        if (reading.IsUsable) Assert.Equal(reading.Value.Rows, reading.Value.Recorded + reading.Value.SaidBefore + reading.Value.SetAside);
    }

    private static string Made(string file, Folder folder)
    {
        var name = Path.GetFileName(file);
        switch (Path.GetExtension(file))
        {
            case ".sheet":
                var lines = File.ReadAllLines(file);
                return TinyXlsx.Write(folder.At(Path.ChangeExtension(name, ".xlsx")), lines.Contains("@1904"), [.. Sheets(lines)]);
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
        _ when text.StartsWith("n:", StringComparison.Ordinal) => double.Parse(text[2..], CultureInfo.InvariantCulture),
        _ when text.StartsWith("d:", StringComparison.Ordinal) => DateOnly.ParseExact(text[2..], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };
}
