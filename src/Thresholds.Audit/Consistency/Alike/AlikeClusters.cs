using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Alike;

/// <summary>Contacts alike in the facts recorded, decided differently: the most telling listed, all counted.</summary>
/// <param name="Clusters">How many clusters there are.</param>
/// <param name="Contacts">How many contacts are in them. In the clusters that differ in one fact a contact may be in several, and counts in each.</param>
/// <param name="Listed">The most telling, first.</param>
internal sealed record AlikeClusters(long Clusters, long Contacts, ImmutableArray<Cluster> Listed)
{
    private const int ContactsListed = 10;

    /// <summary>Alike in every fact recorded.</summary>
    public static AlikeClusters Exact(FactGroups groups, ConsistencySettings settings)
    {
        var telling = new MostTelling(settings.ListAtMost);
        for (var list = 0; list < groups.Count; list++)
        {
            var members = groups.Members(list);
            if (members.Length < 2 || groups.Contacts[members[0]].FactsRecorded < settings.LeastAlike) continue;
            var apart = groups.Apart([list]);
            if (apart > 0) telling.Add(new(groups.Contacts[members[0]].FactsRecorded, apart, members.Length, PointToTheSame(groups, [list]), -1, [list]));
        }

        return Of(groups, telling);
    }

    /// <summary>Alike in every fact recorded but one, which is recorded on all of them with another value.</summary>
    public static AlikeClusters ButForOne(FactGroups groups, ConsistencySettings settings)
    {
        var telling = new MostTelling(settings.ListAtMost);
        NearPairs.Find(groups, settings.LeastAlike, telling);
        return Of(groups, telling);
    }

    internal static bool PointToTheSame(FactGroups groups, int[] lists)
    {
        var first = groups.Contacts[groups.Members(lists[0])[0]].PointedTo;
        foreach (var list in lists)
        {
            foreach (var contact in groups.Members(list))
            {
                var pointed = groups.Contacts[contact].PointedTo;
                if (pointed.ToConsider != first.ToConsider || pointed.Required != first.Required) return false;
            }
        }

        return true;
    }

    private static AlikeClusters Of(FactGroups groups, MostTelling telling)
        => new(telling.Clusters, telling.Contacts, [.. telling.InOrder.Select(c => Spell(groups, c))]);

    private static Cluster Spell(FactGroups groups, Candidate candidate)
    {
        var contacts = groups.Contacts;
        var facts = new List<RecordedFact>();
        contacts.ReadFacts(candidate.Lists[0], facts);
        var perRung = new int[Rungs.Count];
        var byRung = Enumerable.Range(0, Rungs.Count).Select(_ => new Queue<int>()).ToArray();
        HashSet<int>? rules = null;
        foreach (var list in candidate.Lists)
        {
            foreach (var contact in groups.Members(list))
            {
                var rung = contacts[contact].Recorded.Highest;
                perRung[rung]++;
                if (byRung[rung].Count < ContactsListed) byRung[rung].Enqueue(contact);
                if (rules is null) rules = [.. contacts.Numbers(contacts[contact].RulesMet)];
                else rules.IntersectWith(contacts.Numbers(contacts[contact].RulesMet));
            }
        }

        // One of the lowest, one of the highest, and so inwards, until enough are listed.
        var listed = new List<int>();
        int[] order = [.. Enumerable.Range(0, Rungs.Count).Where(r => perRung[r] > 0).OrderByDescending(r => Math.Abs(2 * r - (Rungs.Count - 1))).ThenBy(r => r)];
        while (listed.Count < ContactsListed && order.Any(r => byRung[r].Count > 0))
            foreach (var rung in order)
                if (listed.Count < ContactsListed && byRung[rung].TryDequeue(out var contact)) listed.Add(contact);

        return new(
            candidate.Alike, contacts.FactsAsked - facts.Count, [.. facts.Where(f => f.Fact != candidate.DiffersIn)],
            candidate.DiffersIn < 0 ? null : candidate.DiffersIn, candidate.PointToTheSame, [.. perRung],
            [.. rules!.Select(r => contacts.Word(r)!).Order(StringComparer.Ordinal)], [.. listed]);
    }
}
