using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Consistency.Comparing;

/// <summary>Pointed to × recorded, every contact in exactly one place. It leads with what cannot be judged.</summary>
/// <param name="Total">All contacts.</param>
/// <param name="CannotBeJudged">The share of them that cannot be judged: the first figure anyone should read.</param>
/// <param name="Why">Why not, with counts that add up to it.</param>
/// <param name="Classes">Each class with its count and the number of all contacts.</param>
/// <param name="Cells">What the facts point to, what was recorded, and how many; only pairs that occur, "not known" among them.</param>
/// <param name="EmergencyAccommodation">Beside the ladder, never on it: required or to be considered × recorded.</param>
internal sealed record RawTable(
    long Total, Proportion CannotBeJudged, ImmutableArray<(CannotBeJudged Why, long Count)> Why,
    ImmutableArray<(ComparisonClass Class, Proportion Share)> Classes, ImmutableArray<(int PointedTo, RecordedDecision Recorded, long Count)> Cells,
    ImmutableArray<(bool IsPointedTo, bool IsRecorded, long Count)> EmergencyAccommodation)
{
    /// <summary>Counts.</summary>
    public static RawTable Of(ComparedContacts compared)
    {
        var why = new long[Enum.GetValues<CannotBeJudged>().Length];
        var classes = new long[Enum.GetValues<ComparisonClass>().Length];
        var cells = new SortedDictionary<(int Pointed, byte Recorded), long>();
        var places = new long[2, 2];
        for (var i = 0; i < compared.Contacts.Count; i++)
        {
            ref readonly var row = ref compared.Contacts[i];
            var comparison = compared[i];
            classes[(int)comparison.Class]++;
            why[(int)comparison.Why]++;
            var cell = (Rungs.Of(row.PointedTo.ToConsider), OnTheLadder(row.Recorded).Packed);
            cells[cell] = cells.GetValueOrDefault(cell) + 1;
            places[row.PointedTo.EmergencyAccommodation >= Evaluation.ThresholdStatus.MustConsider ? 1 : 0, row.Recorded.HasEmergencyAccommodation ? 1 : 0]++;
        }

        long total = compared.Contacts.Count;
        return new(
            total, new(classes[0], total),
            [.. Enum.GetValues<CannotBeJudged>().Where(w => w != Comparing.CannotBeJudged.No).Select(w => (w, why[(int)w]))],
            [.. Enum.GetValues<ComparisonClass>().Select(c => (c, new Proportion(classes[(int)c], total)))],
            [.. cells.Select(c => (c.Key.Pointed, RecordedDecision.Unpack(c.Key.Recorded), c.Value))],
            [.. from p in (bool[])[false, true] from r in (bool[])[false, true] select (p, r, places[p ? 1 : 0, r ? 1 : 0])]);
    }

    // Emergency accommodation is its own question, so it makes no cell of its own on the ladder.
    private static RecordedDecision OnTheLadder(RecordedDecision recorded) => recorded.IsKnown ? recorded.WithoutEmergencyAccommodation : RecordedDecision.NotKnown;
}
