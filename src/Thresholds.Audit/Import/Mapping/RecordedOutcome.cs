using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>What a file says was decided: one or more thresholds, or none of them. Compared later, never fed into a decision.</summary>
internal static class RecordedOutcome
{
    /// <summary>A professional recorded that none of the thresholds is met.</summary>
    public const string None = "none";

    /// <summary>The column holds something the mapping gives no meaning.</summary>
    public const string NotMatched = "not-matched";

    private static readonly ImmutableArray<string> Words = [.. ThresholdWords.All.Select(t => t.Slug()), None, "not-known"];

    /// <summary>Reads what one outcome code stands for; several thresholds are joined by <c>;</c>, lowest first. "Not known" is empty.</summary>
    public static Func<PlacedJson, (bool Ok, string Value)> Read(List<Fault> faults) => value =>
    {
        var items = value.IsList ? value.Items : [value];
        var words = items.Select(i => i.Text(faults)).ToArray();
        foreach (var (word, item) in words.Zip(items).Where(p => p.First is not null && !Words.Contains(p.First)))
            item.Wrong($"`{word}` is not an outcome.{DidYouMean.Sentence(word!, Words)} Write {Text.Words.Or(Words)}, or a list of thresholds.", faults);
        if (words.Any(w => w is null || !Words.Contains(w))) return (false, string.Empty);
        if (words.Length == 0 || words.Length > 1 && words.Any(w => w is None or "not-known"))
        {
            value.Wrong("A list holds one or more thresholds; `none` and `not-known` stand alone, without a list.", faults);
            return (false, string.Empty);
        }

        return (true, words[0] == "not-known" ? string.Empty : string.Join(';', words.OrderBy(w => Words.IndexOf(w!)).Distinct()));
    };
}
