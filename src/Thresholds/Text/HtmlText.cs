using System.Text;

namespace Thresholds.Text;

/// <summary>Text that people wrote, made safe to stand in a page: never markup, never a character that XML has no place for.</summary>
internal static class HtmlText
{
    /// <summary>The text with its markup shown instead of obeyed; line ends and tabs become spaces.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' or '\r' or '\t' => escaped.Append(' '),
                // No page of ours may hold what XML has no character for, whatever an import let through.
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
