using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>What happens next: conflicts first, then steps, routes to safety, and what the record does not show yet.</summary>
/// <param name="Conflicts">What a reader must be told about the judgements, the gravest first: a duty met and judged not met before all.</param>
/// <param name="ToDo">Steps to be done, the most urgent first, then the soonest due, then the rulebook's order.</param>
/// <param name="Done">Steps that were to be done and have been.</param>
/// <param name="NotKnownIfNeeded">Steps of which it is not known whether they are to be done.</param>
/// <param name="Routes">Every route to safety with what opens or blocks it: open and blocked first, then not known, then those that do not apply.</param>
/// <param name="NotOnRecord">What the record should show and does not, or says was not done.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record WhatHappensNext(
    ImmutableArray<Remark> Conflicts, ImmutableArray<StepFinding> ToDo, ImmutableArray<StepFinding> Done, ImmutableArray<StepFinding> NotKnownIfNeeded,
    ImmutableArray<RouteStanding> Routes, ImmutableArray<RecordFinding> NotOnRecord)
{
    internal static WhatHappensNext Of(ThresholdDecision decision)
    {
        var wanted = decision.Steps.Where(s => s.Verdict == Truth.Yes).ToArray();
        var evaluator = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        return new(
            decision.Remarks,
            [.. wanted.Where(s => s.Done != Truth.Yes).OrderByDescending(s => s.Step.Urgency ?? 0).ThenBy(s => s.Due is null).ThenBy(s => s.Due?.Earliest)],
            [.. wanted.Where(s => s.Done == Truth.Yes)],
            [.. decision.Steps.Where(s => s.Verdict == Truth.NotKnown)],
            [.. decision.Routes.Select(r => RouteStanding.Of(r, evaluator)).OrderBy(r => Rank(r.Finding.Status))],
            [.. decision.Checks.Where(c => c.Status is RecordStatus.NotShown or RecordStatus.SaidNo)]);
    }

    private static int Rank(RouteStatus status) => status switch
    {
        RouteStatus.Open => 0, RouteStatus.Blocked => 1, RouteStatus.NotKnown => 2, _ => 3,
    };
}

/// <summary>Where a route stands, and the facts behind it.</summary>
/// <param name="Finding">The route and its status.</param>
/// <param name="Opens">The facts that open it, keep it shut, or on which it depends.</param>
/// <param name="Blocks">The facts that block it, or that would; empty when nothing does.</param>
/// <param name="Lifts">The facts that would lift the block; empty when nothing blocks it or nothing lifts it.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RouteStanding(RouteFinding Finding, ImmutableArray<string> Opens, ImmutableArray<string> Blocks, ImmutableArray<string> Lifts)
{
    /// <inheritdoc/>
    public override string ToString() => Finding.Route.Id;

    internal static RouteStanding Of(RouteFinding finding, ConditionEvaluator evaluator)
    {
        var route = finding.Route;
        var mayBeBlocked = finding.IsBlocked != Truth.No;
        return new(
            finding,
            Bearing(RuleEvaluation.For(Threshold.EmergencyAccommodation, route.OpensWhen)),
            mayBeBlocked ? Bearing(route.BlockedBy!) : [],
            mayBeBlocked && route.Unless is { } unless ? [.. unless.FactIds()] : []);

        // How a threshold stands is no fact: such a condition names all it asks about.
        ImmutableArray<string> Bearing(Condition condition) => condition.Walk().Any(p => p.Part is StatusCondition)
            ? [.. condition.FactIds()]
            : ConditionReasons.FactIds(condition, evaluator);
    }
}
