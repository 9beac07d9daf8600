using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Explanation;

/// <summary>Finds the sentences that are harder to read than their page should be.</summary>
internal static class WordingMeasure
{
    public static ImmutableArray<string> TooHard(RationaleWording wording) =>
    [
        .. wording.FamilyPages.SelectMany(p => p.Words.Sentences(p.Page).Where(s => s.Hole is null).SelectMany(s => TooHard(s.Name, s.Text, p.Words.ReadableAt))),
        .. Lines("factsForAdults", wording.FactsForAdults, wording.Adult.WorryLine, "worry", wording.Adult.ReadableAt),
        .. Lines("stepsForAdults", wording.StepsForAdults, wording.Adult.StepLine, "step", wording.Adult.ReadableAt),
        // A child's lines stand on the page of every age, so they must suit the youngest.
        .. Lines("topicsForChildren", wording.TopicsForChildren, wording.ChildUnder7.WorryLine, "worry", wording.ChildUnder7.ReadableAt),
        .. Lines("stepsForChildren", wording.StepsForChildren, wording.ChildUnder7.StepLine, "step", wording.ChildUnder7.ReadableAt),
    ];

    private static IEnumerable<string> Lines(string name, ImmutableSortedDictionary<string, string> words, string line, string hole, int years)
        => words.SelectMany(w => TooHard($"{name}.{w.Key}", new Sentence(name, line, hole).Filled(w.Value), years));

    private static IEnumerable<string> TooHard(string name, string text, int years)
    {
        foreach (var sentence in InSentences(text))
            if (ReadingAge.Of(sentence).Years is var measured && measured > years)
                yield return FormattableString.Invariant($"{name}: {measured:0.0} years, wanted {years}: {sentence}");
    }

    private static IEnumerable<string> InSentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!') || (i + 1 < text.Length && text[i + 1] != ' ')) continue;
            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (start < text.Length) yield return text[start..].Trim();
    }
}
