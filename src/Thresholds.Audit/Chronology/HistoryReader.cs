using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>Counts what was known of a child when a contact came. It is handed nothing that is dated on that day or later.</summary>
internal static class HistoryReader
{
    /// <summary>Counts.</summary>
    public static ContactHistory Read(LifeSoFar life, DateOnly day, Coverage coverage, int stepUpWindow)
    {
        var (months3, months6) = (MonthsBefore.FirstDay(day, 3), MonthsBefore.FirstDay(day, 6));
        var (months12, months24) = (MonthsBefore.FirstDay(day, 12), MonthsBefore.FirstDay(day, 24));
        return new()
        {
            ContactsIn3Months = Since(life, RecordedKind.Contact, months3, coverage),
            ContactsIn6Months = Since(life, RecordedKind.Contact, months6, coverage),
            ContactsIn12Months = Since(life, RecordedKind.Contact, months12, coverage),
            ContactsIn24Months = Since(life, RecordedKind.Contact, months24, coverage),
            ReferralsIn12Months = Since(life, RecordedKind.Referral, months12, coverage),
            ReferralsIn24Months = Since(life, RecordedKind.Referral, months24, coverage),
            DaysSinceClosure = SinceClosure(life, coverage),
            EarlierProtectionPlans = HowMany.Seen(EndedPlans(life), isAll: false),
            EarlyHelpOutstanding = Outstanding(life, coverage),
            AssessmentsIn12Months = Since(life, RecordedKind.Assessment, months12, coverage),
            StepUpsIn12Months = StepUps(life, months12, coverage, stepUpWindow),
        };
    }

    private static HowMany Since(LifeSoFar life, RecordedKind kind, int from, Coverage coverage)
        => HowMany.Seen(life.Of(kind, from).Length, coverage.Covers(kind, from, life.Yesterday));

    private static HowMany SinceClosure(LifeSoFar life, Coverage coverage)
    {
        var today = life.Yesterday + 1;
        if (life.Of(RecordedKind.Closure) is [.., var last])
            return coverage.Covers(RecordedKind.Closure, last.Day + 1, life.Yesterday) ? HowMany.Seen(today - last.Day, isAll: true) : new(1, today - last.Day);
        return coverage.Around(RecordedKind.Closure, life.Yesterday) is { } days ? HowMany.Seen(today - days.From + 1, isAll: false) : HowMany.NotKnown;
    }

    // A child has one plan at a time: all but the last have ended, and the last where its end is recorded.
    private static int EndedPlans(LifeSoFar life)
    {
        var (plans, last) = (0, -1);
        foreach (ref readonly var start in life.Of(RecordedKind.ProtectionPlanStart))
        {
            if (start.Day != last) plans++;
            last = start.Day;
        }

        foreach (ref readonly var end in life.Of(RecordedKind.ProtectionPlanEnd))
            if (end.Started == last || end.Started < 0 && end.Day >= last) return plans;
        return Math.Max(0, plans - 1);
    }

    // Where the files stop before that day, those begun may have ended unseen.
    private static HowMany Outstanding(LifeSoFar life, Coverage coverage)
        => coverage.Around(RecordedKind.EarlyHelpAssessment, life.Yesterday) is null
            ? HowMany.NotKnown
            : HowMany.Seen(EarlyHelp.Open(life.Of(RecordedKind.EarlyHelpAssessment), life.Of(RecordedKind.EarlyHelpAssessmentEnd)), isAll: false);

    private static HowMany StepUps(LifeSoFar life, int from, Coverage coverage, int window)
    {
        var count = 0;
        foreach (ref readonly var referral in life.Of(RecordedKind.Referral, from))
            if (StepUp.IsFromEarlyHelp(life, referral.Day, window)) count++;
        return HowMany.Seen(
            count,
            coverage.Covers(RecordedKind.Referral, from, life.Yesterday) && coverage.Covers(RecordedKind.EarlyHelpAssessment, from - window, life.Yesterday));
    }
}
