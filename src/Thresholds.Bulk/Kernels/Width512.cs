using System.Numerics;
using System.Runtime.Intrinsics;

namespace Thresholds.Bulk;

/// <summary>512 bits at a time.</summary>
internal readonly unsafe struct Width512 : IWidth<Vector512<ulong>>
{
    public static int Bytes => 64;

    public static bool IsAccelerated => Vector512.IsHardwareAccelerated;

    public static Vector512<ulong> Load(byte* from) => Vector512.Load((ulong*)from);

    public static void Store(Vector512<ulong> vector, byte* into) => vector.Store((ulong*)into);

    public static Vector512<ulong> Fill(ulong word) => Vector512.Create(word);

    public static Vector512<ulong> And(Vector512<ulong> a, Vector512<ulong> b) => a & b;

    public static Vector512<ulong> Or(Vector512<ulong> a, Vector512<ulong> b) => a | b;

    public static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b) => a ^ b;

    public static ulong SixtyFour<TCompare, T>(T* values, T constant)
        where TCompare : ICompare
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var all = Vector512.Create(constant);
        var bits = 0UL;
        for (var at = 0; at < 64; at += Vector512<T>.Count)
            bits |= TCompare.Holds(Vector512.Load(values + at), all).ExtractMostSignificantBits() << at;
        return bits;
    }
}
