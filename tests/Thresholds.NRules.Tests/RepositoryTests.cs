using Thresholds.England;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.NRules.Tests;

/// <summary>What the rulebook looks like to NRules and its tools.</summary>
public static class RepositoryTests
{
    [Fact]
    public static void Each_rule_is_a_definition_of_its_own_name_tagged_with_its_chapter_and_carrying_its_law()
    {
        var sets = new RulebookRuleRepository(EnglandGuidance.Rulebook).GetRuleSets().ToDictionary(s => s.Name);
        foreach (var chapter in EnglandGuidance.Rulebook.Chapters)
        {
            foreach (var rule in chapter.Rules)
            {
                var definition = Assert.Single(sets[chapter.Id].Rules, d => d.Name == rule.Id);
                Assert.Equal([chapter.Id], definition.Tags);
                Assert.Equal(rule.Because, definition.Description);
                Assert.Equal(rule.Threshold.Slug(), definition.Properties["threshold"]);
                Assert.Equal(rule.Strength.Words(), definition.Properties["strength"]);
                Assert.Equal(string.Join(", ", rule.Citations), definition.Properties["citations"]);
                Assert.Equal(rule.InForce.ToString(), definition.Properties["in force"]);
            }
        }
    }

    [Fact]
    public static void No_two_definitions_bear_one_name()
    {
        var names = new RulebookRuleRepository(EnglandGuidance.Rulebook).GetRuleSets().SelectMany(s => s.Rules).Select(d => d.Name).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        // Met, raised by a clash, not settled; and not in force where a rule has days.
        var rules = EnglandGuidance.Rulebook.Rules;
        Assert.Equal(rules.Length * 3 + rules.Count(r => r.InForce != InForce.Always), names.Count(n => rules.Any(r => n == r.Id || n.StartsWith(r.Id + " (", StringComparison.Ordinal))));
    }
}
