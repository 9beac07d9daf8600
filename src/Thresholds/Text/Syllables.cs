namespace Thresholds.Text;

/// <summary>Counts the syllables of an English word by rule.</summary>
/// <remarks>
/// Each run of vowels (a, e, i, o, u, y) is one; an "e" at the end, in "es" and in "ed" is silent, except after a consonant and "l" (<c>table</c>),
/// in "es" after a hiss (<c>houses</c>, <c>wishes</c>) and in "ed" after "d" or "t" (<c>wanted</c>); no word has fewer than one, and a number is one.
/// Known to be wrong where two vowels are said apart (<c>idea</c>, <c>being</c>: one too few) and for a silent "e" inside a word
/// (<c>something</c>: one too many). On running text the two nearly cancel.
/// </remarks>
internal static class Syllables
{
    public static int Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (char.IsLetter(c)) letters[length++] = char.ToLowerInvariant(c);
        var text = letters[..length];
        var runs = 0;
        for (var i = 0; i < length; i++)
            if (IsVowel(text[i]) && (i == 0 || !IsVowel(text[i - 1]))) runs++;
        return Math.Max(1, runs - (EndsSilently(text) ? 1 : 0));
    }

    private static bool EndsSilently(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("ed")) return text.Length > 2 && !IsVowel(text[^3]) && text[^3] is not ('d' or 't');
        var stem = text.EndsWith("es") ? text[..^2] : text.EndsWith("e") ? text[..^1] : default;
        if (stem.Length < 2 || IsVowel(stem[^1])) return false;
        if (stem[^1] == 'l' && !IsVowel(stem[^2])) return false;
        return text[^1] == 'e' || !(stem[^1] is 's' or 'x' or 'z' or 'c' or 'g' || stem.EndsWith("ch") || stem.EndsWith("sh"));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
