using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Sampling;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Audit.Auditing.ReadBack;

/// <summary>The sample as the key of an audit holds it: which contact each number stands for, why it was drawn, what was recorded.</summary>
/// <param name="Contacts">The contacts of the sample, with what was recorded and nothing else.</param>
/// <param name="Sample">The sample.</param>
internal sealed record SampleKey(AuditedContacts Contacts, ImmutableArray<SampledContact> Sample)
{
    private const string AtRandom = "at random";

    /// <summary>Reads the key back.</summary>
    public static Reading<SampleKey> Read(Stream stream, string name)
    {
        var faults = new List<Fault>();
        var table = new MarkedTable(stream, name, ["sample", "contact", "drawn", "drawnFor", "recorded"], faults);
        var builder = new AuditedContactsBuilder(0);
        var sample = ImmutableArray.CreateBuilder<SampledContact>();
        foreach (var row in table.Rows)
        {
            var number = table.Whole(row, "sample", sample.Count + 1, sample.Count + 1);
            if (RecordedIn(table.Cell(row, "recorded")) is not { } recorded)
            {
                table.Amiss(row, "recorded", "This is not what an audit writes there. Take the key as the audit wrote it.");
                continue;
            }

            var id = table.Cell(row, "contact");
            builder.Add(new() { Id = id, Child = id, ReceivedOn = default, PointedTo = default, Recorded = recorded });
            sample.Add(new(number ?? 0, sample.Count, table.Cell(row, "drawn") == AtRandom ? DrawnAs.AtRandom : DrawnAs.Flagged, table.Cell(row, "drawnFor"), false));
        }

        return faults.Count > 0 ? Reading.Failed<SampleKey>(faults) : Reading.Of(new SampleKey(builder.Build(), sample.ToImmutable()));
    }

    // The other way round from what the key says in words.
    private static RecordedDecision? RecordedIn(string words)
    {
        if (words == RecordedDecision.NotKnown.ToString()) return RecordedDecision.NotKnown;
        if (words == RecordedDecision.NoneOfThem.ToString()) return RecordedDecision.NoneOfThem;
        var off = Threshold.EmergencyAccommodation.Words();
        var parts = words.Split(" or ");
        int[] rungs = [.. parts.Where(w => w != off).Select(w => Enumerable.Range(0, Rungs.Count).FirstOrDefault(r => Rungs.Words(r) == w, -1))];
        if (rungs.Contains(-1)) return null;
        var thresholds = rungs.Where(r => r > 0).Select(r => (Threshold)r).Concat(parts.Contains(off) ? [Threshold.EmergencyAccommodation] : []);
        return RecordedDecision.OneOf(thresholds, orNone: rungs.Contains(0));
    }
}
