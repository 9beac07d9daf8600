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
        Tallies.Count(decision, _met, pointed);
        return new()
        {
            Id = contact.Id,
            Child = beside.ChildId.Length > 0 ? beside.ChildId : contact.Id,
            Family = contact.Family,
            ReceivedOn = contact.Received.Day,
            ReceivedAt = contact.Received.Time,
            Source = SourceOf(contact),
            Team = Codes.Shown(beside.Team),
            OutOfHours = _basis.Office is { } office ? HoursMapping.IsOutOfHours(contact.Received, office) : beside.IsOutOfHours,
            Topics = _met.Topics(_basis.Rulebook),
            RulesMet = _met.Ids(),
            PointedTo = pointed,
            NotRuledOutOnWhatWasAsked = NotRuledOut(decision),
            MustConsiderUnanswered = _met.MustConsider,
            Recorded = RecordedDecision.FromWords(beside.Outcome),
            Reason = beside.HasReason switch { true => Truth.Yes, false => Truth.No, null => Truth.NotKnown },
            Facts = _basis.Facts.Recorded(contact, workedOut),
            Equity = EquityOf(contact),
            Later = later,
            Shown = Tallies.LastShown,
        };
    }

    private Threshold? NotRuledOut(ThresholdDecision decision)
        => decision.Clashes.IsEmpty ? _basis.AskedAnswers.NotRuledOut(decision.Answers, decision.RulesAsAt) : _basis.AskedReading.NotRuledOut(decision);

    private static string? SourceOf(Contact contact)
    {
        if (contact.Vocabulary.FindChoice(MappingReader.SourceId) is not { } choice) return null;
        var left = contact.StatedValues.Choice(MappingReader.SourceId);
        return System.Numerics.BitOperations.PopCount(left) == 1 ? choice.Codes[System.Numerics.BitOperations.TrailingZeroCount(left)].Code : null;
    }

    private static EquityAttributes EquityOf(Contact contact) => new(
        Codes.Shown(contact.Attributes.GetValueOrDefault("disability")), Codes.Shown(contact.Attributes.GetValueOrDefault("sex")),
        Codes.Shown(contact.Attributes.GetValueOrDefault("ethnicity")), AgeBand.Words(contact.StatedValues.Measures[0]));
}

/// <summary>Codes of a file as a report may show them.</summary>
internal static class Codes
{
    /// <summary>The code; a note in its place where it may be free text; null where nothing is written.</summary>
    public static string? Shown(string? cell) => cell is not { Length: > 0 } ? null : FactCell.ShownCode(cell);
}
