using System.Collections.Immutable;

namespace Thresholds.Audit.Findings;

/// <summary>What contacts came to, told from later events: never a recorded decision, always under this name and with its gap.</summary>
/// <param name="Rule">The rule in one sentence.</param>
/// <param name="UsedGapDays">The gap the audit used.</param>
/// <param name="UsedFor">Contacts without a recorded decision that were given an inferred one.</param>
/// <param name="Gaps">What the rule gives at several gaps, the used one among them.</param>
internal sealed record InferredOutcomeFigures(string Rule, int UsedGapDays, long UsedFor, ImmutableArray<InferredAtGap> Gaps);

/// <summary>The inferred outcomes of all contacts at one gap. Contacts = the rungs + not yet known + not covered.</summary>
/// <param name="GapDays">How many days later an event may be and still be told as the outcome.</param>
/// <param name="PerRung">How many came to each rung: no further action seen, early help, section 17, section 47.</param>
/// <param name="NotYetKnown">Too recent: the files end before the gap does.</param>
/// <param name="AgreesWithRecorded">Of contacts with both, how many inferred outcomes lie within what was recorded.</param>
/// <param name="BothKnown">Contacts with a recorded and an inferred outcome.</param>
/// <param name="NotCovered">The files do not speak of the days after the contact: they begin later or leave a gap, or the contact names no child.</param>
internal sealed record InferredAtGap(int GapDays, ImmutableArray<long> PerRung, long NotYetKnown, long AgreesWithRecorded, long BothKnown, long NotCovered);
