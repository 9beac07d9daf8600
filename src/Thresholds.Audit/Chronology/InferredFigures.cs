using Thresholds.Audit.Findings;

namespace Thresholds.Audit.Chronology;

/// <summary>Counts inferred outcomes at several gaps, so that one can see how much hangs on the choice of gap.</summary>
internal static class InferredFigures
{
    /// <summary>Counts; null where the files hold neither referrals nor section 47 enquiries, so that nothing can be told.</summary>
    public static InferredOutcomeFigures? Of(Chronologies chronologies)
    {
        if (!chronologies.Inference.CanTell) return null;
        var used = chronologies.Settings.InferenceGapDays;
        var usedFor = 0L;
        for (var i = 0; i < chronologies.Count; i++)
            if (!chronologies[i].Recorded.IsKnown && chronologies.Inferred(i, used).State == InferredState.Told) usedFor++;
        return new(
            chronologies.Inference.Rule, used, usedFor,
            [.. chronologies.Settings.OtherGaps.Append(used).Distinct().Order().Select(gap => AtGap(chronologies, gap))]);
    }

    private static InferredAtGap AtGap(Chronologies chronologies, int gap)
    {
        var rungs = new long[Consistency.Contacts.Rungs.Count];
        var (notYet, notCovered, agrees, both) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < chronologies.Count; i++)
        {
            var outcome = chronologies.Inferred(i, gap);
            if (outcome.State == InferredState.NotYetKnown) notYet++;
            else if (outcome.State == InferredState.NotCovered) notCovered++;
            else rungs[outcome.Rung]++;
            if (outcome.State != InferredState.Told || chronologies[i].Recorded is not { IsKnown: true } recorded) continue;
            both++;
            if (recorded.Lowest <= outcome.Rung && outcome.Rung <= recorded.Highest) agrees++;
        }

        return new(gap, [.. rungs], notYet, agrees, both, notCovered);
    }
}
