using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.NRules.Tests;

/// <summary>Judgements recorded while a contact is in a session.</summary>
public static class JudgementTests
{
    private static readonly Rulebooks.Rulebook Guidance = (Small.Chapter with
    {
        Indicators = [Small.Concern("mark"), Small.Concern("threat")],
        Rules =
        [
            Small.Rule("on-mark", Threshold.Section47, Rulebooks.RuleStrength.MustConsider, "mark"),
            Small.Rule("on-threat", Threshold.Section47, Rulebooks.RuleStrength.MustConsider, "threat"),
        ],
    }).Build();

    [Fact]
    public static void Judged_one_by_one_in_a_session_the_decision_is_as_if_all_had_come_with_the_contact() => Law.Holds(
        60, SamenessTests.MadeUp.Draw, SamenessTests.MadeUp.Smaller,
        (m, seen) =>
        {
            var evaluator = new ThresholdEvaluator(m.Rulebook);
            var session = new ThresholdSessions(m.Rulebook).Open();
            foreach (var spec in Specs(m))
            {
                var whole = spec.Build(m.Rulebook.Vocabulary);
                var held = session.Put((spec with { Judgements = [] }).Build(m.Rulebook.Vocabulary));
                foreach (var judgement in spec.Judgements)
                {
                    seen.Count("judgements");
                    if (seen.Of("judgements") % 2 == 0) session.Decide(held);
                    session.Judge(held, judgement);
                }

                var found = session.Decide(held);
                if (SamenessTests.Difference(evaluator.Decide(whole), found) is { } difference) return difference;
                if (DecisionDump.Said(found.Contact) != DecisionDump.Said(whole)) return "the decision's contact does not carry the judgements";
                session.Session.Retract(held);
            }

            return null;
        },
        ("judgements", 300));

    [Fact]
    public static void Answering_a_rule_is_seen_in_how_the_threshold_stands_and_not_in_whether_the_rule_is_met()
    {
        var session = new ThresholdSessions(Guidance).Open();
        var held = session.Put(Contact.Start(Guidance.Vocabulary, "c-1", new(2026, 3, 2)).Yes("mark").No("threat").Build());
        Assert.Equal(ThresholdStatus.MustConsider, session.Decide(held).Of(Threshold.Section47).Status);
        session.Judge(held, new()
        {
            Threshold = Threshold.Section47, Answer = JudgementAnswer.NotMet, On = new(2026, 3, 3), Settles = ["on-mark"], KnownThen = ["mark"],
            Reason = "Seen by the paediatrician.", Role = "team manager",
        });
        Assert.Equal(ThresholdStatus.NotMet, session.Decide(held).Of(Threshold.Section47).Status);
        Assert.Equal("on-mark", Assert.Single(session.Session.Query<RuleMet>()).Rule.Id);
        Assert.Equal(ThresholdStatus.NotMet, session.Session.Query<ThresholdStands>().Single(t => t.Threshold == Threshold.Section47).Status);
    }

    [Fact]
    public static void A_contact_that_has_left_the_session_takes_all_with_it_and_has_no_decision()
    {
        var session = new ThresholdSessions(Guidance).Open();
        var held = session.Put(Contact.Start(Guidance.Vocabulary, "c-1", new(2026, 3, 2)).Yes("mark").Build());
        session.Decide(held);
        session.Session.Retract(held);
        var refused = Assert.Throws<ArgumentException>(() => session.Decide(held));
        Assert.StartsWith("This contact is not in the session, or no longer. Put it in first.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(session.Session.Query<object>());
    }

    private static IEnumerable<ContactSpec> Specs(SamenessTests.MadeUp m)
    {
        var dice = new Dice(m.Seed);
        for (var i = 0; i < 8; i++) yield return RandomContacts.Consistent(dice, m.Rulebook);
    }
}
