using System.Collections.Immutable;
using System.Numerics;

namespace Thresholds.Bulk;

/// <summary>"At least n of": counts in columns of bits, three planes of one weight becoming one of that weight and one of the next.</summary>
internal static class Counting
{
    public static Literal AtLeast(PlaneGraph graph, int wanted, IEnumerable<Literal> of)
    {
        var open = of.Where(l => l != Literal.Never).ToList();
        wanted -= open.RemoveAll(l => l == Literal.Always);
        if (wanted <= 0) return Literal.Always;
        if (wanted > open.Count) return Literal.Never;
        if (wanted == 1) return graph.Any(open);
        if (wanted == open.Count) return graph.All(open);
        return IsAtLeast(graph, Count(graph, open), wanted);
    }

    /// <summary>The bits of the number of planes that hold, the least first: as many as the greatest number there could be needs.</summary>
    public static ImmutableArray<Literal> Number(PlaneGraph graph, IEnumerable<Literal> of, int most)
    {
        var bits = Count(graph, [.. of.Where(l => l != Literal.Never)]);
        return [.. Enumerable.Range(0, BitsFor(most)).Select(i => i < bits.Count ? bits[i] : Literal.Never)];
    }

    /// <summary>How many bits a number up to this one takes.</summary>
    public static int BitsFor(int most) => BitOperations.Log2((uint)most) + 1;

    // The bits of the count, the least first.
    private static List<Literal> Count(PlaneGraph graph, List<Literal> ones)
    {
        var bits = new List<Literal>();
        for (var weight = ones; weight.Count > 0;)
        {
            var next = new List<Literal>();
            while (weight.Count > 1)
            {
                var (a, b) = (weight[^1], weight[^2]);
                var c = weight.Count > 2 ? weight[^3] : Literal.Never;
                weight.RemoveRange(Math.Max(weight.Count - 3, 0), Math.Min(weight.Count, 3));
                var either = graph.Odd(a, b);
                weight.Insert(0, graph.Odd(either, c));
                next.Add(graph.Any(graph.All(a, b), graph.All(either, c)));
            }

            bits.Add(weight[0]);
            weight = next;
        }

        return bits;
    }

    private static Literal IsAtLeast(PlaneGraph graph, List<Literal> bits, int wanted)
    {
        var reached = Literal.Always;
        for (var i = 0; i < bits.Count; i++)
            reached = (wanted >> i & 1) == 1 ? graph.All(bits[i], reached) : graph.Any(bits[i], reached);
        return wanted >> bits.Count != 0 ? Literal.Never : reached;
    }
}
