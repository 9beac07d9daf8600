using NRules;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.NRules.Network;

namespace Thresholds.NRules;

/// <summary>One NRules session that holds contacts, a host's own facts, and what rules say of both.</summary>
/// <remarks>
/// The decision is the evaluator's, whatever the order in which rules fire. What a host inserts changes no decision but through
/// <see cref="Judged"/>. Not safe to share between threads; open one for each.
/// </remarks>
public sealed class ThresholdSession
{
    private readonly ThresholdSessions _sessions;

    internal ThresholdSession(ThresholdSessions sessions)
    {
        _sessions = sessions;
        Session = sessions.Factory.CreateSession();
    }

    /// <summary>NRules' own session: to insert facts, watch events, query. Its messages and events may carry the facts themselves: write none of them to a log.</summary>
    public ISession Session { get; }

    /// <summary>Puts a contact into the session. New facts about the child are a new contact: retract the old one first, or open a new session.</summary>
    /// <param name="contact">The contact, built on the rulebook's vocabulary.</param>
    /// <param name="dates">The day whose rules apply and the moment for clocks; left out: the contact's own day, and no clock read.</param>
    /// <returns>The contact as the session holds it; ask for its decision with this.</returns>
    /// <exception cref="ArgumentException">The contact was built on another rulebook's vocabulary.</exception>
    public ClosedContact Put(Contact contact, DecisionDates dates = default) => PutAll([contact], dates)[0];

    /// <summary>Puts many contacts into the session at once, which is faster than one by one.</summary>
    /// <param name="contacts">The contacts, built on the rulebook's vocabulary.</param>
    /// <param name="dates">The day whose rules apply and the moment for clocks; left out: each contact's own day, and no clock read.</param>
    /// <returns>The contacts as the session holds them, in the same order.</returns>
    /// <exception cref="ArgumentException">A contact was built on another rulebook's vocabulary; then none is put in.</exception>
    public IReadOnlyList<ClosedContact> PutAll(IEnumerable<Contact> contacts, DecisionDates dates = default)
    {
        var held = contacts.Select(c => c.Vocabulary == _sessions.Rulebook.Vocabulary
            ? new ClosedContact(c, dates)
            : throw new ArgumentException("The contact was built on another rulebook's vocabulary. Build it on this one's.", nameof(contacts))).ToArray();
        Session.InsertAll(held);
        return held;
    }

    /// <summary>Records a judgement on a contact that is in the session.</summary>
    /// <param name="contact">The contact, as the session holds it.</param>
    /// <param name="judgement">The judgement.</param>
    public void Judge(ClosedContact contact, Judgement judgement) => Session.Insert(new Judged(contact, judgement));

    /// <summary>Lets every rule fire that has something to say, the host's too, and gives the decision on one contact.</summary>
    /// <param name="contact">The contact, as the session holds it.</param>
    /// <exception cref="ArgumentException">The session does not hold the contact.</exception>
    public ThresholdDecision Decide(ClosedContact contact)
        => DecideAll().GetValueOrDefault(contact) ?? throw new ArgumentException("This contact is not in the session, or no longer. Put it in first.", nameof(contact));

    /// <summary>Lets every rule fire that has something to say, the host's too, and gives the decision on each contact.</summary>
    public IReadOnlyDictionary<ClosedContact, ThresholdDecision> DecideAll()
    {
        Firing.UntilQuiet(Session);
        var answers = Session.Query<Answer>().ToLookup(a => a.About);
        return Session.Query<Standings>().AsEnumerable().ToDictionary(
            s => s.About, s => _sessions.Evaluator.Decide(s.Contact, s.About.Dates, new NetworkVerdicts(s.Rules, answers[s.About])));
    }
}
