using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>The England guidance as a careful developer writes it out for speed, without vectors and without a library: a struct a contact, one statement a rule, the
/// first answer that settles a question ends it.</summary>
/// <remarks>Two questions a rule, as the library asks them: is it yes, and may it be yes. Nothing is asked that cannot change the answer any more. The statements of the other
/// files are written out by <see cref="LoopWriter"/>; <see cref="LoopCheck"/> refuses to measure them where they differ from the evaluator.</remarks>
internal static partial class EnglandLoop
{
    internal const sbyte Yes = 1, NotKnown = 0, No = -1;

    /// <summary>Decides contacts one after the other.</summary>
    /// <param name="rows">What was stated of each.</param>
    /// <param name="answers">One for each contact.</param>
    /// <param name="routes">One for each contact and route, contact by contact.</param>
    public static void Decide(ReadOnlySpan<EnglandRow> rows, Span<LoopAnswer> answers, Span<RouteStatus> routes)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var clashes = !Close(ref row);
            answers[i] = Decide(row, routes.Slice(i * Routes, Routes));
            answers[i].Clashes = clashes;
        }
    }

    private static LoopAnswer Decide(in EnglandRow c, Span<RouteStatus> routes)
    {
        var s = new LoopStandings
        {
            EarlyHelpPointsTowards = EarlyHelpPointsTowardsIsMet(c) ? Yes : EarlyHelpPointsTowardsMayBeMet(c) ? NotKnown : No,
            EarlyHelpMustConsider = EarlyHelpMustConsiderIsMet(c) ? Yes : EarlyHelpMustConsiderMayBeMet(c) ? NotKnown : No,
            EarlyHelpDuty = No,
            Section17PointsTowards = Section17PointsTowardsIsMet(c) ? Yes : Section17PointsTowardsMayBeMet(c) ? NotKnown : No,
            Section17MustConsider = Section17MustConsiderIsMet(c) ? Yes : Section17MustConsiderMayBeMet(c) ? NotKnown : No,
            Section17Duty = Section17DutyIsMet(c) ? Yes : Section17DutyMayBeMet(c) ? NotKnown : No,
            Section47PointsTowards = Section47PointsTowardsIsMet(c) ? Yes : Section47PointsTowardsMayBeMet(c) ? NotKnown : No,
            Section47MustConsider = Section47MustConsiderIsMet(c) ? Yes : Section47MustConsiderMayBeMet(c) ? NotKnown : No,
            Section47Duty = Section47DutyIsMet(c) ? Yes : Section47DutyMayBeMet(c) ? NotKnown : No,
            EmergencyAccommodationPointsTowards = EmergencyAccommodationPointsTowardsIsMet(c) ? Yes : EmergencyAccommodationPointsTowardsMayBeMet(c) ? NotKnown : No,
            EmergencyAccommodationMustConsider = EmergencyAccommodationMustConsiderIsMet(c) ? Yes : EmergencyAccommodationMustConsiderMayBeMet(c) ? NotKnown : No,
            EmergencyAccommodationDuty = EmergencyAccommodationDutyIsMet(c) ? Yes : EmergencyAccommodationDutyMayBeMet(c) ? NotKnown : No,
        };
        var answer = new LoopAnswer
        {
            Standings = s,
            EarlyHelp = Status(s.EarlyHelpDuty, s.EarlyHelpMustConsider, s.EarlyHelpPointsTowards),
            Section17 = Status(s.Section17Duty, s.Section17MustConsider, s.Section17PointsTowards),
            Section47 = Status(s.Section47Duty, s.Section47MustConsider, s.Section47PointsTowards),
            EmergencyAccommodation = Status(s.EmergencyAccommodationDuty, s.EmergencyAccommodationMustConsider, s.EmergencyAccommodationPointsTowards),
            Urgency = Soonest(c, s),
        };
        answer.Required = answer.Section47 == ThresholdStatus.Met ? Threshold.Section47 : answer.Section17 == ThresholdStatus.Met ? Threshold.Section17 : default;
        answer.ToConsider = answer.Section47 is ThresholdStatus.Met or ThresholdStatus.MustConsider ? Threshold.Section47
            : answer.Section47 == ThresholdStatus.PointsTowards || IsSuggested(answer.Section17) ? Threshold.Section17
            : IsSuggested(answer.EarlyHelp) ? Threshold.EarlyHelp : default;
        answer.NotRuledOut = answer.Section47 != ThresholdStatus.NotMet ? Threshold.Section47
            : answer.Section17 != ThresholdStatus.NotMet ? Threshold.Section17
            : answer.EarlyHelp != ThresholdStatus.NotMet ? Threshold.EarlyHelp : default;
        Route(c, s, routes);
        return answer;
    }

    private static ThresholdStatus Status(sbyte duty, sbyte mustConsider, sbyte pointsTowards)
    {
        if (duty == Yes) return ThresholdStatus.Met;
        if (mustConsider == Yes) return ThresholdStatus.MustConsider;
        if (pointsTowards == Yes) return ThresholdStatus.PointsTowards;
        return duty == No && mustConsider == No && pointsTowards == No ? ThresholdStatus.NotMet : ThresholdStatus.NotSettled;
    }

    private static bool IsSuggested(ThresholdStatus status) => status is ThresholdStatus.Met or ThresholdStatus.MustConsider or ThresholdStatus.PointsTowards;
}
