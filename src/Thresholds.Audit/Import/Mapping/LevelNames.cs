using System.Text.RegularExpressions;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Import;

/// <summary>How files write the levels of a local scheme: <c>2 Early help</c>, <c>2</c>, <c>Level 2</c>, <c>Early help</c>.</summary>
/// <remarks>Letter for letter, as all codes are: another spelling is a value without meaning, and is reported. A spelling that fits two levels has none.</remarks>
internal static partial class LevelNames
{
    /// <summary>Each spelling with what its level stands for.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(LevelScheme scheme)
        => scheme.Levels.SelectMany(l => Spellings(l.Name).Distinct(StringComparer.Ordinal), (l, spelling) => (Spelling: spelling, Level: l))
            .GroupBy(s => s.Spelling, StringComparer.Ordinal).Where(g => g.Count() == 1)
            .Select(g => KeyValuePair.Create(g.Key, RecordedOutcome.Of(g.First().Level)));

    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        if (Numbered().Match(name) is not { Success: true } match) yield break;
        var (number, words) = (match.Groups["number"].Value, match.Groups["words"].Value);
        yield return number;
        yield return "Level " + number;
        yield return "level " + number;
        if (words.Length == 0) yield break;
        yield return words;
        yield return $"Level {number} {words}";
    }

    [GeneratedRegex(@"^(?:[Ll]evel )?(?<number>\d+)(?: (?<words>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
