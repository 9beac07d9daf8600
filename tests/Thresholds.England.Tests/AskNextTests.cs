using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;

namespace Thresholds.England.Tests;

/// <summary>What is asked first bears on the contact in hand.</summary>
public sealed class AskNextTests
{
    private static readonly ThresholdEvaluator Evaluator = new(EnglandGuidance.Rulebook);

    [Fact]
    public void Where_nothing_is_known_age_comes_first_and_then_what_a_duty_turns_on()
    {
        var asked = First(c => c);
        Assert.Equal(["age", "in-police-protection", "emergency-protection-order", "disabled-child"], asked.Take(4));
    }

    [Fact]
    public void What_would_complete_a_rule_partly_met_is_asked_before_what_is_only_serious()
        => Assert.Contains("illness-directly-affects-child", First(c => c.BornOn(new(2020, 3, 1)).Yes("parental-mental-ill-health").Yes("no-dependable-adult")));

    [Fact]
    public void A_fact_stated_or_ruled_out_is_not_asked_about()
    {
        var open = AskNext.Open(Evaluator.Decide(Start().Yes("in-police-protection").No("emergency-protection-order").Build())).Select(q => q.FactId).ToHashSet();
        Assert.DoesNotContain("in-police-protection", open);
        Assert.DoesNotContain("emergency-protection-order", open);
    }

    private static string[] First(Func<ContactBuilder, ContactBuilder> state)
        => [.. AskNext.Open(Evaluator.Decide(state(Start()).Build())).Take(AskNext.Most).Select(q => q.FactId)];

    private static ContactBuilder Start() => Contact.Start(EnglandGuidance.Rulebook.Vocabulary, "c", new(2026, 3, 2));
}
