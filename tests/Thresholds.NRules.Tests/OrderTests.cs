using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.NRules.Tests;

/// <summary>The order in which rules are compiled and fire changes no answer.</summary>
public static class OrderTests
{
    [Fact]
    public static void Any_order_of_the_definitions_and_any_priority_of_each_gives_the_same_decision() => Law.Holds(
        60, SamenessTests.MadeUp.Draw, SamenessTests.MadeUp.Smaller,
        (m, seen) =>
        {
            var dice = new Dice(m.Seed + 1);
            var sessions = Shuffled(dice, m.Rulebook);
            var evaluator = new ThresholdEvaluator(m.Rulebook);
            foreach (var (contact, dates) in m.Contacts().Take(20))
            {
                seen.Count("contacts");
                // Either way of firing: layer by layer, or as NRules does it by itself, each rule's word passed on at once.
                var session = sessions.Open();
                var held = session.Put(contact, dates);
                if (dice.Chance(50)) session.Session.Fire();
                if (SamenessTests.Difference(evaluator.Decide(contact, dates), session.Decide(held)) is { } difference) return difference;
            }

            return null;
        },
        ("contacts", 1000));

    [Fact]
    public static void Nor_for_the_whole_guidance()
    {
        var dice = new Dice(20260302);
        var sessions = Shuffled(dice, EnglandGuidance.Rulebook);
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
        for (var i = 0; i < 40; i++)
        {
            var contact = EnglandContacts.Draw(dice, EnglandGuidance.Rulebook);
            var session = sessions.Open();
            var held = session.Put(contact);
            session.Session.Fire();
            Assert.Null(SamenessTests.Difference(evaluator.Decide(contact), session.Decide(held)));
        }
    }

    private static ThresholdSessions Shuffled(Dice dice, Rulebook rulebook)
    {
        var definitions = new RulebookRuleRepository(rulebook).GetRuleSets().SelectMany(s => s.Rules)
            .Select(d => Element.RuleDefinition(
                d.Name, d.Description, dice.OneOf([-1, 0, 1, dice.Between(-2_000_000, 2_000_000)]), d.Repeatability, d.Tags, d.Properties,
                d.DependencyGroup, d.LeftHandSide, d.FilterGroup, d.RightHandSide));
        return new(rulebook, dice.Shuffled(definitions));
    }
}
