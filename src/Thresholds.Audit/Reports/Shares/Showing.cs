using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Reports.Shares;

/// <summary>What of a count a report may show. Inside the council everything; in a report marked for sharing no count of 1 to 4, nor what gives one away.</summary>
/// <remarks>
/// For sharing, counts that belong together go through <see cref="SharedTable"/> together, "the others" beside each: 98 of 100 says that 2 are not.
/// What is left is rounded, the share to a whole per cent and its base to ten, since another table may count nearly the same contacts.
/// </remarks>
internal sealed class Showing(bool isForSharing)
{
    // A long table is protected in pieces, each as if its own total were known too: that hides no less, and the time grows with the table and not with its cube.
    private const int MostTogether = 24;

    public bool IsForSharing => isForSharing;

    /// <summary>One share.</summary>
    public ShownShare Share(Proportion counted) => Shares([counted])[0];

    /// <summary>The shares of groups that stand in one table. The groups share no contact.</summary>
    public ImmutableArray<ShownShare> Shares(IReadOnlyList<Proportion> groups)
        => isForSharing ? [.. groups.Chunk(MostTogether).SelectMany(Together)] : [.. groups.Select(ShownShare.Exact)];

    /// <summary>The parts of some contacts, which make up all of those; these are some of all contacts.</summary>
    public ImmutableArray<ShownShare> Parts(long all, long of, params ReadOnlySpan<long> parts)
    {
        Proportion[] shares = [.. parts.ToArray().Select(p => new Proportion(p, of))];
        if (!isForSharing) return [.. shares.Select(ShownShare.Exact)];
        if (Share(new(of, all)).IsHidden) return [.. shares.Select(_ => ShownShare.Hidden)];
        var counts = new long[1, parts.Length];
        for (var p = 0; p < parts.Length; p++) counts[0, p] = parts[p];
        var shared = SharedTable.Of(counts).Cells[0];
        return [.. shares.Select((s, i) => shared[i] is null || shared[^1] is null || Suppression.IsSmall(s.Of - s.Count) ? ShownShare.Hidden : ShownShare.Rounded(s))];
    }

    private static IEnumerable<ShownShare> Together(Proportion[] groups)
    {
        var counts = new long[groups.Length, 2];
        for (var g = 0; g < groups.Length; g++) (counts[g, 0], counts[g, 1]) = (groups[g].Count, groups[g].Of - groups[g].Count);
        var shared = SharedTable.Of(counts);
        return groups.Select((g, i) => shared.Cells[i].All(c => c is not null) ? ShownShare.Rounded(g) : ShownShare.Hidden);
    }
}
