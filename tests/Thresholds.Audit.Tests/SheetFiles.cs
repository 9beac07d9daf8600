using System.Globalization;
using System.Text;

namespace Thresholds.Audit.Tests;

/// <summary>Makes the files that stand beside tests as text.</summary>
/// <remarks>
/// A <c>.sheet</c> stands for a workbook, an <c>.oldsheet</c> for one of the old sort: <c>### name</c> begins a sheet, cells are parted by tabs, <c>n:</c> is a
/// number, <c>d:</c> a real date, <c>m:</c> a real date with its time, <c>f:2024-06-03=F2+1</c> a formula with the value it had when saved.
/// </remarks>
internal static class SheetFiles
{
    public static string Made(string file, Folder folder)
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
        _ when text.StartsWith("m:", StringComparison.Ordinal) => DateTime.ParseExact(text[2..], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ when text.StartsWith("d:", StringComparison.Ordinal) => DateOnly.ParseExact(text[2..], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };
}
