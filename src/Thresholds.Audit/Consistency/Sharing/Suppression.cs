using Thresholds.Audit.Consistency.Contacts;

namespace Thresholds.Audit.Consistency.Sharing;

/// <summary>Which counts of a table are hidden before it is shared.</summary>
/// <remarks>
/// Rule: counts of 1 to 4, totals included, are hidden; and as many others beside them as it takes that nobody can work out, from what is shown,
/// more of a hidden small count than that it may be anything from 1 to 4. Nought is shown. Every table of a file is protected by itself: two
/// tables that share counts must be shared as one.
/// </remarks>
internal static class Suppression
{
    /// <summary>The largest count that is hidden for its smallness.</summary>
    public const long Small = 4;

    /// <summary>Hides counts until every small one is protected; the whole table if nothing less does.</summary>
    /// <param name="network">The table.</param>
    /// <param name="price">How much showing a count is worth: the cheapest are hidden first.</param>
    public static bool[] Hide(CountNetwork network, Func<int, double> price)
    {
        var hidden = new bool[network.Edges];
        for (var e = 0; e < hidden.Length; e++) hidden[e] = IsSmall(network.Count(e));
        for (; ;)
        {
            if (Unprotected(network, hidden) is not var (edge, isUp, asked)) return hidden;
            var detour = network.Detour(edge, isUp, hidden, asked, price);
            if (detour is { Count: > 0 }) foreach (var e in detour) hidden[e] = true;
            else Array.Fill(hidden, true);
        }
    }

    /// <summary>Whether a count is hidden for its smallness.</summary>
    public static bool IsSmall(long count) => count is > 0 and <= Small;

    private static (int Edge, bool IsUp, long Asked)? Unprotected(CountNetwork network, bool[] hidden)
    {
        for (var e = 0; e < hidden.Length; e++)
        {
            if (!IsSmall(network.Count(e))) continue;
            var (up, down) = (Small - network.Count(e), network.Count(e) - 1);
            if (network.RoomAbove(e, hidden, up) < up) return (e, true, up);
            if (network.RoomBelow(e, hidden, down) < down) return (e, false, down);
        }

        return null;
    }
}
