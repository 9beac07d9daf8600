using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Replay;

/// <summary>One row decided: what the decisions say of it, whoever decided it.</summary>
/// <param name="Said">What the row says by itself.</param>
/// <param name="Decided">What was decided.</param>
/// <param name="Facts">How much was known.</param>
internal sealed record RowDecision(RowSaid Said, Decided Decided, FactCounts Facts)
{
    /// <summary>A row that the reference evaluator decided.</summary>
    public static RowDecision Of(RowReading reading, ThresholdDecision decision, Threshold? notRuledOutOnWhatWasAsked) => new(
        new(reading, RowBeside.Of(decision.Contact), decision.RulesAsAt),
        Decided.Of(decision, notRuledOutOnWhatWasAsked),
        new(Known(decision.Contact), decision.Contact.BlanksReadAsNo.Length));

    private static int Known(Contact contact)
    {
        var vocabulary = contact.Vocabulary;
        return vocabulary.Indicators.Select(i => i.Id).Concat(vocabulary.Measures.Select(m => m.Id)).Concat(vocabulary.Choices.Select(c => c.Id))
            .Concat(vocabulary.Events.Select(e => e.Id)).Count(contact.Facts.Values.SaysSomethingOf);
    }
}
