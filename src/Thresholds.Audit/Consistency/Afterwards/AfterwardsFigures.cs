using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Facts;

namespace Thresholds.Audit.Consistency.Afterwards;

/// <summary>What came after contacts recorded in one way. Nothing here says that the decision led to it.</summary>
/// <param name="Recorded">The rung recorded; null: all contacts with a chronology, whatever was recorded.</param>
/// <param name="Within12Months">Referred again within 365 days, of contacts that the file follows that long. Others are not yet known.</param>
/// <param name="Within24Months">The same within 730 days.</param>
/// <param name="Ever">Referred again at any time the file follows them: a lower bound, longer followed is more often seen.</param>
/// <param name="NotYetKnown12">Contacts that the file does not follow for 12 months.</param>
internal sealed record AfterwardsFigure(int? Recorded, Proportion Within12Months, Proportion Within24Months, Proportion Ever, long NotYetKnown12);

/// <summary>What came after: referred again, step-ups that came back, repeat assessments.</summary>
/// <param name="Contacts">Contacts with a chronology, and of how many.</param>
/// <param name="ByRecorded">All together first, then by what was recorded.</param>
/// <param name="StepUpsThatCameBack">Step-ups that came back to early help without service within 365 days, of step-ups followed that long.</param>
/// <param name="RepeatAssessments">Contacts of a child with an assessment begun in the twelve months before.</param>
internal sealed record AfterwardsFigures(Proportion Contacts, ImmutableArray<AfterwardsFigure> ByRecorded, Proportion StepUpsThatCameBack, Proportion RepeatAssessments)
{
    private const int Months12 = 365;
    private const int Months24 = 730;

    /// <summary>Counts.</summary>
    public static AfterwardsFigures Of(AuditedContacts contacts)
    {
        var with = Enumerable.Range(0, contacts.Count).Where(i => contacts.Later(i) is not null).ToArray();
        var later = with.Select(i => contacts.Later(i)!.Value).ToArray();
        var stepUps = later.Where(l => l.SteppedUp == Truth.Yes && l.DaysFollowed >= Months12).ToArray();
        return new(
            new(with.Length, contacts.Count),
            [
                Figure(null, later),
                .. Enumerable.Range(0, Rungs.Count).Select(r => Figure(r,
                    [.. with.Where(i => contacts[i].Recorded.IsOneRung && contacts[i].Recorded.Highest == r).Select(i => contacts.Later(i)!.Value)])),
            ],
            new(stepUps.Count(l => l.CameBackAfter <= Months12), stepUps.Length),
            new(later.Count(l => l.RepeatAssessments > 0), later.Length));
    }

    private static AfterwardsFigure Figure(int? recorded, LaterEvents[] later) => new(
        recorded, Within(later, Months12), Within(later, Months24), new(later.Count(l => l.ReferredAgainAfter is not null), later.Length),
        later.Count(l => l.DaysFollowed < Months12));

    private static Proportion Within(LaterEvents[] later, int days)
    {
        var followed = later.Where(l => l.DaysFollowed >= days).ToArray();
        return new(followed.Count(l => l.ReferredAgainAfter <= days), followed.Length);
    }
}
