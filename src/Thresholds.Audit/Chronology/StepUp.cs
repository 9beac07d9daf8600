using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>A step-up: a referral on whose day an early help assessment of the child was open, or had ended no more than a stated number of days before.</summary>
/// <remarks>It says that early help was there, not who referred the child nor why.</remarks>
internal static class StepUp
{
    /// <summary>Whether early help is recorded on the day of a referral or shortly before.</summary>
    public static bool IsFromEarlyHelp(LifeSoFar life, int referral, int window)
        => EarlyHelp.Open(
            UpTo(life.Of(RecordedKind.EarlyHelpAssessment), referral), UpTo(life.Of(RecordedKind.EarlyHelpAssessmentEnd), referral - window - 1)) > 0;

    private static ReadOnlySpan<LifeEvent> UpTo(ReadOnlySpan<LifeEvent> events, int day)
    {
        var count = events.Length;
        while (count > 0 && events[count - 1].Day > day) count--;
        return events[..count];
    }
}
