using System.Numerics;
using System.Runtime.Intrinsics;

namespace Thresholds.Bulk;

/// <summary>Compares a value of a column with a constant.</summary>
internal interface ICompare
{
    static abstract bool Holds<T>(T value, T constant)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>;

    static abstract Vector128<T> Holds<T>(Vector128<T> values, Vector128<T> constant);

    static abstract Vector256<T> Holds<T>(Vector256<T> values, Vector256<T> constant);

    static abstract Vector512<T> Holds<T>(Vector512<T> values, Vector512<T> constant);
}

/// <summary>The value is at least the constant.</summary>
internal readonly struct AtLeastCompare : ICompare
{
    public static bool Holds<T>(T value, T constant)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T> => value >= constant;

    public static Vector128<T> Holds<T>(Vector128<T> values, Vector128<T> constant) => Vector128.GreaterThanOrEqual(values, constant);

    public static Vector256<T> Holds<T>(Vector256<T> values, Vector256<T> constant) => Vector256.GreaterThanOrEqual(values, constant);

    public static Vector512<T> Holds<T>(Vector512<T> values, Vector512<T> constant) => Vector512.GreaterThanOrEqual(values, constant);
}

/// <summary>The value holds every bit of the constant.</summary>
internal readonly struct CoversCompare : ICompare
{
    public static bool Holds<T>(T value, T constant)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T> => (value & constant) == constant;

    public static Vector128<T> Holds<T>(Vector128<T> values, Vector128<T> constant) => Vector128.Equals(values & constant, constant);

    public static Vector256<T> Holds<T>(Vector256<T> values, Vector256<T> constant) => Vector256.Equals(values & constant, constant);

    public static Vector512<T> Holds<T>(Vector512<T> values, Vector512<T> constant) => Vector512.Equals(values & constant, constant);
}
