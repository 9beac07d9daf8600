using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.NRules.Tests;

/// <summary>The session's decision is the reference evaluator's, over made-up rulebooks and contacts.</summary>
public static class SamenessTests
{
    private const int ContactsEach = 100;

    [Fact]
    public static void A_session_decides_as_the_evaluator_does() => Law.Holds(
        200, MadeUp.Draw, MadeUp.Smaller,
        (m, seen) =>
        {
            var sessions = new ThresholdSessions(m.Rulebook);
            var evaluator = new ThresholdEvaluator(m.Rulebook);
            foreach (var (contact, dates) in m.Contacts())
            {
                var expected = evaluator.Decide(contact, dates);
                Count(expected, seen);
                if (Difference(expected, sessions.Decide(contact, dates)) is { } difference) return difference;
            }

            return null;
        },
        ("contacts", 10_000), ("clash", 500), ("raised by clash", 200), ("answered", 500), ("not settled", 5000), ("not applied", 100), ("route open", 100));

    [Fact]
    public static void Many_contacts_in_one_session_are_decided_as_each_alone() => Law.Holds(
        20, MadeUp.Draw, MadeUp.Smaller,
        (m, seen) =>
        {
            var session = new ThresholdSessions(m.Rulebook).Open();
            var evaluator = new ThresholdEvaluator(m.Rulebook);
            var contacts = m.Contacts().ToArray();
            var held = contacts.Select(c => session.Put(c.Contact, c.Dates)).ToArray();
            var decisions = session.DecideAll();
            if (decisions.Count != contacts.Length) return $"{decisions.Count} decisions on {contacts.Length} contacts";
            seen.Count("contacts", contacts.Length);
            return contacts.Zip(held, (c, h) => Difference(evaluator.Decide(c.Contact, c.Dates), decisions[h])).FirstOrDefault(d => d is not null);
        },
        ("contacts", 10_000));

    internal static string? Difference(ThresholdDecision expected, ThresholdDecision found)
        => DecisionDump.Of(expected) == DecisionDump.Of(found) ? null : $"the decisions differ:\n{DecisionDump.Of(expected)}\nand\n{DecisionDump.Of(found)}";

    internal static void Count(ThresholdDecision d, Occasions seen)
    {
        seen.Count("contacts");
        if (!d.Clashes.IsEmpty) seen.Count("clash");
        if (d.Rules.Any(r => r.IsRaisedByClash)) seen.Count("raised by clash");
        if (d.Rules.Any(r => r.AnsweredBy is not null)) seen.Count("answered");
        if (d.Rules.Any(r => r.Verdict == Truth.NotKnown)) seen.Count("not settled");
        if (!d.NotApplied.IsEmpty) seen.Count("not applied");
        if (d.Routes.Any(r => r.Status == RouteStatus.Open)) seen.Count("route open");
    }

    /// <summary>A rulebook and several contacts, so that compiling pays; each on a day of its own.</summary>
    internal sealed record MadeUp(Case First, int Seed)
    {
        private static readonly DateOnly[] Days = [new(2026, 1, 31), new(2026, 2, 1), new(2026, 4, 30), new(2026, 5, 1)];

        public Rulebooks.Rulebook Rulebook => First.Rulebook;

        public static MadeUp Draw(Dice dice) => new(dice.Chance(50) ? Case.Consistent(dice) : Case.Clashing(dice), dice.Between(0, 1_000_000));

        public static IEnumerable<MadeUp> Smaller(MadeUp m) => Case.Smaller(m.First).Select(c => m with { First = c });

        public IEnumerable<(Contact Contact, DecisionDates Dates)> Contacts()
        {
            var dice = new Dice(Seed);
            yield return (First.Contact.Build(Rulebook.Vocabulary), default);
            for (var i = 1; i < ContactsEach; i++)
            {
                var spec = (dice.Chance(40) ? RandomContacts.Clashing(dice, Rulebook) : null) ?? RandomContacts.Consistent(dice, Rulebook);
                yield return (spec.Build(Rulebook.Vocabulary), new(
                    dice.Chance(50) ? dice.OneOf(Days) : null, dice.Chance(50) ? new LocalMoment(new(2026, 3, 9), new(9, 0)) : null));
            }
        }

        public override string ToString() => First.ToString();
    }
}
