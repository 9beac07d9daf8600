using Thresholds.Conditions;
using Thresholds.England;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>England with fewer rules or more, over the same facts, steps and routes: the same numbers give the same rulebook. Nobody decides by it.</summary>
internal static class SizedRulebook
{
    public static Rulebook Of(int count)
    {
        var england = EnglandGuidance.Rulebook;
        var builder = new RulebookBuilder("england-sized", $"England with {count} rules", "1");
        var kept = Kept(england.Rules.Length, Math.Min(count, england.Rules.Length));
        var more = count - kept.Count;
        var place = 0;
        foreach (var chapter in england.Chapters)
        {
            Rule[] its = [.. chapter.Rules.Where(_ => kept.Contains(place++))];
            builder.Add(chapter with { Rules = [.. its, .. More(chapter)] });
        }

        return builder.Build();

        // Two rules of one chapter, threshold and strength, both to be met: wider conditions of the kinds that the guidance has.
        IEnumerable<Rule> More(Chapter chapter)
        {
            foreach (var (first, i) in chapter.Rules.Select((r, i) => (r, i)))
            {
                foreach (var second in chapter.Rules.Skip(i + 1).Where(r => r.Threshold == first.Threshold && r.Strength == first.Strength).Take(4))
                {
                    if (more-- <= 0) yield break;
                    yield return first with { Id = $"{first.Id}-with-{second.Id}", When = Condition.Parse($"({first.When}) and ({second.When})") };
                }
            }
        }
    }

    private static HashSet<int> Kept(int of, int count) => [.. Enumerable.Range(0, count).Select(i => (int)((long)i * of / count))];
}
