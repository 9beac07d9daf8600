using System.Collections.Immutable;
using System.Text;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Sampling;

/// <summary>Draws files for reading.</summary>
/// <remarks>
/// Each contact gets a number from its id and the seed (FNV-1a over the UTF-8 bytes, scrambled by the last step of SplitMix64); of each stratum
/// those with the smallest numbers are drawn. Every set of that size is as likely as any other, and neither the order of the file nor what else
/// is in it changes a contact's number. The numbers of the sample are then shuffled with xoshiro256**.
/// </remarks>
internal static class SampleDraw
{
    /// <summary>Draws.</summary>
    /// <param name="contacts">The contacts.</param>
    /// <param name="flagged">What the figures point out, most important first.</param>
    /// <param name="plan">How many.</param>
    public static ImmutableArray<SampledContact> Draw(AuditedContacts contacts, IEnumerable<(string Reason, IEnumerable<int> Contacts)> flagged, SamplePlan plan)
    {
        var drawn = new Dictionary<int, (DrawnAs Drawn, string Reason)>();
        var strata = new SortedDictionary<byte, PriorityQueue<int, (ulong, string)>>();
        for (var i = 0; i < contacts.Count; i++)
        {
            var key = contacts[i].Recorded.WithoutEmergencyAccommodation.Packed;
            if (!strata.TryGetValue(key, out var kept)) strata.Add(key, kept = new(Comparer<(ulong, string)>.Create((a, b) => Compare(b, a))));
            kept.Enqueue(i, Order(contacts, i, plan.Seed));
            if (kept.Count > plan.PerStratum) kept.Dequeue();
        }

        foreach (var (key, kept) in strata)
            foreach (var (contact, _) in kept.UnorderedItems) drawn.Add(contact, (DrawnAs.AtRandom, "recorded as " + RecordedDecision.Unpack(key)));

        var left = plan.Flagged;
        foreach (var (reason, some) in flagged)
        {
            foreach (var contact in Smallest(contacts, some.Where(c => !drawn.ContainsKey(c)).Distinct(), left, plan.Seed))
            {
                drawn.Add(contact, (DrawnAs.Flagged, reason));
                left--;
            }
        }

        return Numbered(contacts, drawn, plan);
    }

    private static ImmutableArray<SampledContact> Numbered(AuditedContacts contacts, Dictionary<int, (DrawnAs Drawn, string Reason)> drawn, SamplePlan plan)
    {
        var numbers = new SeededNumbers(plan.Seed);
        int[] order = [.. Smallest(contacts, drawn.Keys, drawn.Count, plan.Seed)];
        Shuffle(order, numbers);
        // Who is read twice is drawn again, so that a low number tells nothing.
        int[] places = [.. Enumerable.Range(0, order.Length)];
        Shuffle(places, numbers);
        var twice = places.Take(plan.ReadTwice).ToHashSet();
        return [.. order.Select((c, i) => new SampledContact(i + 1, c, drawn[c].Drawn, drawn[c].Reason, twice.Contains(i)))];
    }

    private static IEnumerable<int> Smallest(AuditedContacts contacts, IEnumerable<int> some, int count, ulong seed)
        => some.Select(c => (Contact: c, Order: Order(contacts, c, seed))).OrderBy(c => c.Order, Comparer<(ulong, string)>.Create(Compare)).Take(count).Select(c => c.Contact);

    private static void Shuffle(int[] items, SeededNumbers numbers)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = numbers.Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static int Compare((ulong Number, string Id) a, (ulong Number, string Id) b)
        => a.Number != b.Number ? a.Number.CompareTo(b.Number) : string.CompareOrdinal(a.Id, b.Id);

    private static (ulong, string) Order(AuditedContacts contacts, int contact, ulong seed)
    {
        unchecked
        {
            var id = contacts.Id(contact);
            var hash = 14695981039346656037UL ^ SeededNumbers.Mix(seed + 0x9E3779B97F4A7C15UL);
            foreach (var b in Encoding.UTF8.GetBytes(id)) hash = (hash ^ b) * 1099511628211UL;
            return (SeededNumbers.Mix(hash), id);
        }
    }
}
