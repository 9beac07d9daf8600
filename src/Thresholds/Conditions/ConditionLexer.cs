using System.Collections.Immutable;

namespace Thresholds.Conditions;

/// <summary>A word, number or sign of a condition, and where it stands.</summary>
internal readonly record struct Token(string Text, int Offset)
{
    public bool IsEnd => Text.Length == 0;

    public bool IsNumber => !IsEnd && (char.IsAsciiDigit(Text[0]) || (Text[0] == '-' && Text.Length > 1)) && Text.TrimStart('-').All(char.IsAsciiDigit);

    public bool IsWord => !IsEnd && (char.IsAsciiLetterOrDigit(Text[0]) || Text[0] == '-');
}

/// <summary>Cuts a condition into words, numbers and signs. Never fails: a stray character is a token that no rule wants.</summary>
internal static class ConditionLexer
{
    public static ImmutableArray<Token> Cut(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (IsWordCharacter(text[at])) while (at < text.Length && IsWordCharacter(text[at])) at++;
            else if (text[at] is '<' or '>' && at + 1 < text.Length && text[at + 1] == '=') at += 2;
            else at++;
            tokens.Add(new(text[start..at], start));
        }

        tokens.Add(new(string.Empty, text.Length));
        return tokens.ToImmutable();
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
