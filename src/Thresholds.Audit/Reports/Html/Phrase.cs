using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Thresholds.Text;

namespace Thresholds.Audit.Reports.Html;

/// <summary>A piece of a sentence, ready for the page: everything in it escaped, and what is quoted kept apart from the report's own words.</summary>
/// <remarks>Written as an interpolated string: <c>$"{count} contacts from {new Quoted(source)}"</c>. Nothing else becomes a phrase, so nothing reaches the page unescaped.</remarks>
[InterpolatedStringHandler]
internal sealed class Phrase
{
    private readonly StringBuilder _html;

    public Phrase(int literalLength, int holes) => _html = new(literalLength + holes * 8);

    private Phrase(StringBuilder html) => _html = html;

    /// <summary>Nothing: an empty cell.</summary>
    public static Phrase Empty => new(new StringBuilder());

    /// <summary>Words of the report's own.</summary>
    public static implicit operator Phrase(string words) => new(new StringBuilder(HtmlText.Escape(words)));

    /// <summary>Something quoted, alone.</summary>
    public static implicit operator Phrase(Quoted quoted) => $"{quoted}";

    /// <summary>A link to a place in the page.</summary>
    public static Phrase Link(string id, Phrase words) => new(new StringBuilder($"<a href=\"#{HtmlText.Escape(id)}\">{words}</a>"));

    /// <summary>The same in bold.</summary>
    public static Phrase Strong(Phrase words) => new(new StringBuilder($"<strong>{words}</strong>"));

    /// <summary>Several, with words between them.</summary>
    public static Phrase Join(string between, IEnumerable<Phrase> parts) => new(new StringBuilder().AppendJoin(HtmlText.Escape(between), parts));

    /// <summary><c>1 contact</c>, <c>2,000 contacts</c>.</summary>
    public static string Count(long count, string one, string? several = null)
        => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");

    public void AppendLiteral(string words) => _html.Append(HtmlText.Escape(words));

    public void AppendFormatted(string words) => _html.Append(HtmlText.Escape(words));

    public void AppendFormatted(Phrase phrase) => _html.Append(phrase._html);

    public void AppendFormatted(Quoted quoted) => _html.Append("<bdi data-quoted=\"\">").Append(HtmlText.Escape(quoted.Text)).Append("</bdi>");

    public void AppendFormatted(long number) => _html.Append(number.ToString("N0", CultureInfo.InvariantCulture));

    public void AppendFormatted(int number) => AppendFormatted((long)number);

    public void AppendFormatted(DateOnly day) => _html.Append(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>The phrase as HTML.</summary>
    public override string ToString() => _html.ToString();
}
