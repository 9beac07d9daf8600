using System.Collections.Immutable;
using System.Net;
using System.Text;
using Markdig;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Document;

/// <summary>Writes HTML elements, everything escaped, and the few styles the page needs on screen and on paper.</summary>
internal sealed class HtmlPage(string title)
{
    private const string Styles = """
        body { font: 1.05rem/1.55 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 52rem; }
        h1 { font-size: 2.1rem; } h2 { font-size: 1.6rem; margin-top: 3rem; border-top: 2px solid #1d70b8; padding-top: .6rem; }
        h3 { font-size: 1.2rem; margin-top: 2rem; } h4 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
        a { color: #1d70b8; } a:focus { outline: 3px solid #fd0; background: #fd0; color: #0b0c0c; }
        table { border-collapse: collapse; width: 100%; margin: .8rem 0 1.4rem; } th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #b1b4b6; padding: .35rem .6rem .35rem 0; }
        dt { font-weight: bold; margin-top: .8rem; } dd { margin: 0 0 0 1.2rem; } .quiet, .cites { color: #505a5f; font-size: .92rem; }
        .warning { border-left: .6rem solid #d4351c; padding: .4rem .9rem; } .leads { font-weight: bold; }
        .mark { border: 1px solid #0b0c0c; padding: 0 .35rem; font-size: .85rem; white-space: nowrap; }
        code { font-family: Consolas, monospace; font-size: .95em; overflow-wrap: anywhere; }
        @media print { body { font-size: 10pt; max-width: none; padding: 0; } h2 { break-before: page; } h3, h4 { break-after: avoid; } tr, dd { break-inside: avoid; } a { color: inherit; text-decoration: none; } nav { break-after: page; } }
        """;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private readonly StringBuilder _body = new();

    public static string Reference(Citation source)
        => string.Join(", ", new[] { source.Publisher, source.Document, source.Year, source.Place }.Where(p => p.Length > 0));

    public void Heading(int level, string text, string id) => _body.Append($"<h{level} id=\"{Escape(id)}\">{Escape(text)}</h{level}>\n");

    public void Text(string element, string text, string? style = null, string? id = null) => _body.Append(
        $"<{element}{(id is null ? string.Empty : $" id=\"{Escape(id)}\"")}{(style is null ? string.Empty : $" class=\"{style}\"")}>{Escape(text)}</{element}>\n");

    public void Coded(string label, string words) => _body.Append($"<p>{Escape(label)} <code>{Escape(words)}</code></p>\n");

    public void Link(string element, string to, string text) => _body.Append($"<{element}><a href=\"#{Escape(to)}\">{Escape(text)}</a></{element}>\n");

    public void Open(string element, string? style = null, string? label = null)
        => _body.Append($"<{element}{(style is null ? string.Empty : $" class=\"{style}\"")}{(label is null ? string.Empty : $" aria-label=\"{Escape(label)}\"")}>\n");

    public void Close(string element) => _body.Append($"</{element}>\n");

    /// <summary>Prose as its author wrote it; HTML inside it is shown, not obeyed.</summary>
    public void Prose(string markdown) => _body.Append(Markdig.Markdown.ToHtml(markdown, Markdown));

    public void Table(ImmutableArray<string> heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        _body.Append("<table><thead><tr>").AppendJoin(string.Empty, heads.Select(h => $"<th scope=\"col\">{Escape(h)}</th>")).Append("</tr></thead><tbody>\n");
        foreach (var row in all) _body.Append("<tr>").AppendJoin(string.Empty, row.Select(c => $"<td>{Escape(c)}</td>")).Append("</tr>\n");
        _body.Append("</tbody></table>\n");
    }

    /// <summary>The sources a thing stands on, each linked, those not yet verified marked in words.</summary>
    public void Cites(IEnumerable<string> ids, Rulebook rulebook)
    {
        var sources = ids.Select(rulebook.Citation).ToArray();
        if (sources.Length == 0) return;
        _body.Append("<p class=\"cites\">Source: ").AppendJoin("; ", sources.Select(s =>
            $"<a href=\"#source-{Escape(s.Id)}\">{Escape(Reference(s))}</a>{(s.Verified == Verified.NotYet ? " <span class=\"mark\">not yet verified</span>" : s.Verified == Verified.OpeningRead ? " (opening read)" : string.Empty)}")).Append("</p>\n");
    }

    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escape(title)}</title>
        <style>
        {Styles}
        </style>
        </head>
        <body>
        <main>
        {_body}</main>
        </body>
        </html>

        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
