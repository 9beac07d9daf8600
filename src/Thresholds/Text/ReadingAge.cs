namespace Thresholds.Text;

/// <summary>How hard a text is to read, measured by the length of its sentences and of its words.</summary>
/// <remarks>
/// The Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59, a school
/// year of the United States; five more is about the age. It knows nothing of meaning: "writ" is easier to it than "grandmother". It is a floor
/// for plain words and never a proof of them. A sentence ends at a full stop, question or exclamation mark before a space or the end, or
/// at a line's end; a hyphen parts words, an apostrophe does not; how syllables are counted, and where that goes astray, is said at
/// <see cref="Syllables"/>. The default value is an empty text. Thread-safe.
/// </remarks>
/// <param name="Words">How many words.</param>
/// <param name="Sentences">How many sentences; a text with words has at least one.</param>
/// <param name="SyllableCount">How many syllables.</param>
public readonly record struct ReadingAge(int Words, int Sentences, int SyllableCount)
{
    /// <summary>The grade; may be below zero for very simple words. Zero for an empty text.</summary>
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * SyllableCount / Words) - 15.59;

    /// <summary>The age in years at which most children can read it: the grade and five more, and never under five.</summary>
    public double Years => Math.Max(5, Grade + 5);

    /// <summary>Measures a text.</summary>
    /// <param name="text">Plain text; not Markdown or HTML.</param>
    public static ReadingAge Of(string text)
    {
        int words = 0, sentences = 0, syllables = 0, start = -1;
        var isOpen = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (char.IsLetterOrDigit(c) || (start >= 0 && c is '\'' or '\u2019'))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0)
            {
                words++;
                syllables += Text.Syllables.Of(text.AsSpan(start, i - start));
                start = -1;
                isOpen = true;
            }

            var isEnd = c == '\n' || (c is '.' or '!' or '?' && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '\u201D' or ')'));
            if (!isEnd || !isOpen) continue;
            sentences++;
            isOpen = false;
        }

        return new(words, sentences, syllables);
    }
}
