using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Bulk;

/// <summary>Reads off one decision what each plane of answers says of it.</summary>
internal sealed class DecisionPlanes(ThresholdDecision decision, ContactColumns columns)
{
    private readonly Lazy<Dictionary<string, Truth>> _rules = new(() => decision.Rules.ToDictionary(f => f.Rule.Id, f => f.Counts, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, Truth>> _steps = new(() => decision.Steps.ToDictionary(f => f.Step.Id, f => f.Verdict, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, RouteStatus>> _routes = new(() => decision.Routes.ToDictionary(f => f.Route.Id, f => f.Status, StringComparer.Ordinal));
    private readonly Lazy<int> _known = new(() => ContactColumns.AllOf(decision.Contact.Vocabulary).Count(decision.Contact.Facts.Values.SaysSomethingOf));
    private readonly AskedReading _asked = new(decision, columns);

    public bool Holds(AnswerKey key) => key.Kind switch
    {
        AnswerKind.OneByOne => true,
        AnswerKind.Met => Status(key) == ThresholdStatus.Met,
        AnswerKind.MustConsider => Status(key) == ThresholdStatus.MustConsider,
        AnswerKind.PointsTowards => Status(key) == ThresholdStatus.PointsTowards,
        AnswerKind.MayBeMet => Status(key) != ThresholdStatus.NotMet,
        AnswerKind.MayBeMetOnWhatWasAsked => _asked.MayBeMet((Threshold)key.Index),
        AnswerKind.Urgency => (int?)decision.Urgency == key.Index,
        AnswerKind.RouteMayOpen => Route(key) is not RouteStatus.DoesNotApply,
        AnswerKind.RouteOpen => Route(key) is RouteStatus.Open,
        AnswerKind.RouteBlocked => Route(key) is RouteStatus.Blocked,
        AnswerKind.RuleMet => Rule(key) == Truth.Yes,
        AnswerKind.RuleMayBeMet => Rule(key) != Truth.No,
        AnswerKind.StepToDo => Step(key) == Truth.Yes,
        AnswerKind.StepMayBeToDo => Step(key) != Truth.No,
        AnswerKind.CheckMayBeWanted => Check(key) != RecordStatus.NotNeeded,
        AnswerKind.CheckWanted => Check(key) is RecordStatus.Shown or RecordStatus.SaidNo or RecordStatus.NotShown,
        AnswerKind.CheckShown => Check(key) == RecordStatus.Shown,
        AnswerKind.FactsKnown => (_known.Value >> key.Index & 1) != 0,
        AnswerKind.BlanksReadAsNo => (decision.Contact.BlanksReadAsNo.Length >> key.Index & 1) != 0,
        _ => Check(key) == RecordStatus.SaidNo,
    };

    private ThresholdStatus Status(AnswerKey key) => decision.Of((Threshold)key.Index).Status;

    // What is not in force on the day is not among the findings: then it does not apply.
    private RouteStatus Route(AnswerKey key)
        => _routes.Value.GetValueOrDefault(decision.Rulebook.Routes[key.Index].Id, RouteStatus.DoesNotApply);

    private Truth Rule(AnswerKey key) => _rules.Value.GetValueOrDefault(decision.Rulebook.Rules[key.Index].Id, Truth.No);

    private Truth Step(AnswerKey key) => _steps.Value.GetValueOrDefault(decision.Rulebook.Steps[key.Index].Id, Truth.No);

    private RecordStatus Check(AnswerKey key) => decision.Checks[key.Index].Status;
}
