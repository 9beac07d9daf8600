using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Alike;

/// <summary>Lists of facts that differ in the value of exactly one fact, both recorded. What one records and the other does not is no difference.</summary>
/// <remarks>
/// Fact by fact, each list that has it is filed under the hash of all its other facts; lists filed together are then compared. The time grows
/// with the number of facts recorded in all, not with the number of pairs.
/// </remarks>
internal static class NearPairs
{
    public static void Find(FactGroups groups, int leastAlike, MostTelling into)
    {
        var contacts = groups.Contacts;
        var facts = new List<RecordedFact>();
        var hashes = new ulong[groups.Count];
        var lengths = new int[groups.Count];
        var starts = new int[contacts.FactsAsked + 1];
        Each((list, fact) => starts[fact.Fact + 1]++);
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var filed = new (int List, int Value)[starts[^1]];
        var next = starts.ToArray();
        Each((list, fact) =>
        {
            filed[next[fact.Fact]++] = (list, fact.Value);
            lengths[list]++;
            hashes[list] = unchecked(hashes[list] + Hash(fact));
        });

        var under = new Dictionary<ulong, int>();
        var chain = new int[filed.Length == 0 ? 0 : Enumerable.Range(0, contacts.FactsAsked).Max(f => starts[f + 1] - starts[f])];
        for (var fact = 0; fact < contacts.FactsAsked; fact++)
        {
            under.Clear();
            var here = filed.AsSpan(starts[fact], starts[fact + 1] - starts[fact]);
            for (var i = 0; i < here.Length; i++)
            {
                var key = unchecked(hashes[here[i].List] - Hash(new(fact, here[i].Value)));
                chain[i] = under.TryGetValue(key, out var earlier) ? earlier : -1;
                under[key] = i;
            }

            foreach (var last in under.Values.Where(i => chain[i] >= 0))
            {
                var together = new List<int>();
                for (var i = last; i >= 0; i = chain[i]) together.Add(here[i].List);
                together.Reverse();
                if (groups.Apart([.. together]) == 0) continue;
                foreach (var same in TrulyAlike(contacts, together, fact)) Offer(groups, same, lengths[same[0]] - 1, fact, into);
            }
        }

        void Each(Action<int, RecordedFact> visit)
        {
            for (var list = 0; list < groups.Count; list++)
            {
                if (groups.Members(list).IsEmpty) continue;
                contacts.ReadFacts(list, facts);
                if (facts.Count <= leastAlike) continue;
                foreach (var fact in facts) visit(list, fact);
            }
        }
    }

    // Equal hashes are nearly always equal lists; nearly is not enough.
    private static IEnumerable<int[]> TrulyAlike(AuditedContacts contacts, List<int> lists, int but)
        => lists.GroupBy(l => Key(contacts, l, but), StringComparer.Ordinal).Select(g => g.ToArray()).Where(g => g.Length > 1);

    private static string Key(AuditedContacts contacts, int list, int but)
    {
        var facts = new List<RecordedFact>();
        contacts.ReadFacts(list, facts);
        return string.Join(';', facts.Where(f => f.Fact != but).Select(f => FormattableString.Invariant($"{f.Fact}:{f.Value}")));
    }

    private static void Offer(FactGroups groups, int[] lists, int alike, int but, MostTelling into)
    {
        var apart = groups.Apart(lists);
        if (apart > 0) into.Add(new(alike, apart, lists.Sum(l => groups.Members(l).Length), AlikeClusters.PointToTheSame(groups, lists), but, lists));
    }

    private static ulong Hash(RecordedFact fact)
        => Statistics.SeededNumbers.Mix(unchecked((ulong)(uint)fact.Fact << 32 | (uint)fact.Value) ^ 0x9E3779B97F4A7C15UL);
}
