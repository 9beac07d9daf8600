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

    private static readonly ImmutableArray<(int Rung, RecordedKind Kind)> Shown =
    [
        (Section47, RecordedKind.Section47Enquiry), (Section47, RecordedKind.InitialConference), (Section47, RecordedKind.ProtectionPlanStart),
        (Section17, RecordedKind.Referral), (Section17, RecordedKind.Assessment), (Section17, RecordedKind.ChildInNeedPlanStart), (Section17, RecordedKind.LookedAfterStart),
        (EarlyHelp, RecordedKind.EarlyHelpAssessment),
    ];

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

    /// <summary>Tells the outcome of one contact.</summary>
    public InferredOutcome Infer(Life life, int day, int gap)
    {
        if (!CanTell) return default;
        var (rung, by, on) = Highest(life, day, day + gap);
        var state = InferredState.Told;
        foreach (var asked in Asked)
        {
            if (asked.Rung <= rung || !coverage.Tells(asked.Kind) || coverage.Covers(asked.Kind, day, day + gap)) continue;
            if (!coverage.EndsBefore(asked.Kind, day + gap)) return default;
            state = InferredState.NotYetKnown;
        }

        return state == InferredState.Told ? new(state, rung, by, rung == 0 ? 0 : on - day) : new(state, 0, null, 0);
    }

    private static (int Rung, RecordedKind? By, int On) Highest(Life life, int from, int to)
    {
        foreach (var (rung, kind) in Shown)
            foreach (ref readonly var happened in life.Of(kind, from, to))
                if (kind != RecordedKind.Referral || !happened.Says(OutcomeFlag.NoFurtherAction)) return (rung, kind, happened.Day);
        return (0, null, 0);
    }
}
