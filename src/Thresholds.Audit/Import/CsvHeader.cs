using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>The names of a file's columns, in order, and how a person finds them again: by name and by letter.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);

    private readonly string _holder;

    /// <param name="names">The names.</param>
    /// <param name="holder">What holds the columns, as its keeper calls it.</param>
    public CsvHeader(IEnumerable<string> names, string holder = "file")
    {
        _holder = holder;
        Names = [.. names.Select(Clean)];
        for (var i = 0; i < Names.Length; i++)
            if (Names[i].Length > 0 && !_first.TryAdd(Names[i], i)) _twice.Add(Names[i]);
    }

    /// <summary>The sheet of a workbook whose columns they are; empty: they are of a text file or a table.</summary>
    public string Sheet { get; init; } = string.Empty;

    /// <summary>The names; empty where a column has none.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The column of a name; −1 when there is none.</summary>
    public int IndexOf(string name) => _first.GetValueOrDefault(name, -1);

    /// <summary>Why a name cannot be used; null when it can.</summary>
    public string? FaultIn(string name)
    {
        if (!_first.ContainsKey(name)) return $"The {_holder} has no column `{name}`.{DidYouMean.Sentence(name, _first.Keys)}";
        if (!_twice.Contains(name)) return null;
        var letters = Enumerable.Range(0, Names.Length).Where(i => Names[i] == name).Select(Letter);
        return $"The {_holder} has more than one column `{name}` ({string.Join(", ", letters)}), so it cannot be told which is meant. Rename the others in the {_holder}.";
    }

    /// <summary>The letter a spreadsheet gives a column: A, B, ... Z, AA, ...</summary>
    public static string Letter(int index)
    {
        var letters = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26) letters = (char)('A' + (left - 1) % 26) + letters;
        return letters;
    }

    /// <summary>A name or code without the spaces around it, with hard spaces made plain and curly apostrophes straight: the slips of spreadsheets.</summary>
    public static string Clean(string text)
    {
        var clean = text.Trim();
        return clean.AsSpan().ContainsAny('\u00a0', '\u2019', '\ufeff')
            ? clean.Replace('\u00a0', ' ').Replace('\u2019', '\'').Replace("\ufeff", string.Empty, StringComparison.Ordinal).Trim()
            : clean;
    }
}
