using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Explanation;

/// <summary>Says everything that is wrong with a wording: empty sentences, holes missing or unknown, words for facts and steps that are not there.</summary>
internal static partial class WordingChecks
{
    public static ImmutableArray<Fault> Faults(RationaleWording wording, Rulebook rulebook) =>
    [
        .. wording.Sentences().SelectMany(Faults),
        .. Facts("factsForAdults", wording.FactsForAdults, rulebook.Vocabulary),
        .. Facts("topicsForChildren", wording.TopicsForChildren, rulebook.Vocabulary),
        .. wording.OnlyToWhomItIsAbout.Where(id => !wording.FactsForAdults.ContainsKey(id))
            .Select(id => new Fault(Place.At($"onlyToWhomItIsAbout.{id}"), $"`{id}` has no words for adults, so it is told to none of them. Write its words, or take it out here.")),
        .. Steps("stepsForAdults", wording.StepsForAdults, rulebook),
        .. Steps("stepsForChildren", wording.StepsForChildren, rulebook),
    ];

    private static IEnumerable<Fault> Faults(Sentence sentence)
    {
        var where = Place.At(sentence.Name);
        if (string.IsNullOrWhiteSpace(sentence.Text))
        {
            yield return new(where, "This sentence is empty. Write it, or leave the default one.");
            yield break;
        }

        var holes = Braces().Matches(sentence.Text).Select(m => m.Value).Distinct().ToArray();
        if (sentence.Hole is { } wanted && !holes.Contains("{" + wanted + "}"))
            yield return new(where, $"The hole `{{{wanted}}}` is missing, so what it stands for would not be told. Write `{{{wanted}}}` where it belongs.");
        foreach (var hole in holes.Where(h => h != "{" + sentence.Hole + "}"))
        {
            var known = sentence.Hole is { } only ? $"The one hole here is `{{{only}}}`." : "This sentence has no hole.";
            yield return new(where, $"`{hole}` is not a hole of this sentence and would be printed as it stands. {known}");
        }
    }

    private static IEnumerable<Fault> Facts(string name, ImmutableSortedDictionary<string, string> words, Vocabulary vocabulary)
    {
        foreach (var (id, text) in words)
        {
            var where = Place.At($"{name}.{id}");
            if (vocabulary.FindIndicator(id) is not { } indicator)
                yield return new(where, vocabulary.NotKnownSentence(id, FactKind.Indicator));
            else if (indicator.Kind is not (IndicatorKind.Concern or IndicatorKind.Strength))
                yield return new(where, $"`{id}` is a {indicator.Kind.Words()}. Only concerns and strengths are told to the family; take it out.");
            if (string.IsNullOrWhiteSpace(text)) yield return new(where, "There are no words for it. Write them, or take it out: then it is not told.");
        }
    }

    private static IEnumerable<Fault> Steps(string name, ImmutableSortedDictionary<string, string> words, Rulebook rulebook)
    {
        foreach (var (id, text) in words)
        {
            var where = Place.At($"{name}.{id}");
            if (rulebook.Steps.All(s => s.Id != id))
                yield return new(where, $"The guidance has no step `{id}`.{DidYouMean.Sentence(id, rulebook.Steps.Select(s => s.Id))}");
            if (string.IsNullOrWhiteSpace(text)) yield return new(where, "There are no words for it. Write them, or take it out: then it is not told.");
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}|[{}]")]
    private static partial Regex Braces();
}
