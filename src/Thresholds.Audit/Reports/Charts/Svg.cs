using System.Globalization;
using System.Text;
using Thresholds.Audit.Reports.Html;
using Thresholds.Text;

namespace Thresholds.Audit.Reports.Charts;

/// <summary>A drawing inside the page: black and grey, told apart by shape and dashes, with a title and a description for those who do not see it.</summary>
/// <param name="id">Its id in the page.</param>
/// <param name="title">What it shows; the report's own words only.</param>
/// <param name="description">How to read it, and where its numbers stand; the report's own words only.</param>
/// <param name="width">In units of its own; text is 15 of them high.</param>
/// <param name="height">Likewise.</param>
internal sealed class Svg(string id, string title, string description, int width, int height)
{
    private const int MostLetters = 28;

    private readonly StringBuilder _out = new();

    public void Line(double x1, double y1, double x2, double y2, string? dashes = null, double thick = 1, string colour = "#0b0c0c")
        => Add($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{colour}\" stroke-width=\"{N(thick)}\"{Dashes(dashes)}/>");

    public void Path(IEnumerable<(double X, double Y)> points, string? dashes = null, double thick = 1.5, string colour = "#0b0c0c")
        => Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"{N(thick)}\"{Dashes(dashes)} points=\"{string.Join(' ', points.Select(p => N(p.X) + "," + N(p.Y)))}\"/>");

    public void Bar(double x, double y, double wide, double high) => Add($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(wide)}\" height=\"{N(high)}\" fill=\"#b1b4b6\" stroke=\"#0b0c0c\"/>");

    public void Circle(double x, double y, bool isFilled)
        => Add($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4.5\" fill=\"{(isFilled ? "#0b0c0c" : "#fff")}\" stroke=\"#0b0c0c\" stroke-width=\"1.5\"/>");

    public void Diamond(double x, double y) => Add($"<path d=\"M{N(x)} {N(y - 7)}l7 7l-7 7l-7 -7z\" fill=\"#0b0c0c\"/>");

    public void Square(double x, double y) => Add($"<path d=\"M{N(x - 6.5)} {N(y - 6.5)}h13v13h-13z\" fill=\"#fff\" stroke=\"#0b0c0c\" stroke-width=\"3\"/>");

    /// <summary>The report's own words.</summary>
    public void Text(double x, double y, string words, string anchor = "start", bool isBold = false)
        => Add($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"15\" text-anchor=\"{anchor}\"{(isBold ? " font-weight=\"bold\"" : "")}>{HtmlText.Escape(words)}</text>");

    /// <summary>A name from a file or the guidance.</summary>
    public void Text(double x, double y, Quoted name, string anchor)
    {
        var letters = new StringInfo(name.Text);
        var shown = letters.LengthInTextElements > MostLetters ? letters.SubstringByTextElements(0, MostLetters) + "…" : name.Text;
        Add($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"15\" text-anchor=\"{anchor}\"><tspan data-quoted=\"\">{HtmlText.Escape(shown)}</tspan></text>");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\">\n<title id=\"{id}-title\">{HtmlText.Escape(title)}</title>\n<desc id=\"{id}-about\">{HtmlText.Escape(description)}</desc>\n{_out}</svg>");

    private void Add(string element) => _out.Append(element).Append('\n');

    private static string Dashes(string? dashes) => dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"";

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
