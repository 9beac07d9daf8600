using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Tests;

/// <summary>A rule goes back into the table of indicators exactly when the table says all of it.</summary>
public class CollapsingTests
{
    private const string Own = "mark-when-not-mobile-section-17";

    [Fact]
    public void A_rule_that_the_table_says_goes_into_the_table()
    {
        var written = Written(rule => rule);
        Assert.Contains("section 47, must consider; section 17, points towards", written, StringComparison.Ordinal);
        Assert.DoesNotContain("### rule `" + Own, written, StringComparison.Ordinal);
    }

    public static TheoryData<string> Differences => ["because", "asks", "urgency", "in force", "cites", "when"];

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_rule_that_says_something_else_keeps_a_block(string difference)
    {
        var written = Written(rule => difference switch
        {
            "because" => rule with { Because = "another reason." },
            "asks" => rule with { Asks = null },
            "urgency" => rule with { Urgency = Urgency.Now },
            "in force" => rule with { InForce = default },
            "cites" => rule with { Citations = ["NICE-CG89"] },
            _ => rule with { When = Conditions.Condition.Parse("mark-when-not-mobile and injury-to-child") },
        });
        Assert.Contains("### rule `" + Own, written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_out_of_the_tables_order_keeps_a_block()
    {
        var marks = Sample.Rulebook.Chapters.Single(c => c.Id == "marks");
        var turned = Rebuilt(marks with { Rules = [.. marks.Rules.Reverse()] });
        var written = GuidanceWriter.Write(turned);
        Assert.Contains("### rule `low-income-early-help`", written.Single(f => f.Name == "marks.md").Text, StringComparison.Ordinal);
        Same.Rulebook(turned, GuidanceReader.Read(written).Value);
    }

    private static string Written(Func<Rule, Rule> change)
    {
        var marks = Sample.Rulebook.Chapters.Single(c => c.Id == "marks");
        var rulebook = Rebuilt(marks with { Rules = [.. marks.Rules.Select(r => r.Id == Own ? change(r) : r)] });
        var files = GuidanceWriter.Write(rulebook);
        Same.Rulebook(rulebook, GuidanceReader.Read(files).Value);
        return files.Single(f => f.Name == "marks.md").Text;
    }

    private static Rulebook Rebuilt(Chapter marks)
    {
        var sample = Sample.Rulebook;
        var builder = new RulebookBuilder(sample.Id, sample.Title, sample.Edition).Opening(sample.Prose);
        foreach (var chapter in sample.Chapters) builder.Add(chapter.Id == marks.Id ? marks : chapter);
        foreach (var scheme in sample.LevelSchemes) builder.Add(scheme);
        return builder.Build();
    }
}
