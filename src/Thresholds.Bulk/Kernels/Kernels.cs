using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Thresholds.Bulk;

/// <summary>Every kernel there is, widest first: the one list that the library, its tests and its benchmarks choose from.</summary>
/// <remarks>Thread-safe.</remarks>
public static class Kernels
{
    /// <summary>All, whether or not this machine has vectors of their width.</summary>
    public static ImmutableArray<Kernel> All { get; } =
    [
        new Kernel<Width512, Vector512<ulong>>("vector512"),
        new Kernel<Width256, Vector256<ulong>>("vector256"),
        new Kernel<Width128, Vector128<ulong>>("vector128"),
        new Kernel<Width64, ulong>("scalar"),
    ];

    /// <summary>Those whose width this machine has; the first is used unless another is asked for.</summary>
    public static ImmutableArray<Kernel> Available { get; } = [.. All.Where(k => k.IsAccelerated)];
}
