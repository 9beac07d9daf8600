using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Thresholds.Authoring.Parsing;

namespace Thresholds.Authoring.Source;

/// <summary>Cuts a file into its outline. Markdig says where each block starts and ends; every word is then taken from the file itself.</summary>
/// <remarks>Tables are found as Markdown hosts find them, line by line, and not by Markdig's own table reader: that one reads tables
/// among the words, where a backtick left open runs on into the next row.</remarks>
internal sealed class OutlineReader
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();
    private readonly SourceFile _file;
    private readonly FaultSheet _faults;
    private readonly int _start;
    private readonly List<Part> _sections = [];
    private Part? _section;
    private Part? _block;
    private int _proseStart;
    private string? _opening;

    private OutlineReader(SourceFile file, int start, FaultSheet faults)
    {
        _file = file;
        _faults = faults;
        _start = start;
        _proseStart = start;
    }

    public static Outline Read(SourceFile file, int start, FaultSheet faults)
    {
        var reader = new OutlineReader(file, start, faults);
        // Markdig gathers the addresses of links in one place; they are prose, and are looked at where they stand.
        var blocks = Markdown.Parse(file.Text[start..], Pipeline)
            .SelectMany(block => block is LinkReferenceDefinitionGroup links ? links : (IEnumerable<Block>)[block])
            .OrderBy(block => block.Span.Start);
        foreach (var block in blocks) reader.Take(block, start + block.Span.Start, start + block.Span.End + 1);

        reader.EndProse(file.Text.Length);
        return new(reader._opening ?? string.Empty, reader._sections);
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        // A line of hyphens under prose is a rule across the page and never makes a heading of the prose.
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private void Take(Block block, int start, int end)
    {
        switch (block)
        {
            case HeadingBlock { Level: 2 }:
                EndProse(_file.LineStart(start));
                _section = new(Words(start));
                _block = null;
                _sections.Add(_section);
                _proseStart = Math.Min(_file.LineEnd(start) + 1, _file.Text.Length);
                break;
            case HeadingBlock { Level: 3 } when _section is null:
                _faults.Add(_file.PlaceAt(start), "A `###` block stands under a `##` heading, such as `## Rules`. Put that heading above it.");
                break;
            case HeadingBlock { Level: 3 }:
                EndProse(_file.LineStart(start));
                _block = new(Words(start));
                _section.Blocks.Add(_block);
                break;
            case ListBlock list when _section is not null:
                EndProse(_file.LineStart(start));
                foreach (var item in list.OfType<ListItemBlock>()) TakeItem(item);
                break;
            case ParagraphBlock when _section is not null && TableStart(start, end) is { } table:
                EndProse(_file.LineStart(table));
                if (table != _file.LineStart(start)) _faults.Add(_file.PlaceAt(table), "Leave an empty line between the prose and this table.");
                (_block ?? _section).Tables.Add(new([.. _file.Lines(table, end)]));
                break;
            default:
                if (_section is not null && (_block is not null || !_section.HoldsOnlyProse))
                    _faults.Add(_file.PlaceAt(start), "This would be lost. Prose stands under a `##` heading, before its first table, list or `###` block: move it there.");
                break;
        }
    }

    private void TakeItem(ListItemBlock item)
    {
        foreach (var (index, child) in item.Index())
        {
            var start = _start + child.Span.Start;
            if (index > 0 || child is not ParagraphBlock)
            {
                _faults.Add(_file.PlaceAt(start), "A line of a list is one wording. Put it in one line, without another list or paragraph inside it.");
                continue;
            }

            (_block ?? _section)!.Lines.Add(_file.Cut(start, _start + child.Span.End + 1).Unwrapped().Trim());
        }
    }

    private int? TableStart(int start, int end)
    {
        var lines = _file.Lines(start, end).ToList();
        var at = lines.FindIndex(l => l.Text.TrimStart().StartsWith('|'));
        if (at < 0) at = Math.Max(-1, lines.FindIndex(IsRule) - 1);
        return at < 0 ? null : _file.LineStart(start) + lines.Take(at).Sum(l => l.Text.Length + 1);
    }

    // The line under the column names of a table written without its outer bars.
    private static bool IsRule(Cut line) => line.Text.Contains('|', StringComparison.Ordinal) && line.Text.All(c => c is '|' or '-' or ':' or ' ');

    private Cut Words(int start)
    {
        var line = _file.Cut(start, _file.LineEnd(start));
        var words = line.From(line.Text.Length - line.Text.TrimStart('#').Length).Trim();
        var open = words.Text.TrimEnd('#');
        return open.EndsWith(' ') ? words.Slice(0, open.Length).Trim() : words;
    }

    private void EndProse(int end)
    {
        if (_section is null) _opening ??= Prose(end);
        else if (_section.HoldsOnlyProse && _section.Prose.Length == 0) _section.Prose = Prose(end);
    }

    // As written, without the empty lines before and after it.
    private string Prose(int end)
    {
        var lines = _proseStart >= end ? [] : _file.Lines(_proseStart, end).Select(l => l.Text).ToList();
        var first = lines.FindIndex(l => !string.IsNullOrWhiteSpace(l));
        var last = lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l));
        return first < 0 ? string.Empty : string.Join('\n', lines[first..(last + 1)]);
    }
}
