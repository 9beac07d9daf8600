using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Comparing;

/// <summary>One contact compared.</summary>
/// <param name="Class">How the recorded decision stands beside what the recorded facts point to.</param>
/// <param name="Why">Why it cannot be judged, where it cannot.</param>
internal readonly record struct ContactComparison(ComparisonClass Class, CannotBeJudged Why)
{
    /// <summary>Compares a packed contact.</summary>
    public static ContactComparison Of(in ContactRow row, InformationGate gate)
        => Of(row.PointedTo, row.NotRuledOut > 0, row.Recorded, row.Reason, row.FactsRecorded, gate);

    /// <summary>Compares. Nothing else counts: not who decided, not what came later.</summary>
    /// <param name="pointed">What the recorded facts point to.</param>
    /// <param name="isOpen">Whether something is not ruled out on what the file asked about.</param>
    /// <param name="recorded">What was decided; compared, never fed in.</param>
    /// <param name="reason">Whether a reason is recorded.</param>
    /// <param name="factsRecorded">How many facts are recorded.</param>
    /// <param name="gate">The least that must be recorded.</param>
    public static ContactComparison Of(PointedTo pointed, bool isOpen, RecordedDecision recorded, Truth reason, int factsRecorded, InformationGate gate)
    {
        var required = Rungs.Of(pointed.Required);
        var toConsider = Rungs.Of(pointed.ToConsider);
        var mustConsider = Rungs.Of(pointed.MustConsider);

        if (!recorded.IsKnown) return Not(CannotBeJudged.DecisionNotKnown);
        // Of a level for one of several something is said only where it holds whichever was meant.
        var isLower = recorded.Highest < toConsider && !recorded.MayBeOffTheLadder;
        var isHigher = recorded.Lowest > toConsider && !recorded.MayBeOffTheLadder;
        if (recorded.Highest < required && isLower) return Is(ComparisonClass.BelowWhatTheLawRequired);
        if (factsRecorded < gate.LeastFacts && required == 0) return Not(CannotBeJudged.TooFewFacts);
        if (toConsider == 0 && isOpen) return Not(CannotBeJudged.StillOpen);
        if (recorded.MayBe(toConsider)) return Is(ComparisonClass.Agrees);
        if (isHigher) return Is(ComparisonClass.DiffersHigher);
        if (!isLower) return Not(CannotBeJudged.StandsForSeveral);
        if (mustConsider != toConsider) return Is(ComparisonClass.DiffersLower);
        return reason switch
        {
            Truth.Yes => Is(ComparisonClass.MustConsiderWithReason),
            Truth.No => Is(ComparisonClass.MustConsiderWithoutReason),
            _ => Not(CannotBeJudged.NoPlaceForAReason),
        };
    }

    private static ContactComparison Is(ComparisonClass comparison) => new(comparison, CannotBeJudged.No);

    private static ContactComparison Not(CannotBeJudged why) => new(ComparisonClass.CannotBeJudged, why);
}
