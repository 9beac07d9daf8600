using System.Numerics;
using System.Runtime.Intrinsics;

namespace Thresholds.Bulk;

/// <summary>256 bits at a time.</summary>
internal readonly unsafe struct Width256 : IWidth<Vector256<ulong>>
{
    public static int Bytes => 32;

    public static bool IsAccelerated => Vector256.IsHardwareAccelerated;

    public static Vector256<ulong> Load(byte* from) => Vector256.Load((ulong*)from);

    public static void Store(Vector256<ulong> vector, byte* into) => vector.Store((ulong*)into);

    public static Vector256<ulong> Fill(ulong word) => Vector256.Create(word);

    public static Vector256<ulong> And(Vector256<ulong> a, Vector256<ulong> b) => a & b;

    public static Vector256<ulong> Or(Vector256<ulong> a, Vector256<ulong> b) => a | b;

    public static Vector256<ulong> Xor(Vector256<ulong> a, Vector256<ulong> b) => a ^ b;

    public static ulong SixtyFour<TCompare, T>(T* values, T constant)
        where TCompare : ICompare
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var all = Vector256.Create(constant);
        var bits = 0UL;
        for (var at = 0; at < 64; at += Vector256<T>.Count)
            bits |= (ulong)TCompare.Holds(Vector256.Load(values + at), all).ExtractMostSignificantBits() << at;
        return bits;
    }
}
