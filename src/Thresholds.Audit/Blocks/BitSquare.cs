using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Thresholds.Audit.Blocks;

/// <summary>Sixty-four words of sixty-four bits, turned so that rows become columns.</summary>
internal static class BitSquare
{
    /// <summary>Turns it in place: bit c of word r becomes bit r of word c.</summary>
    /// <remarks>Halves, then quarters and so on change places across the diagonal: six rounds instead of 4,096 bits.</remarks>
    public static void Turn(Span<ulong> words)
    {
        var all = MemoryMarshal.Cast<ulong, Vector512<ulong>>(words[..64]);
        // By name, so that all eight stay in registers.
        var (a, b, c, d) = (all[0], all[1], all[2], all[3]);
        var (e, f, g, h) = (all[4], all[5], all[6], all[7]);

        var low = Vector512.Create(0x00000000FFFFFFFFUL);
        Swap(ref a, ref e, 32, low);
        Swap(ref b, ref f, 32, low);
        Swap(ref c, ref g, 32, low);
        Swap(ref d, ref h, 32, low);
        low = Vector512.Create(0x0000FFFF0000FFFFUL);
        Swap(ref a, ref c, 16, low);
        Swap(ref b, ref d, 16, low);
        Swap(ref e, ref g, 16, low);
        Swap(ref f, ref h, 16, low);
        low = Vector512.Create(0x00FF00FF00FF00FFUL);
        Swap(ref a, ref b, 8, low);
        Swap(ref c, ref d, 8, low);
        Swap(ref e, ref f, 8, low);
        Swap(ref g, ref h, 8, low);
        (all[0], all[1], all[2], all[3]) = (Within(a), Within(b), Within(c), Within(d));
        (all[4], all[5], all[6], all[7]) = (Within(e), Within(f), Within(g), Within(h));
    }

    // Between words that stand a whole number of vectors apart: the high bits of the earlier and the low bits of the later change places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Swap(ref Vector512<ulong> earlier, ref Vector512<ulong> later, int shift, Vector512<ulong> low)
    {
        var changed = ((earlier >>> shift) ^ later) & low;
        earlier ^= changed << shift;
        later ^= changed;
    }

    // Between the words of one vector: each takes from its partner, the earlier its low bits upwards, the later its high bits downwards.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Within(Vector512<ulong> eight)
    {
        var low = Vector512.Create(0x0F0F0F0F0F0F0F0FUL);
        eight = Taken(eight, Vector512.Shuffle(eight, Vector512.Create(4UL, 5, 6, 7, 0, 1, 2, 3)), 4, low, Vector512.Create(0, 0, 0, 0, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue));
        low = Vector512.Create(0x3333333333333333UL);
        eight = Taken(eight, Vector512.Shuffle(eight, Vector512.Create(2UL, 3, 0, 1, 6, 7, 4, 5)), 2, low, Vector512.Create(0, 0, ulong.MaxValue, ulong.MaxValue, 0, 0, ulong.MaxValue, ulong.MaxValue));
        low = Vector512.Create(0x5555555555555555UL);
        return Taken(eight, Vector512.Shuffle(eight, Vector512.Create(1UL, 0, 3, 2, 5, 4, 7, 6)), 1, low, Vector512.Create(0, ulong.MaxValue, 0, ulong.MaxValue, 0, ulong.MaxValue, 0, ulong.MaxValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Taken(Vector512<ulong> eight, Vector512<ulong> partner, int shift, Vector512<ulong> low, Vector512<ulong> isLater)
        => Vector512.ConditionalSelect(isLater, (eight & ~low) | ((partner >>> shift) & low), (eight & low) | ((partner & low) << shift));
}
