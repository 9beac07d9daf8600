using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>Decides contacts by the rules of their own day, and keeps of each what the figures need. What was recorded is kept beside and never fed in.</summary>
/// <remarks>One to a thread; the tallies of several are added up.</remarks>
internal sealed class ContactAudit
{
    private readonly AuditBasis _basis;
    private readonly RulesMet _met;

    public ContactAudit(AuditBasis basis, AuditTallies tallies)
    {
        (_basis, Tallies) = (basis, tallies);
        _met = new(basis.Compiled);
    }

    /// <summary>What was counted so far.</summary>
    public AuditTallies Tallies { get; }

    /// <summary>Decides one contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="beside">What its row says beside its facts.</param>
    /// <param name="workedOut">Facts worked out from earlier contacts, which the row does not speak of.</param>
    /// <param name="later">What came later; null where no chronology was read.</param>
    public AuditedContact Decide(Contact contact, RowReading beside, IReadOnlyCollection<string> workedOut, LaterEvents? later)
    {
        var decision = _basis.Evaluator.Decide(contact, new(_basis.RulesAsAt, null));
        var pointed = PointedTo.Of(decision);
        _met.Read(decision);
        var (shown, undated) = Tallies.Count(decision, _met, pointed);
        var decided = new AuditedDecision(pointed, NotRuledOut(decision), _met.Ids(), _met.Topics(_basis.Rulebook), _met.MustConsider, shown, undated);
        return Of(beside, RowBeside.Of(contact), SourceOf(contact), contact.StatedValues.Measures[0], _basis.Facts.Recorded(contact, workedOut), decided, later);
    }

    /// <summary>Puts together what a row says and what was decided on it.</summary>
    /// <param name="said">What its row says beside its facts.</param>
    /// <param name="beside">What travels with it.</param>
    /// <param name="source">The agency that made it, as a code.</param>
    /// <param name="age">The months of age its row leaves possible.</param>
    /// <param name="facts">The facts recorded.</param>
    /// <param name="decided">What was decided.</param>
    /// <param name="later">What came later; null where no chronology was read.</param>
    public AuditedContact Of(RowReading said, RowBeside beside, string? source, Interval age, ImmutableArray<RecordedFact> facts, AuditedDecision decided, LaterEvents? later) => new()
    {
        Id = said.ContactId,
        Child = said.ChildId.Length > 0 ? said.ChildId : said.ContactId,
        Family = beside.Family,
        ReceivedOn = beside.Received.Day,
        ReceivedAt = beside.Received.Time,
        Source = source,
        Team = Codes.Shown(said.Team),
        OutOfHours = _basis.Office is { } office ? HoursMapping.IsOutOfHours(beside.Received, office) : said.IsOutOfHours,
        Topics = decided.Topics,
        RulesMet = decided.RulesMet,
        PointedTo = decided.Pointed,
        NotRuledOutOnWhatWasAsked = decided.NotRuledOut,
        MustConsiderUnanswered = decided.MustConsider,
        Recorded = RecordedDecision.FromWords(said.Outcome),
        Reason = said.HasReason switch { true => Truth.Yes, false => Truth.No, null => Truth.NotKnown },
        Facts = facts,
        Equity = EquityOf(beside.Attributes, age),
        Later = later,
        Shown = decided.Shown,
    };

    private Threshold? NotRuledOut(ThresholdDecision decision)
        => decision.Clashes.IsEmpty ? _basis.AskedAnswers.NotRuledOut(decision.Answers, decision.RulesAsAt) : _basis.AskedReading.NotRuledOut(decision);

    private static string? SourceOf(Contact contact)
        => contact.Vocabulary.FindChoice(MappingReader.SourceId) is { } choice ? SourceOf(choice, contact.StatedValues.Choice(MappingReader.SourceId)) : null;

    /// <summary>The agency that made a contact, where one alone is left.</summary>
    public static string? SourceOf(Choice choice, ulong left)
        => BitOperations.PopCount(left) == 1 ? choice.Codes[BitOperations.TrailingZeroCount(left)].Code : null;

    private static EquityAttributes EquityOf(IReadOnlyDictionary<string, string> attributes, Interval age) => new(
        Codes.Shown(attributes.GetValueOrDefault("disability")), Codes.Shown(attributes.GetValueOrDefault("sex")),
        Codes.Shown(attributes.GetValueOrDefault("ethnicity")), AgeBand.Words(age));
}

/// <summary>Codes of a file as a report may show them.</summary>
internal static class Codes
{
    /// <summary>The code; a note in its place where it may be free text; null where nothing is written.</summary>
    public static string? Shown(string? cell) => cell is not { Length: > 0 } ? null : FactCell.ShownCode(cell);
}
