using Thresholds.Audit.Consistency.Contacts;
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
        int[] gaps = [.. chronologies.Settings.OtherGaps.Append(used).Distinct().Order()];
        var counts = gaps.Select(g => new Counts(g)).ToArray();
        var usedFor = 0L;
        for (var i = 0; i < chronologies.Count; i++)
        {
            var (contact, shown) = (chronologies[i], chronologies.ShownAfter(i, gaps[^1]));
            foreach (var count in counts)
            {
                var outcome = chronologies.Inference.Infer(shown, contact.Day, count.Gap);
                count.Add(outcome, contact.Recorded);
                if (count.Gap == used && outcome.State == InferredState.Told && !contact.Recorded.IsKnown) usedFor++;
            }
        }

        return new(chronologies.Inference.Rule, used, usedFor, [.. counts.Select(c => c.Figure)]);
    }

    private sealed class Counts(int gap)
    {
        private readonly long[] _rungs = new long[Rungs.Count];
        private (long NotYet, long NotCovered, long Agrees, long Both) _others;

        public int Gap => gap;

        public InferredAtGap Figure => new(gap, [.. _rungs], _others.NotYet, _others.Agrees, _others.Both, _others.NotCovered);

        public void Add(in InferredOutcome outcome, RecordedDecision recorded)
        {
            if (outcome.State == InferredState.NotYetKnown) _others.NotYet++;
            else if (outcome.State == InferredState.NotCovered) _others.NotCovered++;
            else _rungs[outcome.Rung]++;
            if (outcome.State != InferredState.Told || !recorded.IsKnown) return;
            _others.Both++;
            if (recorded.MayBe(outcome.Rung)) _others.Agrees++;
        }
    }
}
