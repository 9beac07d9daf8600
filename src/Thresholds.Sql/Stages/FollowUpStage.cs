using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Writing;

namespace Thresholds.Sql.Stages;

/// <summary>What follows once the thresholds stand: steps, routes to safety, what the record shows.</summary>
internal sealed class FollowUpStage
{
    private readonly Dialect _dialect;
    private readonly List<(Step Step, TruthColumn Verdict)> _steps = [];
    private readonly List<(Route Route, TruthColumn Opens, TruthColumn Blocked)> _routes = [];
    private readonly List<(RecordCheck Check, TruthColumn Wanted, TruthColumn Shown)> _checks = [];

    public FollowUpStage(Dialect dialect, Rulebook rulebook, FactColumns facts, OwnDay day, RuleStages rules)
    {
        _dialect = dialect;
        Stage = new("follow_up", "steps, routes to safety and what the record shows");
        var lowering = new Lowering(facts, rulebook.ParameterValues, c => Standing(rules, c));
        foreach (var (step, i) in rulebook.Steps.Select((s, i) => (s, i)))
        {
            var inForce = day.Holds(step.InForce);
            if (!inForce.IsFalse) _steps.Add((step, Stage.Add(FormattableString.Invariant($"st{i}"), Test.All(inForce, lowering.CertainlyYes(step.When)), Test.All(inForce, lowering.PossiblyYes(step.When)))));
        }

        foreach (var (route, i) in rulebook.Routes.Select((r, i) => (r, i)))
        {
            var inForce = day.Holds(route.InForce);
            if (inForce.IsFalse) continue;
            var when = RuleEvaluation.For(Threshold.EmergencyAccommodation, route.OpensWhen);
            var blocked = route.BlockedBy is null ? null : route.Unless is null ? route.BlockedBy : new AllOf([route.BlockedBy, new Not(route.Unless)]);
            _routes.Add((
                route,
                Stage.Add(FormattableString.Invariant($"ro{i}"), Test.All(inForce, lowering.CertainlyYes(when)), Test.All(inForce, lowering.PossiblyYes(when))),
                blocked is null ? TruthColumn.AlwaysNo : Stage.Add(FormattableString.Invariant($"rb{i}"), lowering.CertainlyYes(blocked), lowering.PossiblyYes(blocked))));
        }

        foreach (var (check, i) in rulebook.Checks.Select((c, i) => (c, i)))
        {
            _checks.Add((
                check,
                Stage.Add(FormattableString.Invariant($"cw{i}"), lowering.CertainlyYes(check.When), lowering.PossiblyYes(check.When)),
                Stage.Add(FormattableString.Invariant($"cs{i}"), lowering.CertainlyYes(check.Expects), lowering.PossiblyYes(check.Expects))));
        }

        Urgency = RuleStages.Soonest(rules.Urgency, _steps.Select(s => (s.Step.Urgency, Test.All(s.Verdict.Is(Truth.Yes), StillToDo(s.Step, facts)))));
    }

    public Stage Stage { get; }

    /// <summary>The soonest urgency of a rule met or a step still to be done; a number.</summary>
    public string Urgency { get; }

    public string Steps(Truth truth) => IdLists.Of(_dialect, _steps.Select(s => (s.Step.Id, SameForAllIsLeftOut(s.Verdict, truth))));

    public string Routes(RouteStatus status) => IdLists.Of(_dialect, _routes.Select(r => (r.Route.Id, status switch
    {
        RouteStatus.Open => Test.All(r.Opens.Is(Truth.Yes), r.Blocked.Is(Truth.No)),
        RouteStatus.Blocked => Test.All(r.Opens.Is(Truth.Yes), r.Blocked.Is(Truth.Yes)),
        _ => Test.Any(r.Opens.Is(Truth.NotKnown), Test.All(r.Opens.Is(Truth.Yes), r.Blocked.Is(Truth.NotKnown))),
    })));

    public string Checks(RecordStatus status) => IdLists.Of(_dialect, _checks.Select(c => (c.Check.Id, status switch
    {
        RecordStatus.Shown => Test.All(c.Wanted.Is(Truth.Yes), c.Shown.Is(Truth.Yes)),
        RecordStatus.SaidNo => Test.All(c.Wanted.Is(Truth.Yes), c.Shown.Is(Truth.No)),
        RecordStatus.NotShown => Test.All(c.Wanted.Is(Truth.Yes), c.Shown.Is(Truth.NotKnown)),
        _ => SameForAllIsLeftOut(c.Wanted, Truth.NotKnown),
    })));

    /// <summary>Ids of the steps, and of the checks, that no row of this table can settle.</summary>
    public IEnumerable<string> StepsNeverSettled => _steps.Where(s => IsNeverSettled(s.Verdict)).Select(s => s.Step.Id);

    public IEnumerable<string> ChecksNeverSettled => _checks.Where(c => IsNeverSettled(c.Wanted)).Select(c => c.Check.Id);

    private static bool IsNeverSettled(TruthColumn column) => column is { IsConstant: true, NotKnown: true };

    private static Test SameForAllIsLeftOut(TruthColumn column, Truth truth)
        => truth == Truth.NotKnown && column.IsConstant ? Test.False : column.Is(truth);

    private static Test StillToDo(Step step, FactColumns facts)
        => step.DoneWhen is { } shows ? facts.Events[facts.Vocabulary.Key(shows).Index].IsNot(Truth.Yes) : Test.True;

    private static TruthColumn[] Standing(RuleStages rules, StatusCondition condition)
    {
        var duty = rules.Standing[(condition.Threshold, RuleStrength.Duty)];
        var must = rules.Standing[(condition.Threshold, RuleStrength.MustConsider)];
        return condition.Test switch
        {
            StatusTest.IsMet => [duty],
            StatusTest.MustBeConsidered => [must],
            StatusTest.IsPointedTowards => [rules.Standing[(condition.Threshold, RuleStrength.PointsTowards)]],
            _ => [duty, must],
        };
    }
}
