using Thresholds.Text;

namespace Thresholds.Authoring.Source;

/// <summary>A file's text and its lines. Byte order mark and the line ends of other systems are taken off first: they say nothing.</summary>
internal sealed class SourceFile
{
    private readonly List<int> _lineStarts = [0];

    public SourceFile(GuidanceFile file)
    {
        Name = file.Name;
        Text = file.Text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        for (var i = 0; i < Text.Length; i++)
            if (Text[i] == '\n') _lineStarts.Add(i + 1);
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>The id that a chapter in this file carries.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    public Place PlaceAt(int offset)
    {
        var line = LineAt(offset);
        return Place.In(Name, line + 1, offset - _lineStarts[line] + 1);
    }

    public int LineStart(int offset) => _lineStarts[LineAt(offset)];

    /// <summary>The offset just after the line's last character, its line end left out.</summary>
    public int LineEnd(int offset)
    {
        var end = Text.IndexOf('\n', Math.Min(offset, Text.Length));
        return end < 0 ? Text.Length : end;
    }

    public Cut Cut(int start, int end) => new(this, start, Text[start..end]);

    /// <summary>The lines from one offset to another, each without its line end.</summary>
    public IEnumerable<Cut> Lines(int start, int end)
    {
        for (var at = LineStart(start); at < end;)
        {
            var lineEnd = LineEnd(at);
            yield return Cut(at, lineEnd);
            at = lineEnd + 1;
        }
    }

    private int LineAt(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
