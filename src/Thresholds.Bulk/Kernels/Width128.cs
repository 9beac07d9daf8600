using System.Numerics;
using System.Runtime.Intrinsics;

namespace Thresholds.Bulk;

/// <summary>128 bits at a time.</summary>
internal readonly unsafe struct Width128 : IWidth<Vector128<ulong>>
{
    public static int Bytes => 16;

    public static bool IsAccelerated => Vector128.IsHardwareAccelerated;

    public static Vector128<ulong> Load(byte* from) => Vector128.Load((ulong*)from);

    public static void Store(Vector128<ulong> vector, byte* into) => vector.Store((ulong*)into);

    public static Vector128<ulong> Fill(ulong word) => Vector128.Create(word);

    public static Vector128<ulong> And(Vector128<ulong> a, Vector128<ulong> b) => a & b;

    public static Vector128<ulong> Or(Vector128<ulong> a, Vector128<ulong> b) => a | b;

    public static Vector128<ulong> Xor(Vector128<ulong> a, Vector128<ulong> b) => a ^ b;

    public static ulong SixtyFour<TCompare, T>(T* values, T constant)
        where TCompare : ICompare
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var all = Vector128.Create(constant);
        var bits = 0UL;
        for (var at = 0; at < 64; at += Vector128<T>.Count)
            bits |= (ulong)TCompare.Holds(Vector128.Load(values + at), all).ExtractMostSignificantBits() << at;
        return bits;
    }
}
