using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Alike;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Consistency.Alike;

public class AlikeClusterTests
{
    private static readonly ConsistencySettings All = new(1) { ListAtMost = int.MaxValue, LeastAlike = 2 };

    [Fact]
    public void Two_contacts_alike_in_all_that_is_recorded_and_decided_differently()
    {
        (int, int)[] facts = [(0, 1), (3, 0), (7, 24)];
        var contacts = Invented.Build(
        [
            Invented.Plain("a", 2, 2, facts) with { RulesMet = ["r1", "r2"] }, Invented.Plain("b", 2, 0, facts) with { RulesMet = ["r2", "r3"] },
            Invented.Plain("other", 2, 0, (0, 1), (3, 0)),
            Invented.Plain("blank", 2, 0, facts) with { Recorded = RecordedDecision.NotKnown },
        ]);
        var found = AlikeClusters.Exact(new(contacts), new(1));
        var cluster = Assert.Single(found.Listed);
        Assert.Equal((1L, 2L), (found.Clusters, found.Contacts));
        Assert.Equal((3, 9, 2, 2), (cluster.Alike, cluster.NotRecorded, cluster.Size, cluster.Apart));
        Assert.Equal(["r2"], cluster.RulesShared);
        Assert.Equal(["a", "b"], cluster.Contacts.Select(contacts.Id).Order(StringComparer.Ordinal));
        Assert.Equal("2 contacts alike in the 3 facts recorded; 9 facts not recorded. Recorded as none of the thresholds (1), section 17 (1): read the files.", cluster.Words);
        Assert.True(cluster.PointToTheSame);
    }

    [Fact]
    public void Alike_but_for_one_fact_needs_that_fact_recorded_on_both()
    {
        var contacts = Invented.Build(
        [
            Invented.Plain("a", 2, 2, (0, 1), (1, 1), (2, 1), (3, 1)), Invented.Plain("b", 2, 0, (0, 1), (1, 1), (2, 1), (3, 0)),
            Invented.Plain("not-recorded", 2, 0, (0, 1), (1, 1), (2, 1)), Invented.Plain("two-apart", 2, 0, (0, 0), (1, 1), (2, 0), (3, 1)),
        ]);
        var cluster = Assert.Single(AlikeClusters.ButForOne(new(contacts), new(1)).Listed);
        Assert.Equal((3, 8, 3), (cluster.Alike, cluster.NotRecorded, cluster.DiffersIn));
        Assert.Equal([new(0, 1), new(1, 1), new(2, 1)], cluster.Facts);
        Assert.StartsWith("2 contacts alike in the 3 facts recorded, but for one; 8 facts not recorded.", cluster.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Clusters_are_those_that_trying_every_pair_finds()
        => Law.Holds(
            150,
            dice => Enumerable.Range(0, dice.Between(8, 25)).Select(i => Invented.Plain($"c{i}", dice.Between(0, 3), dice.Between(0, 3),
                [.. Enumerable.Range(0, 5).Where(_ => dice.Chance(75)).Select(f => (f, dice.Between(0, f == 0 ? 3 : 1)))])).ToArray(),
            contacts => Enumerable.Range(0, contacts.Length).Where(_ => contacts.Length > 2).Select(i => contacts.Where((_, j) => j != i).ToArray()),
            (given, seen) =>
            {
                var groups = new FactGroups(Invented.Build(given));
                var exact = AlikeClusters.Exact(groups, All);
                var near = AlikeClusters.ButForOne(groups, All);

                // Every pair, exact: grouped by the facts written out.
                string Key(AuditedContact c, int but) => string.Join(';', c.Facts.Where(f => f.Fact != but));
                var wantedExact = given.Where(c => c.Facts.Length >= 2).GroupBy(c => Key(c, -1), StringComparer.Ordinal)
                    .Where(g => g.Any(a => g.Any(b => a.Recorded != b.Recorded))).Select(g => string.Join(' ', g.Select(c => c.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal).ToArray();

                // Every pair, but for one fact; pairs that share all the rest and the fact belong together.
                var pairs = from a in given from b in given from fact in Enumerable.Range(0, 5)
                            where a.Facts.Length > 2 && a.Recorded != b.Recorded && Key(a, fact) == Key(b, fact)
                            let x = a.Facts.Where(f => f.Fact == fact).ToArray()
                            let y = b.Facts.Where(f => f.Fact == fact).ToArray()
                            where x.Length == 1 && y.Length == 1 && x[0] != y[0]
                            select (fact, Others: Key(a, fact));
                var wantedNear = pairs.Distinct().Select(p => p.fact + ": " + string.Join(' ', given
                    .Where(c => Key(c, p.fact) == p.Others && c.Facts.Any(f => f.Fact == p.fact)).Select(c => c.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal).ToArray();

                string Ids(Cluster c) => string.Join(' ', c.Contacts.Select(groups.Contacts.Id).Order(StringComparer.Ordinal));
                var foundExact = exact.Listed.Where(c => c.Size <= 10).Select(Ids).Order(StringComparer.Ordinal).ToArray();
                var foundNear = near.Listed.Where(c => c.Size <= 10).Select(c => c.DiffersIn + ": " + Ids(c)).Order(StringComparer.Ordinal).ToArray();
                if (wantedExact.Length > 0) seen.Count("exact");
                if (wantedNear.Length > 0) seen.Count("near");
                if (exact.Clusters != wantedExact.Length || near.Clusters != wantedNear.Length) return $"{exact.Clusters}, {near.Clusters} where every pair gives {wantedExact.Length}, {wantedNear.Length}";
                if (foundExact.Except(wantedExact).Any() || foundNear.Except(wantedNear).Any()) return string.Join(" | ", foundExact.Concat(foundNear)) + " where every pair gives " + string.Join(" | ", wantedExact.Concat(wantedNear));
                return exact.Listed.Concat(near.Listed).All(c => c.Apart > 0 && c.PerRung.Sum() == c.Size) ? null : "a cluster decided alike";
            },
            ("exact", 12), ("near", 40));

    [Fact]
    public void The_most_telling_are_listed_and_all_are_counted()
    {
        var contacts = Invented.Contacts(4, 1500, Planted.Nothing);
        var groups = new FactGroups(contacts);
        var all = AlikeClusters.ButForOne(groups, All);
        var few = AlikeClusters.ButForOne(groups, All with { ListAtMost = 7 });
        Assert.Equal((all.Clusters, all.Contacts), (few.Clusters, few.Contacts));
        Assert.Equal(7, few.Listed.Length);
        Assert.Equal(all.Listed.Take(7).Select(c => c.Words), few.Listed.Select(c => c.Words));
        var order = all.Listed.Select(c => (c.PointToTheSame, Telling: c.Alike * c.Apart, c.Size)).ToArray();
        Assert.Equal(order.OrderDescending(), order);
    }
}
