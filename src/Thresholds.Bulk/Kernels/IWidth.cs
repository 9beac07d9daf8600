namespace Thresholds.Bulk;

/// <summary>One width of vector: what the loops need to know of it, and nothing of what they compute.</summary>
/// <typeparam name="TVector">The vector.</typeparam>
internal unsafe interface IWidth<TVector>
    where TVector : struct
{
    static abstract int Bytes { get; }

    static abstract bool IsAccelerated { get; }

    static abstract TVector Load(byte* from);

    static abstract void Store(TVector vector, byte* into);

    /// <summary>The same word all over.</summary>
    static abstract TVector Fill(ulong word);

    static abstract TVector And(TVector a, TVector b);

    static abstract TVector Or(TVector a, TVector b);

    static abstract TVector Xor(TVector a, TVector b);

    /// <summary>Sixty-four values of a column against a constant: one bit each, the first value lowest.</summary>
    static abstract ulong SixtyFour<TCompare, T>(T* values, T constant)
        where TCompare : ICompare
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.IUnsignedNumber<T>;
}
