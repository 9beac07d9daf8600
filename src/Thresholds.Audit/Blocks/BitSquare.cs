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
        var many = MemoryMarshal.Cast<ulong, Vector512<ulong>>(words[..64]);
        Swap(many, 4, 32, 0x00000000FFFFFFFF);
        Swap(many, 2, 16, 0x0000FFFF0000FFFF);
        Swap(many, 1, 8, 0x00FF00FF00FF00FF);
        foreach (ref var eight in many)
        {
            eight = Swap(eight, Vector512.Create(4UL, 5, 6, 7, 0, 1, 2, 3), 4, 0x0F0F0F0F0F0F0F0F, Vector512.Create(0UL, 0, 0, 0, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue));
            eight = Swap(eight, Vector512.Create(2UL, 3, 0, 1, 6, 7, 4, 5), 2, 0x3333333333333333, Vector512.Create(0UL, 0, ulong.MaxValue, ulong.MaxValue, 0, 0, ulong.MaxValue, ulong.MaxValue));
            eight = Swap(eight, Vector512.Create(1UL, 0, 3, 2, 5, 4, 7, 6), 1, 0x5555555555555555, Vector512.Create(0UL, ulong.MaxValue, 0, ulong.MaxValue, 0, ulong.MaxValue, 0, ulong.MaxValue));
        }
    }

    // Between words that stand a whole number of vectors apart.
    private static void Swap(Span<Vector512<ulong>> many, int apart, int shift, ulong low)
    {
        var keep = Vector512.Create(low);
        for (var i = 0; i < many.Length; i++)
        {
            if ((i & apart) != 0) continue;
            var changed = ((many[i] >> shift) ^ many[i + apart]) & keep;
            many[i] ^= changed << shift;
            many[i + apart] ^= changed;
        }
    }

    // Between the words of one vector. Each takes from its partner: the earlier its low bits upwards, the later its high bits downwards.
    private static Vector512<ulong> Swap(Vector512<ulong> eight, Vector512<ulong> partners, int shift, ulong low, Vector512<ulong> isLater)
    {
        var partner = Vector512.Shuffle(eight, partners);
        var keep = Vector512.Create(low);
        var earlier = (eight & keep) | ((partner & keep) << shift);
        var later = (eight & ~keep) | ((partner >> shift) & keep);
        return Vector512.ConditionalSelect(isLater, later, earlier);
    }
}
