using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Timescales;

namespace Thresholds.Facts;

/// <summary>A worry or request about one child, as it reached the front door: what was stated, and what follows from it.</summary>
/// <remarks>Made by <see cref="ContactBuilder"/> or read from JSON. Everything not stated is not known. Never prints what it holds.
/// Immutable; safe to share between threads.</remarks>
public sealed class Contact
{
    internal Contact(ContactBuilder.Parts parts)
    {
        Vocabulary = parts.Vocabulary;
        Id = parts.Id;
        Received = parts.Received;
        Family = parts.Family;
        DecidedOn = parts.DecidedOn;
        People = parts.People;
        Judgements = parts.Judgements;
        Attributes = parts.Attributes;
        StatedFacts = parts.StatedFacts;
        StatedValues = parts.StatedValues;
        AgeSources = parts.AgeSources;
        Age = parts.Age;
        Blanks = [.. parts.Blanks.Select(parts.Vocabulary.IdOf)];
        Facts = BlankReading.Read(Closing.Close(parts.StatedValues, parts.AgeClashes), parts.Blanks, out var readAsNo);
        BlanksReadAsNo = readAsNo;
    }

    /// <summary>The vocabulary its facts are spoken in.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The contact's id in the caller's system.</summary>
    public string Id { get; }

    /// <summary>The local day of receipt, with a time if one was given. The time serves clocks only.</summary>
    public LocalMoment Received { get; }

    /// <summary>Groups siblings on one contact; null when not given. No rule reads it.</summary>
    public string? Family { get; }

    /// <summary>The day the decision was recorded; null when not given.</summary>
    public DateOnly? DecidedOn { get; }

    /// <summary>People around the child, by id.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>Recorded judgements, earliest first, in a fixed order.</summary>
    public ImmutableArray<Judgement> Judgements { get; private set; }

    /// <summary>What travels beside the contact for an equity table. No rule reads it; it never enters a decision.</summary>
    public FrozenDictionary<string, string> Attributes { get; }

    /// <summary>Every fact something was said of, in the vocabulary's order.</summary>
    public ImmutableArray<StatedFact> StatedFacts { get; }

    /// <summary>The values that the statements leave possible, before anything is drawn from them.</summary>
    public FactValues StatedValues { get; }

    /// <summary>What was stated and all that follows from it, and no where a blank means no and nothing else is known.</summary>
    public ClosedFacts Facts { get; }

    /// <summary>Ids of the facts that are no only because a blank means no, in the vocabulary's order; empty unless the keeper of the data said so.</summary>
    public ImmutableArray<string> BlanksReadAsNo { get; }

    /// <summary>Ids of the facts of which nothing was said and whose blank means no, whether or not that came to bear; kept for writing the contact back.</summary>
    internal ImmutableArray<string> Blanks { get; }

    /// <summary>The names of the sources of age that were given (<c>dateOfBirth</c>, <c>ageYears</c>, ...), never their values.</summary>
    public ImmutableArray<string> AgeSources { get; }

    /// <summary>What was stated of the child's age; kept for writing the contact back.</summary>
    internal ChildAge Age { get; }

    /// <summary>What was said of one fact; null when nothing was.</summary>
    /// <param name="factId">The fact's id.</param>
    public StatedFact? Stated(string factId) => StatedFacts.FirstOrDefault(f => f.FactId == factId);

    /// <summary>The same contact with more judgements. They change no fact, so nothing is closed again.</summary>
    internal Contact And(IEnumerable<Judgement> judgements)
    {
        var contact = (Contact)MemberwiseClone();
        contact.Judgements = [.. Judgements.Concat(judgements).OrderBy(j => j.SortKey, StringComparer.Ordinal)];
        return contact;
    }

    /// <summary>Starts a contact.</summary>
    /// <param name="vocabulary">The rulebook's vocabulary.</param>
    /// <param name="id">The contact's id in the caller's system.</param>
    /// <param name="receivedOn">The local day of receipt.</param>
    public static ContactBuilder Start(Vocabulary vocabulary, string id, DateOnly receivedOn) => new(vocabulary, id, new(receivedOn, null));
}
