using System.Text.RegularExpressions;

namespace Thresholds.Audit.Tests;

/// <summary>The words that an audit may never use as a finding.</summary>
internal static partial class ForbiddenWords
{
    public static IEnumerable<string> Said(string text)
    {
        if (!Any().IsMatch(text)) return [];
        // Names of members may be said as they stand, so words joined by capitals are taken apart.
        return Whole().Matches(Joined().Replace(text, "$1 $2")).Select(m => m.Value.ToLowerInvariant()).Distinct();
    }

    private const string Words = "right|wrong|correct|incorrect|error|failure|fault|breach|unsafe|unlawful|compliant|non-compliant|good|poor|best|worst|caused|because of|unnecessary|biased|fair";

    [GeneratedRegex(Words, RegexOptions.IgnoreCase)]
    private static partial Regex Any();

    [GeneratedRegex($"(?<![a-z])(?:{Words})(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Joined();
}
