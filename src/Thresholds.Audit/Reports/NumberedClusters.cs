using System.Collections.Immutable;
using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Alike;

namespace Thresholds.Audit.Reports;

/// <summary>A cluster with the number it has everywhere in one report.</summary>
internal readonly record struct NumberedCluster(int Number, Cluster Cluster)
{
    /// <summary>The clusters listed, from 1: alike in every fact first, then those but for one.</summary>
    public static ImmutableArray<NumberedCluster> Of(ConsistencyFigures figures)
        => [.. figures.Alike.Listed.Concat(figures.AlikeButForOne.Listed).Select((c, i) => new NumberedCluster(i + 1, c))];

    /// <summary>For each contact that a cluster lists, the numbers of its clusters.</summary>
    public static ILookup<int, int> ByContact(ConsistencyFigures figures)
        => Of(figures).SelectMany(c => c.Cluster.Contacts.Select(contact => (contact, c.Number))).ToLookup(c => c.contact, c => c.Number);
}
