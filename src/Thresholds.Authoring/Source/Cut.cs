using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Authoring.Source;

/// <summary>A piece of a file's text that knows where it stood. Where a wrapped line was joined, it still knows the place of each character.</summary>
internal sealed class Cut
{
    private readonly SourceFile _file;
    private readonly int _start;
    private readonly ImmutableArray<(int At, int Skipped)> _folds;

    public Cut(SourceFile file, int start, string text)
        : this(file, start, text, [])
    {
    }

    private Cut(SourceFile file, int start, string text, ImmutableArray<(int At, int Skipped)> folds)
    {
        _file = file;
        _start = start;
        Text = text;
        _folds = folds;
    }

    public string Text { get; }

    public bool IsEmpty => Text.Length == 0;

    public Place Place => PlaceAt(0);

    public Place PlaceAt(int index) => _file.PlaceAt(OffsetAt(index));

    /// <summary>Joins the lines of a wrapped text with single spaces.</summary>
    public Cut Unwrapped()
    {
        var text = new System.Text.StringBuilder();
        var folds = ImmutableArray.CreateBuilder<(int At, int Skipped)>();
        for (var i = 0; i < Text.Length; i++)
        {
            var end = i;
            while (end < Text.Length && char.IsWhiteSpace(Text[end])) end++;
            if (end == i || !Text.AsSpan(i, end - i).Contains('\n'))
            {
                text.Append(Text[i]);
                continue;
            }

            text.Append(' ');
            folds.Add((text.Length, end - i - 1));
            i = end - 1;
        }

        return new(_file, _start, text.ToString(), folds.DrainToImmutable());
    }

    public Cut Slice(int from, int length) => new(
        _file, OffsetAt(from), Text.Substring(from, length),
        [.. _folds.Where(f => f.At > from).Select(f => (f.At - from, f.Skipped))]);

    public Cut From(int from) => Slice(from, Text.Length - from);

    public Cut Trim()
    {
        var start = Text.Length - Text.TrimStart().Length;
        return Slice(start, Text.Trim().Length);
    }

    /// <summary>The trimmed pieces between separators; none for an empty text.</summary>
    public IEnumerable<Cut> Split(char separator)
    {
        if (IsEmpty) yield break;
        var from = 0;
        while (true)
        {
            var to = Text.IndexOf(separator, from);
            yield return Slice(from, (to < 0 ? Text.Length : to) - from).Trim();
            if (to < 0) yield break;
            from = to + 1;
        }
    }

    /// <summary>The insides of all pairs of backticks, in order.</summary>
    public IEnumerable<Cut> InBackticks()
    {
        for (var open = Text.IndexOf('`'); open >= 0;)
        {
            var close = Text.IndexOf('`', open + 1);
            if (close < 0) yield break;
            yield return Slice(open + 1, close - open - 1);
            open = Text.IndexOf('`', close + 1);
        }
    }

    /// <summary>The inside, when the whole is one pair of backticks; otherwise null.</summary>
    public Cut? Unquoted() => Text.Length > 1 && Text[0] == '`' && Text.IndexOf('`', 1) == Text.Length - 1 ? Slice(1, Text.Length - 2).Trim() : null;

    private int OffsetAt(int index)
    {
        var offset = _start + index;
        foreach (var (at, skipped) in _folds)
            if (at <= index) offset += skipped;
        return offset;
    }
}
