using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Replay;

/// <summary>What was decided of one row, whoever decided it.</summary>
internal sealed record Decided
{
    public required Threshold? Required { get; init; }

    public required Threshold? ToConsider { get; init; }

    /// <summary>The highest threshold not ruled out on what the file asked about.</summary>
    public required Threshold? NotRuledOutOnWhatWasAsked { get; init; }

    /// <summary>The status of each threshold, in their order.</summary>
    public required ImmutableArray<ThresholdStatus> Statuses { get; init; }

    public required ImmutableArray<string> OpenRoutes { get; init; }

    public required Urgency? Urgency { get; init; }

    /// <summary>In the order of the thresholds, then of the guidance.</summary>
    public required ImmutableArray<string> RulesMet { get; init; }

    public required ImmutableArray<string> MustConsiderUnanswered { get; init; }

    /// <summary>Facts stated that cannot all be true; empty for nearly every row.</summary>
    public required ImmutableArray<string> ClashFacts { get; init; }

    /// <summary>What the reference evaluator decided.</summary>
    public static Decided Of(ThresholdDecision decision, Threshold? notRuledOutOnWhatWasAsked) => new()
    {
        Required = decision.Required,
        ToConsider = decision.ToConsider,
        NotRuledOutOnWhatWasAsked = notRuledOutOnWhatWasAsked,
        Statuses = [.. decision.Thresholds.Select(t => t.Status)],
        OpenRoutes = [.. decision.Routes.Where(f => f.Status == RouteStatus.Open).Select(f => f.Route.Id)],
        Urgency = decision.Urgency,
        RulesMet = [.. decision.Rules.Where(f => f.Counts == Truth.Yes).Select(f => f.Rule.Id)],
        MustConsiderUnanswered = [.. decision.Rules.Where(f => f.Counts == Truth.Yes && f.Strength == RuleStrength.MustConsider).Select(f => f.Rule.Id)],
        ClashFacts = [.. decision.Clashes.SelectMany(c => c.Facts).Distinct(StringComparer.Ordinal)],
    };
}
