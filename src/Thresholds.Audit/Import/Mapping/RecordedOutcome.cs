using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>What a file says was decided: each of some thresholds, one of several, or none of them. Compared later, never fed into a decision.</summary>
internal static class RecordedOutcome
{
    /// <summary>A professional recorded that none of the thresholds is met.</summary>
    public const string None = "none";

    /// <summary>The column holds something the mapping gives no meaning.</summary>
    public const string NotMatched = "not-matched";

    /// <summary>Stands between thresholds of which one was decided, and the file does not say which.</summary>
    public const string Or = " or ";

    private static readonly ImmutableArray<string> Words = [.. ThresholdWords.All.Select(t => t.Slug()), None, "not-known"];

    /// <summary>Reads what one outcome code stands for: thresholds joined by <c>;</c> where each was decided, by <c> or </c> where one of them was, lowest first. "Not known" is empty.</summary>
    public static Func<PlacedJson, (bool Ok, string Value)> Read(List<Fault> faults) => value =>
    {
        if (value.IsObject) return OneOf(value, faults);
        if (Slugs(value, faults) is not { } words) return (false, string.Empty);
        if (words.Length == 0 || words.Length > 1 && words.Any(w => w is None or "not-known"))
        {
            value.Wrong("A list holds one or more thresholds; `none` and `not-known` stand alone, without a list.", faults);
            return (false, string.Empty);
        }

        return (true, words[0] == "not-known" ? string.Empty : string.Join(';', Ordered(words)));
    };

    /// <summary>What a level of a local scheme stands for: one of its thresholds, and none where it covers none of ours.</summary>
    public static string Of(Level level) => level.Thresholds.IsEmpty ? None : InWords(level.Thresholds.Select(t => t.Slug()));

    private static (bool Ok, string Value) OneOf(PlacedJson value, List<Fault> faults)
    {
        if (value.Group("An outcome", ["oneOf"], faults)?.Need("oneOf", "Write the thresholds of which one was meant: `{ \"oneOf\": [\"early-help\", \"section-17\"] }`.", faults) is not { } list) return (false, string.Empty);
        if (!list.IsList)
        {
            list.Wrong($"The thresholds of which one was meant stand in a list; they cannot be {list.KindInWords}.", faults);
            return (false, string.Empty);
        }

        if (Slugs(list, faults) is not { } words) return (false, string.Empty);
        if (words.Length > 0 && !words.Contains("not-known")) return (true, InWords(words));
        list.Wrong("`oneOf` holds one or more thresholds, and `none` where none of them may have been meant. A value of which nothing is known is `not-known` alone.", faults);
        return (false, string.Empty);
    }

    // Null, with its faults, where a word is none of an outcome.
    private static string[]? Slugs(PlacedJson value, List<Fault> faults)
    {
        var items = value.IsList ? value.Items : [value];
        var words = items.Select(i => i.Text(faults)).ToArray();
        foreach (var (word, item) in words.Zip(items).Where(p => p.First is not null && !Words.Contains(p.First)))
            item.Wrong($"`{word}` is not an outcome.{DidYouMean.Sentence(word!, Words)} Write {Text.Words.Or(Words)}, a list of thresholds where each was decided, or `{{ \"oneOf\": [...] }}` where one of them was.", faults);
        return words.All(w => w is not null && Words.Contains(w)) ? [.. words.OfType<string>()] : null;
    }

    private static string InWords(IEnumerable<string> slugs) => string.Join(Or, Ordered(slugs).OrderBy(w => w != None));

    private static IEnumerable<string> Ordered(IEnumerable<string> slugs) => slugs.Distinct(StringComparer.Ordinal).OrderBy(w => Words.IndexOf(w));
}
