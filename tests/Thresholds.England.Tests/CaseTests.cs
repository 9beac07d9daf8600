using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.England.Tests;

/// <summary>The stories, and that every firm rule has one on each side.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Ids => [.. Case.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Story(string id)
    {
        var story = Case.All.Single(c => c.Id == id);
        Assert.Empty(story.Differences(story.Decide()));
    }

    [Fact]
    public void Every_duty_and_must_consider_rule_has_a_case_that_meets_it_and_one_that_narrowly_does_not()
    {
        var met = Case.All.SelectMany(c => c.Rules("met")).ToHashSet();
        var not = Case.All.SelectMany(c => c.Rules("notMet").Concat(c.Rules("notSettled"))).ToHashSet();
        var firm = EnglandGuidance.Rulebook.Rules.Where(r => r.Strength >= RuleStrength.MustConsider).ToArray();
        Assert.NotEmpty(firm);
        Assert.Empty(firm.Where(r => !met.Contains(r.Id)).Select(r => $"{r.Id}: no case meets it"));
        Assert.Empty(firm.Where(r => !not.Contains(r.Id)).Select(r => $"{r.Id}: no case narrowly does not"));
    }

    [Fact]
    public void Nothing_is_required_or_suggested_for_a_contact_of_which_nothing_is_known()
    {
        var contact = Contact.Start(EnglandGuidance.Rulebook.Vocabulary, "c", new(2026, 3, 2)).Build();
        var decision = new Evaluation.ThresholdEvaluator(EnglandGuidance.Rulebook).Decide(contact);
        Assert.Null(decision.Required);
        Assert.Null(decision.ToConsider);
        Assert.Equal(Threshold.Section47, decision.NotRuledOut);
        Assert.All(decision.Thresholds, t => Assert.Equal(Evaluation.ThresholdStatus.NotSettled, t.Status));
    }
}
