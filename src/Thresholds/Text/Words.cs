namespace Thresholds.Text;

/// <summary>What may be repeated in a message: codes and ids, never what could be free text about a child.</summary>
internal static class Words
{
    private const int Longest = 60;

    /// <summary>Whether it looks like a code or an id: one short word.</summary>
    public static bool IsCode(string text) => text.Length is > 0 and <= Longest
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':');

    /// <summary>The text in backticks when it is a code; other words in its stead when it may be free text.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="otherwise">What to call it instead, such as <c>This text</c>.</param>
    public static string Shown(string text, string otherwise) => IsCode(text) ? $"`{text}`" : otherwise;

    /// <summary><c>`a`, `b` or `c`</c>.</summary>
    public static string Or(IEnumerable<string> words)
    {
        var all = words.Select(w => $"`{w}`").ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " or " + all[^1];
    }
}
