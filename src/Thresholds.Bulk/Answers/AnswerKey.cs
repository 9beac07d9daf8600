namespace Thresholds.Bulk;

/// <summary>What one plane of answers says.</summary>
internal enum AnswerKind
{
    /// <summary>The row is decided by the evaluator: its facts clash, or columns cannot say it in full.</summary>
    OneByOne,

    /// <summary>A duty of the threshold is met, or a judgement says met.</summary>
    Met,

    /// <summary>A rule of the threshold that must be considered is met.</summary>
    MustConsider,

    /// <summary>A rule that points towards the threshold is met.</summary>
    PointsTowards,

    /// <summary>Some rule of the threshold is not ruled out.</summary>
    MayBeMet,

    /// <summary>The same with every fact without a column read as no.</summary>
    MayBeMetOnWhatWasAsked,

    /// <summary>Something with this urgency is met or to be done.</summary>
    Urgency,

    /// <summary>The route is not ruled out.</summary>
    RouteMayOpen,

    /// <summary>The route is open.</summary>
    RouteOpen,

    /// <summary>The route would be open and is blocked.</summary>
    RouteBlocked,

    /// <summary>The rule counts as met.</summary>
    RuleMet,

    /// <summary>The rule is not ruled out.</summary>
    RuleMayBeMet,

    /// <summary>The step is to be done.</summary>
    StepToDo,

    /// <summary>The step is not ruled out.</summary>
    StepMayBeToDo,

    /// <summary>What the check wants may be wanted.</summary>
    CheckMayBeWanted,

    /// <summary>It is wanted.</summary>
    CheckWanted,

    /// <summary>It is wanted and shown.</summary>
    CheckShown,

    /// <summary>It is wanted, and the record says no.</summary>
    CheckSaidNo,

    /// <summary>The number of facts known has this bit.</summary>
    FactsKnown,

    /// <summary>The number of facts that are no only because a blank means no has this bit.</summary>
    BlanksReadAsNo,
}

/// <summary>One plane of answers.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Index">Of which threshold, urgency, route, rule, step or check, by its place in the rulebook; thresholds and urgencies by their number. Of numbers: which bit, the least first.</param>
internal readonly record struct AnswerKey(AnswerKind Kind, int Index);
