namespace Thresholds.Bulk;

/// <summary>Joins planes one by one into one.</summary>
internal interface IFold
{
    /// <summary>The word to begin from: joined with a plane, it leaves the plane.</summary>
    static abstract ulong Begin { get; }

    static abstract TVector Join<TWidth, TVector>(TVector soFar, TVector next)
        where TWidth : IWidth<TVector>
        where TVector : struct;
}

/// <summary>Any of several planes.</summary>
internal readonly struct AnyFold : IFold
{
    public static ulong Begin => 0;

    public static TVector Join<TWidth, TVector>(TVector soFar, TVector next)
        where TWidth : IWidth<TVector>
        where TVector : struct
        => TWidth.Or(soFar, next);
}

/// <summary>All of several planes.</summary>
internal readonly struct AllFold : IFold
{
    public static ulong Begin => ulong.MaxValue;

    public static TVector Join<TWidth, TVector>(TVector soFar, TVector next)
        where TWidth : IWidth<TVector>
        where TVector : struct
        => TWidth.And(soFar, next);
}

/// <summary>An odd number of several planes.</summary>
internal readonly struct OddFold : IFold
{
    public static ulong Begin => 0;

    public static TVector Join<TWidth, TVector>(TVector soFar, TVector next)
        where TWidth : IWidth<TVector>
        where TVector : struct
        => TWidth.Xor(soFar, next);
}
