using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>Counts what was known of a child when a contact came. It is handed nothing that is dated on that day or later.</summary>
internal static class HistoryReader
{
    /// <summary>Counts.</summary>
    public static ContactHistory Read(LifeSoFar life, Windows within, Coverage coverage, int stepUpWindow) => new()
    {
        ContactsIn3Months = Since(life, RecordedKind.Contact, within.Months3, coverage),
        ContactsIn6Months = Since(life, RecordedKind.Contact, within.Months6, coverage),
        ContactsIn12Months = Since(life, RecordedKind.Contact, within.Months12, coverage),
        ContactsIn24Months = Since(life, RecordedKind.Contact, within.Months24, coverage),
        ReferralsIn12Months = Since(life, RecordedKind.Referral, within.Months12, coverage),
        ReferralsIn24Months = Since(life, RecordedKind.Referral, within.Months24, coverage),
        DaysSinceClosure = SinceClosure(life, coverage),
        EarlierProtectionPlans = HowMany.Seen(EndedPlans(life), isAll: false),
        EarlyHelpOutstanding = Outstanding(life, coverage),
        AssessmentsIn12Months = Assessments(life, within, coverage),
        StepUpsIn12Months = StepUps(life, within.Months12, coverage, stepUpWindow),
    };

    /// <summary>Assessments begun in the 12 months before.</summary>
    public static HowMany Assessments(LifeSoFar life, Windows within, Coverage coverage) => Since(life, RecordedKind.Assessment, within.Months12, coverage);

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
