using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Thresholds.Audit.Reports.Html;

/// <summary>Writes one page that stands by itself: no script, no address, nothing to be fetched. Also well-formed XML.</summary>
/// <remarks>Written as it comes, so that it need not be held. Leaves the stream open.</remarks>
internal sealed class Page : IDisposable
{
    private readonly StreamWriter _out;
    private int _captions;

    /// <summary>Opens the page.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="title">The report's own words only.</param>
    public Page(Stream stream, string title)
    {
        _out = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Line("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\" />");
        // Should anything ever slip into the page, it still may fetch and run nothing, and no style counts but this one.
        var styles = $"\n{Styles.Css.ReplaceLineEndings("\n")}\n";
        var own = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
        Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{own}'\" />");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />");
        Line($"<title>{(Phrase)title}</title>\n<style>{styles}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>");
    }

    public void Open(string element, string? id = null, string? style = null, string? labelledBy = null)
    {
        _out.Write($"<{element}");
        if (id is not null) _out.Write($" id=\"{id}\"");
        if (style is not null) _out.Write($" class=\"{style}\"");
        if (labelledBy is not null) _out.Write($" aria-labelledby=\"{labelledBy}\"");
        Line(">");
    }

    public void Close(string element) => Line($"</{element}>");

    public void Heading(int level, Phrase words, string? id = null)
        => Line(string.Create(CultureInfo.InvariantCulture, $"<h{level}{(id is null ? "" : $" id=\"{id}\"")}>{words}</h{level}>"));

    public void Text(Phrase words, string? style = null) => Line($"<p{(style is null ? "" : $" class=\"{style}\"")}>{words}</p>");

    /// <summary>A remark in smaller print.</summary>
    public void Quiet(Phrase words) => Text(words, "quiet");

    public void List(IEnumerable<Phrase> items, bool isNumbered = false)
    {
        var element = isNumbered ? "ol" : "ul";
        var isOpen = false;
        foreach (var item in items)
        {
            if (!isOpen) Line($"<{element}>");
            isOpen = true;
            Line($"<li>{item}</li>");
        }

        if (isOpen) Line($"</{element}>");
    }

    /// <summary>Words and what they mean.</summary>
    public void Meanings(IEnumerable<(Phrase Word, Phrase Meaning)> items)
    {
        Line("<dl>");
        foreach (var (word, meaning) in items) Line($"<dt>{word}</dt>\n<dd>{meaning}</dd>");
        Line("</dl>");
    }

    /// <summary>A table in a region of its own, which scrolls where it is wider than the screen and can be reached by keyboard.</summary>
    public void Table(Table table)
    {
        var caption = Caption();
        Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{caption}\">");
        Line($"<table{(table.IsAboutContacts ? "" : " data-about=\"settings\"")}><caption id=\"{caption}\">{table.Caption}</caption>");
        _out.Write("<thead><tr>");
        foreach (var column in table.Columns) _out.Write($"<th scope=\"col\"{Style(column)}>{column.Head}</th>");
        Line("</tr></thead>\n<tbody>");
        foreach (var row in table.Rows)
        {
            _out.Write($"<tr><th scope=\"row\">{row[0]}</th>");
            for (var i = 1; i < row.Length; i++) _out.Write($"<td{Style(table.Columns[i])}>{row[i]}</td>");
            Line("</tr>");
        }

        Line("</tbody></table>\n</div>");
    }

    /// <summary>A chart; the table behind it follows it.</summary>
    public void Chart(Phrase caption, string svg)
    {
        var id = Caption();
        Line($"<figure>\n<figcaption id=\"{id}\">{caption}</figcaption>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\">\n{svg}\n</div>\n</figure>");
    }

    /// <summary>What is folded away on a screen and stands open on paper.</summary>
    public void Folded(Phrase summary, Action inside)
    {
        Line($"<details>\n<summary>{summary}</summary>");
        inside();
        Line("</details>");
    }

    public void Dispose()
    {
        Line("</body>\n</html>");
        _out.Dispose();
    }

    private string Caption() => string.Create(CultureInfo.InvariantCulture, $"caption-{++_captions}");

    private static string Style(Column column) => column.IsNumber ? " class=\"number\"" : "";

    private void Line(string html) => _out.WriteLine(html);
}
