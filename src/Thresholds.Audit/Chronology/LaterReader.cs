using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Chronology;

/// <summary>What "again" was told by.</summary>
internal enum ToldAgainBy
{
    /// <summary>The files hold referrals: again is a later referral.</summary>
    Referrals,

    /// <summary>They hold none: again is a contact on a later day, which is less. The report says so.</summary>
    Contacts,
}

/// <summary>Tells what came after a contact. Nothing of it is ever handed to a decision on that contact.</summary>
/// <param name="coverage">From when to when the files speak.</param>
/// <param name="settings">The gaps.</param>
/// <param name="toEarlyHelp">The place of the closure code "referred to early help"; a number no code has where no file holds it.</param>
internal sealed class LaterReader(Coverage coverage, ChronologySettings settings, int toEarlyHelp)
{
    private static readonly RecordedKind[] MoreSerious = [RecordedKind.Section47Enquiry, RecordedKind.ProtectionPlanStart, RecordedKind.LookedAfterStart];
    private static readonly RecordedKind[] Services = [RecordedKind.ChildInNeedPlanStart, RecordedKind.ProtectionPlanStart, RecordedKind.LookedAfterStart];

    /// <summary>What "again" is told by.</summary>
    public ToldAgainBy By { get; } = coverage.Tells(RecordedKind.Referral) ? ToldAgainBy.Referrals : ToldAgainBy.Contacts;

    /// <summary>Reads.</summary>
    public LaterEvents Read(Life life, int day, int repeatAssessments)
    {
        var own = FirstDay(life, RecordedKind.Referral, day, day + settings.LinkingGapDays);
        var again = By == ToldAgainBy.Referrals ? FirstDay(life, RecordedKind.Referral, (own ?? day) + 1) : FirstDay(life, RecordedKind.Contact, day + 1);
        var steppedUp = SteppedUp(life, day, own);
        return new(
            Followed(day), again - day, FirstOf(life, MoreSerious, day) - day, steppedUp,
            steppedUp == Truth.Yes ? CameBack(life, own!.Value) - day : null, repeatAssessments);
    }

    // The files follow a contact from its own day on, or not at all.
    private int Followed(int day)
        => coverage.Around(By == ToldAgainBy.Referrals ? RecordedKind.Referral : RecordedKind.Contact, day) is { } days ? days.To - day : 0;

    private Truth SteppedUp(Life life, int day, int? own)
    {
        if (own is not { } referral) return coverage.Covers(RecordedKind.Referral, day, day + settings.LinkingGapDays) ? Truth.No : Truth.NotKnown;
        if (StepUp.IsFromEarlyHelp(new(life, referral + 1), referral, settings.StepUpWindowDays)) return Truth.Yes;
        return coverage.Covers(RecordedKind.EarlyHelpAssessment, referral - settings.StepUpWindowDays, referral) ? Truth.No : Truth.NotKnown;
    }

    // Back with early help: closed and passed to it, or a new assessment of it begun, and no service from the council begun in between.
    private int? CameBack(Life life, int referral)
    {
        var back = FirstDay(life, RecordedKind.EarlyHelpAssessment, referral + 1);
        foreach (ref readonly var closure in life.Of(RecordedKind.Closure, referral))
            if (closure.Code == toEarlyHelp && (back is null || closure.Day < back)) back = closure.Day;
        if (back is not { } until) return null;
        foreach (var kind in Services)
            if (life.Of(kind, referral + 1, until).Length > 0) return null;
        return back;
    }

    private static int? FirstOf(Life life, RecordedKind[] kinds, int from)
    {
        int? first = null;
        foreach (var kind in kinds)
            if (FirstDay(life, kind, from) is { } day && !(first <= day)) first = day;
        return first;
    }

    private static int? FirstDay(Life life, RecordedKind kind, int from, int to = int.MaxValue) => life.Of(kind, from, to) is [var first, ..] ? first.Day : null;
}
