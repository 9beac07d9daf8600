using System.Globalization;
using Thresholds.Text;

namespace Thresholds.Explanation;

/// <summary>Writes one HTML page that stands by itself and is also well-formed XML.</summary>
/// <remarks>No script, no address, no colour that carries meaning. Whatever people wrote is text: never markup, never a character XML refuses.</remarks>
internal sealed class HtmlReport(string language) : ReportWriter
{
    // Black #0b0c0c on white, about 19 to 1. Sizes in print are chosen so that an ordinary case fits two A4 pages.
    private const string Styles = """
        body { font: 1.1rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; margin: 0 auto; padding: 1.5rem; max-width: 46rem; }
        h1 { font-size: 1.9rem; line-height: 1.2; } h2 { font-size: 1.35rem; margin: 1.8rem 0 .5rem; border-top: 2px solid #0b0c0c; padding-top: .5rem; }
        p { margin: .5rem 0; } ul { margin: .4rem 0; padding-left: 1.4rem; } li { margin: .35rem 0; overflow-wrap: anywhere; }
        li li { margin: .15rem 0; font-size: .95em; } code { font-family: Consolas, monospace; font-size: .95em; }
        @page { size: A4; margin: 14mm 15mm; }
        @media print { body { font-size: 9.5pt; line-height: 1.3; max-width: none; padding: 0; } h1 { font-size: 15pt; margin: 0 0 .4rem; } h2 { font-size: 11.5pt; margin: .8rem 0 .2rem; padding-top: .2rem; break-after: avoid; }
          .plain { font-size: 12pt; } .plain h2 { font-size: 13pt; } ul, p { margin: .2rem 0; } li { margin: .15rem 0; } li li { margin: 0; } h1, h2, li { break-inside: avoid; } }
        """;

    private string _title = string.Empty;
    private bool _isInSection;
    private bool _isInList;
    private int _sections;

    /// <summary>Larger print, for people who do not read such pages every day.</summary>
    public bool IsPlain { get; init; }

    public override void Title(string text)
    {
        _title = text;
        Out.Append("<h1>").Append(Escape(text)).Append("</h1>\n");
    }

    public override void Heading(string text)
    {
        CloseSection();
        _isInSection = true;
        var id = string.Create(CultureInfo.InvariantCulture, $"part-{++_sections}");
        Out.Append("<section aria-labelledby=\"").Append(id).Append("\">\n<h2 id=\"").Append(id).Append("\">").Append(Escape(text)).Append("</h2>\n");
    }

    public override void Paragraph(string text)
    {
        CloseList();
        Out.Append("<p>").Append(Inline(text)).Append("</p>\n");
    }

    public override void Item(string text, params IEnumerable<string> under)
    {
        if (!_isInList) Out.Append("<ul>\n");
        _isInList = true;
        Out.Append("<li>").Append(Inline(text));
        var lines = under.ToArray();
        if (lines.Length > 0) Out.Append("\n<ul>\n").AppendJoin(string.Empty, lines.Select(l => $"<li>{Inline(l)}</li>\n")).Append("</ul>\n");
        Out.Append("</li>\n");
    }

    public override void EndOfItems() => CloseList();

    protected override string Finished()
    {
        CloseSection();
        return $"""
            <!DOCTYPE html>
            <html lang="{Escape(language)}">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{Escape(_title)}</title>
            <style>
            {Styles}
            </style>
            </head>
            <body{(IsPlain ? " class=\"plain\"" : string.Empty)}>
            <main>
            {Out}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private void CloseList()
    {
        if (_isInList) Out.Append("</ul>\n");
        _isInList = false;
    }

    private void CloseSection()
    {
        CloseList();
        if (_isInSection) Out.Append("</section>\n");
        _isInSection = false;
    }

    // Our own sentences set ids between backticks; an odd one left over is just a character.
    private static string Inline(string text)
    {
        var parts = text.Split('`');
        if (parts.Length % 2 == 0) return Escape(text);
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? Escape(part) : $"<code>{Escape(part)}</code>"));
    }

    private static string Escape(string text) => HtmlText.Escape(text);
}
