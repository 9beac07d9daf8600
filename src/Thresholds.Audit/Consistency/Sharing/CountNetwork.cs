namespace Thresholds.Audit.Consistency.Sharing;

/// <summary>A table of counts with its totals, as a network: every count flows along an edge, and at every node as much flows in as out.</summary>
/// <remarks>
/// The rows and columns of a table with totals are the nodes of such a network, so what a reader can work out of a hidden count from the shown
/// ones is the range over which its edge can vary: one largest flow upwards and one downwards. See L. H. Cox, Network models for complementary
/// cell suppression, JASA 90 (1995).
/// </remarks>
internal sealed class CountNetwork(int nodes)
{
    private readonly List<(int From, int To, long Count)> _edges = [];

    public int Edges => _edges.Count;

    public int Add(int from, int to, long count)
    {
        _edges.Add((from, to, count));
        return _edges.Count - 1;
    }

    public long Count(int edge) => _edges[edge].Count;

    /// <summary>By how much a hidden count could be greater, at most so much as asked.</summary>
    public long RoomAbove(int edge, bool[] hidden, long asked) => Room(_edges[edge].To, _edges[edge].From, edge, hidden, asked);

    /// <summary>By how much a hidden count could be smaller, at most so much as asked.</summary>
    public long RoomBelow(int edge, bool[] hidden, long asked) => Room(_edges[edge].From, _edges[edge].To, edge, hidden, Math.Min(asked, Count(edge)));

    /// <summary>The edges that must be hidden too so that so much can flow from one node to another; the cheapest, or null where there is no way.</summary>
    public List<int>? Detour(int edge, bool isUp, bool[] hidden, long asked, Func<int, double> price)
    {
        var (from, to) = isUp ? (_edges[edge].To, _edges[edge].From) : (_edges[edge].From, _edges[edge].To);
        var cost = Enumerable.Repeat(double.PositiveInfinity, nodes).ToArray();
        var via = Enumerable.Repeat(-1, nodes).ToArray();
        var queue = new PriorityQueue<int, double>();
        cost[from] = 0;
        queue.Enqueue(from, 0);
        while (queue.TryDequeue(out var node, out var at))
        {
            if (at > cost[node]) continue;
            for (var e = 0; e < _edges.Count; e++)
            {
                if (e == edge) continue;
                var other = _edges[e].From == node ? _edges[e].To : _edges[e].To == node && _edges[e].Count >= asked ? _edges[e].From : -1;
                if (other < 0) continue;
                var next = at + (hidden[e] ? 0 : price(e));
                if (next >= cost[other]) continue;
                cost[other] = next;
                via[other] = e;
                queue.Enqueue(other, next);
            }
        }

        if (double.IsInfinity(cost[to])) return null;
        var path = new List<int>();
        for (var node = to; node != from;)
        {
            var e = via[node];
            if (!hidden[e]) path.Add(e);
            node = _edges[e].To == node ? _edges[e].From : _edges[e].To;
        }

        return path;
    }

    // The largest flow from one node to another over the hidden edges, without the one asked about: forwards without bound, backwards up to the count.
    private long Room(int from, int to, int but, bool[] hidden, long asked)
    {
        var moved = new long[_edges.Count];
        long total = 0;
        while (total < asked)
        {
            var via = Enumerable.Repeat(-1, nodes).ToArray();
            var room = new long[nodes];
            room[from] = asked - total;
            var queue = new Queue<int>([from]);
            while (queue.TryDequeue(out var node) && room[to] == 0)
            {
                for (var e = 0; e < _edges.Count; e++)
                {
                    if (e == but || !hidden[e]) continue;
                    var (other, free) = _edges[e].From == node ? (_edges[e].To, long.MaxValue)
                        : _edges[e].To == node ? (_edges[e].From, _edges[e].Count + moved[e]) : (-1, 0);
                    if (other < 0 || free <= 0 || room[other] > 0) continue;
                    room[other] = Math.Min(room[node], free);
                    via[other] = e;
                    queue.Enqueue(other);
                }
            }

            if (room[to] == 0) break;
            for (var node = to; node != from;)
            {
                var e = via[node];
                var isForward = _edges[e].To == node;
                moved[e] += isForward ? room[to] : -room[to];
                node = isForward ? _edges[e].From : _edges[e].To;
            }

            total += room[to];
        }

        return total;
    }
}
