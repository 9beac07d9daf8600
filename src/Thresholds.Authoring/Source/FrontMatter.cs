using Thresholds.Authoring.Parsing;
using Thresholds.Text;

namespace Thresholds.Authoring.Source;

/// <summary>The lines between <c>---</c> and <c>---</c> that open a file, each a name and words.</summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, Cut> _values = new(StringComparer.Ordinal);
    private readonly FaultSheet _faults;
    private readonly Place _head;

    private FrontMatter(SourceFile file, FaultSheet faults)
    {
        _faults = faults;
        _head = file.PlaceAt(0);
        Places = new(file.Cut(0, 0));
    }

    /// <summary>Where the text below it starts.</summary>
    public int End { get; private set; }

    public PlaceEntry Places { get; }

    public static FrontMatter Read(SourceFile file, IReadOnlyList<string> needed, IReadOnlyList<string> optional, FaultSheet faults)
    {
        var matter = new FrontMatter(file, faults);
        var lines = file.Lines(0, file.Text.Length).ToList();
        var form = string.Join(", ", needed.Concat(optional).Select(n => $"`{n}: ...`"));
        var close = lines.FindIndex(Math.Min(1, lines.Count), l => l.Text.TrimEnd() == "---");
        if (lines.Count == 0 || lines[0].Text.TrimEnd() != "---" || close < 0)
        {
            faults.Add(matter._head, $"The file does not say what it is. Open it with a line `---`, then {form}, one to a line, then a line `---`.");
            return matter;
        }

        foreach (var line in lines.Take(close).Skip(1).Select(l => l.Trim()).Where(l => !l.IsEmpty)) matter.Take(line, [.. needed, .. optional], form);
        foreach (var name in needed.Where(n => !matter._values.ContainsKey(n)))
            faults.Add(matter._head, $"`{name}` is missing from the head of the file. Write a line `{name}: ...` between the two lines `---`.");
        matter.End = close + 1 < lines.Count ? file.LineEnd(lines.Take(close + 1).Sum(l => l.Text.Length + 1) - 1) + 1 : file.Text.Length;
        return matter;
    }

    /// <summary>What a line says; null when it is not there.</summary>
    public Cut? Find(string name) => _values.GetValueOrDefault(name);

    private void Take(Cut line, List<string> names, string form)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? line.Text : line.Text[..colon].TrimEnd();
        if (colon < 0 || !names.Contains(name))
        {
            _faults.Add(line.Place, $"`{name}` is not a line of the head of this file.{DidYouMean.Sentence(name, names)} Its lines are {form}.");
            return;
        }

        var value = line.From(colon + 1).Trim();
        if (value.IsEmpty) _faults.Add(line.Place, $"`{name}` is empty. Write it in words.");
        if (!_values.TryAdd(name, value)) _faults.Add(line.Place, $"`{name}` stands twice. Write it once.");
        Places.Set(name, value);
    }
}
