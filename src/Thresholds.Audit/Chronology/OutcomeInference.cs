using System.Collections.Immutable;
using Thresholds.Audit.Import;

namespace Thresholds.Audit.Chronology;

/// <summary>The rule by which an outcome is told from later events: the highest that any event from the contact's own day to the end of the gap shows.</summary>
/// <remarks>
/// A rung is told only where the files would show a higher one: "early help" needs referrals and section 47 enquiries told for every day of the
/// gap. What no file holds at all cannot be asked for; then the rule says so.
/// </remarks>
internal sealed class OutcomeInference(Coverage coverage)
{
    private const int Section47 = 3;
    private const int Section17 = 2;
    private const int EarlyHelp = 1;

    private static readonly RecordedKind[] Shows47 = [RecordedKind.Section47Enquiry, RecordedKind.InitialConference, RecordedKind.ProtectionPlanStart];
    private static readonly RecordedKind[] Shows17 = [RecordedKind.Referral, RecordedKind.Assessment, RecordedKind.ChildInNeedPlanStart, RecordedKind.LookedAfterStart];
    private static readonly RecordedKind[] ShowsEarlyHelp = [RecordedKind.EarlyHelpAssessment];

    private static readonly ImmutableArray<(int Rung, RecordedKind Kind, string Words)> Asked =
    [
        (Section47, RecordedKind.Section47Enquiry, "section 47 enquiries"), (Section17, RecordedKind.Referral, "referrals"),
        (EarlyHelp, RecordedKind.EarlyHelpAssessment, "early help"),
    ];

    /// <summary>Whether anything can be told: the files hold referrals or section 47 enquiries.</summary>
    public bool CanTell { get; } = coverage.Tells(RecordedKind.Section47Enquiry) || coverage.Tells(RecordedKind.Referral);

    /// <summary>The rule in words, with what these files do not hold.</summary>
    public string Rule
    {
        get
        {
            var missing = Asked.Where(a => !coverage.Tells(a.Kind)).Select(a => a.Words).ToArray();
            return "The highest that later records show within the gap, the day of the contact included: section 47 where an enquiry, a conference or a protection plan began; "
                + "section 17 where there is a referral not marked as no further action, an assessment, a child in need plan or care begun; early help where its assessment began. "
                + "Where none of these is seen and the files go on beyond the gap: no further action seen, which says nothing of what was decided."
                + (missing.Length == 0 ? string.Empty : $" These files do not tell {string.Join(" or ", missing)}, so none was looked for.");
        }
    }

    /// <summary>What the records show from the day of a contact to another day.</summary>
    public static FirstShown Shows(Life life, int from, int to) => new(true, First(life, Shows47, from, to), First(life, Shows17, from, to), First(life, ShowsEarlyHelp, from, to));

    /// <summary>Tells the outcome of one contact.</summary>
    /// <param name="shown">What the records show, to the end of the gap or beyond.</param>
    /// <param name="day">The day of the contact.</param>
    /// <param name="gap">How many days later an event may be.</param>
    public InferredOutcome Infer(in FirstShown shown, int day, int gap)
    {
        if (!CanTell || !shown.IsOfAChild) return default;
        var (rung, by, on) = Highest(shown, day + gap);
        var state = InferredState.Told;
        foreach (var asked in Asked)
        {
            if (asked.Rung <= rung || !coverage.Tells(asked.Kind) || coverage.Covers(asked.Kind, day, day + gap)) continue;
            if (!coverage.EndsBefore(asked.Kind, day + gap)) return default;
            state = InferredState.NotYetKnown;
        }

        return state == InferredState.Told ? new(state, rung, by, rung == 0 ? 0 : on - day) : new(state, 0, null, 0);
    }

    private static (int Rung, RecordedKind? By, int On) Highest(in FirstShown shown, int to)
        => shown.Section47.Day <= to ? (Section47, shown.Section47.Kind, shown.Section47.Day.Value)
            : shown.Section17.Day <= to ? (Section17, shown.Section17.Kind, shown.Section17.Day.Value)
            : shown.EarlyHelp.Day <= to ? (EarlyHelp, shown.EarlyHelp.Kind, shown.EarlyHelp.Day.Value) : (0, null, 0);

    // The first day; of one day the kind that stands first.
    private static (RecordedKind Kind, int? Day) First(Life life, RecordedKind[] kinds, int from, int to)
    {
        (RecordedKind Kind, int? Day) first = default;
        foreach (var kind in kinds)
        {
            foreach (ref readonly var happened in life.Of(kind, from, to))
            {
                if (kind == RecordedKind.Referral && happened.Says(OutcomeFlag.NoFurtherAction)) continue;
                if (!(first.Day <= happened.Day)) first = (kind, happened.Day);
                break;
            }
        }

        return first;
    }
}
