using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Audit.Replay;

/// <summary>One row decided: what the decisions say of it, whoever decided it.</summary>
internal sealed record RowDecision
{
    /// <summary>The row as read.</summary>
    public required RowReading Reading { get; init; }

    /// <summary>What the row says beside its facts.</summary>
    public required RowBeside Beside { get; init; }

    /// <summary>The day whose rules applied.</summary>
    public required DateOnly RulesAsAt { get; init; }

    public required Threshold? Required { get; init; }

    public required Threshold? ToConsider { get; init; }

    /// <summary>The highest threshold not ruled out on what the file asked about.</summary>
    public required Threshold? NotRuledOutOnWhatWasAsked { get; init; }

    /// <summary>The status of each threshold, in their order.</summary>
    public required ImmutableArray<ThresholdStatus> Statuses { get; init; }

    public required ImmutableArray<string> OpenRoutes { get; init; }

    public required Urgency? Urgency { get; init; }

    public required ImmutableArray<string> RulesMet { get; init; }

    public required ImmutableArray<string> MustConsiderUnanswered { get; init; }

    /// <summary>Facts stated that cannot all be true; empty for nearly every row.</summary>
    public required ImmutableArray<string> ClashFacts { get; init; }

    public required int FactsKnown { get; init; }

    public required int BlanksReadAsNo { get; init; }

    /// <summary>A row that the reference evaluator decided.</summary>
    public static RowDecision Of(RowReading reading, ThresholdDecision decision, Threshold? notRuledOutOnWhatWasAsked) => new()
    {
        Reading = reading,
        Beside = RowBeside.Of(decision.Contact),
        RulesAsAt = decision.RulesAsAt,
        Required = decision.Required,
        ToConsider = decision.ToConsider,
        NotRuledOutOnWhatWasAsked = notRuledOutOnWhatWasAsked,
        Statuses = [.. decision.Thresholds.Select(t => t.Status)],
        OpenRoutes = [.. decision.Routes.Where(f => f.Status == RouteStatus.Open).Select(f => f.Route.Id)],
        Urgency = decision.Urgency,
        RulesMet = [.. decision.Rules.Where(f => f.Counts == Truth.Yes).Select(f => f.Rule.Id)],
        MustConsiderUnanswered = [.. decision.Rules.Where(f => f.Counts == Truth.Yes && f.Strength == RuleStrength.MustConsider).Select(f => f.Rule.Id)],
        ClashFacts = [.. decision.Clashes.SelectMany(c => c.Facts).Distinct(StringComparer.Ordinal)],
        FactsKnown = Known(decision.Contact),
        BlanksReadAsNo = decision.Contact.BlanksReadAsNo.Length,
    };

    private static int Known(Contact contact)
    {
        var vocabulary = contact.Vocabulary;
        return vocabulary.Indicators.Select(i => i.Id).Concat(vocabulary.Measures.Select(m => m.Id)).Concat(vocabulary.Choices.Select(c => c.Id))
            .Concat(vocabulary.Events.Select(e => e.Id)).Count(contact.Facts.Values.SaysSomethingOf);
    }
}
