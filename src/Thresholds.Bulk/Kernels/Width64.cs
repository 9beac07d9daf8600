using System.Numerics;

namespace Thresholds.Bulk;

/// <summary>One 64-bit word at a time: the kernel of a machine without vectors, and what the others are tested against.</summary>
internal readonly unsafe struct Width64 : IWidth<ulong>
{
    public static int Bytes => sizeof(ulong);

    public static bool IsAccelerated => true;

    public static ulong Load(byte* from) => *(ulong*)from;

    public static void Store(ulong vector, byte* into) => *(ulong*)into = vector;

    public static ulong Fill(ulong word) => word;

    public static ulong And(ulong a, ulong b) => a & b;

    public static ulong Or(ulong a, ulong b) => a | b;

    public static ulong Xor(ulong a, ulong b) => a ^ b;

    public static ulong SixtyFour<TCompare, T>(T* values, T constant)
        where TCompare : ICompare
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var bits = 0UL;
        for (var at = 0; at < 64; at++) bits |= (TCompare.Holds(values[at], constant) ? 1UL : 0UL) << at;
        return bits;
    }
}
