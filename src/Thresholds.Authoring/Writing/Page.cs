using System.Collections.Immutable;
using System.Text;
using Thresholds.Authoring.Parsing;

namespace Thresholds.Authoring.Writing;

/// <summary>A Markdown file in the making, in house layout: one empty line between blocks, one space around a cell, LF.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void FrontMatter(params ReadOnlySpan<(string Name, string Value)> lines)
    {
        _text.Append("---\n");
        foreach (var (name, value) in lines) _text.Append(name).Append(": ").Append(value).Append('\n');
        _text.Append("---\n");
    }

    /// <summary>The prose that opens the file: right under its head.</summary>
    public void Opening(string prose)
    {
        if (prose.Length > 0) _text.Append(prose).Append('\n');
    }

    public void Section(string heading, string? prose)
    {
        _text.Append("\n## ").Append(heading).Append('\n');
        if (!string.IsNullOrEmpty(prose)) _text.Append('\n').Append(prose).Append('\n');
    }

    public void Block(BlockForm form, string id) => _text.Append("\n### ").Append(form.Kind).Append(" `").Append(id).Append("`\n");

    /// <summary>A line of a block; nothing where there are no words.</summary>
    public void Line(string name, string? words)
    {
        if (!string.IsNullOrEmpty(words)) _text.Append("- ").Append(name).Append(": ").Append(words).Append('\n');
    }

    public void Condition(string name, object? condition) => Line(name, condition is null ? null : $"`{condition}`");

    public void Several(string name, ImmutableArray<string> words) => Line(name, string.Join("; ", words));

    public void Gap() => _text.Append('\n');

    public void Item(string words) => _text.Append("- ").Append(words).Append('\n');

    public void Head(params ImmutableArray<string> columns)
    {
        Gap();
        Row([.. columns]);
        _text.Append(Rows.RuleLine(columns.Length)).Append('\n');
    }

    public void Row(params ReadOnlySpan<string> cells)
    {
        _text.Append('|');
        foreach (var cell in cells) _text.Append(cell.Length == 0 ? " |" : " " + cell.Replace("|", "\\|", StringComparison.Ordinal) + " |");
        _text.Append('\n');
    }
}
