using System.Collections.Immutable;

namespace Thresholds.Rulebooks;

/// <summary>The words for the sections of a chapter, as its prose is keyed in JSON.</summary>
internal static class SectionWords
{
    private static readonly ImmutableArray<string> Slugs =
        ["opening", "indicators", "measures", "choices", "events", "rules", "clauses", "steps", "routes", "checks", "parameters", "sources"];

    public static IEnumerable<string> All => Slugs;

    public static string Slug(this Section section) => Slugs[(int)section];

    public static bool TryParse(string? text, out Section section)
    {
        var index = text is null ? -1 : Slugs.IndexOf(text);
        section = (Section)Math.Max(index, 0);
        return index >= 0;
    }
}
