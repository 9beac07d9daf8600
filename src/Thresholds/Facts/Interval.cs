namespace Thresholds.Facts;

/// <summary>The whole numbers a measure can still be: both ends included.</summary>
/// <param name="Min">The least value still possible.</param>
/// <param name="Max">The greatest value still possible; below <paramref name="Min"/> when nothing is possible.</param>
/// <remarks>"Age 0 in whole years" is the interval 0 to 11 months. The default value is exactly 0, which is a known value:
/// a measure nobody spoke of is its whole range, never the default. Immutable.</remarks>
public readonly record struct Interval(int Min, int Max)
{
    /// <summary>One known value.</summary>
    /// <param name="value">The value.</param>
    public static Interval Exactly(int value) => new(value, value);

    /// <summary>No value satisfies what was stated.</summary>
    public bool IsEmpty => Min > Max;

    /// <summary>Exactly one value is left.</summary>
    public bool IsKnown => Min == Max;

    /// <summary>The values in both.</summary>
    /// <param name="other">The other interval.</param>
    public Interval Intersect(Interval other) => new(Math.Max(Min, other.Min), Math.Min(Max, other.Max));

    /// <summary>Every value here is also there.</summary>
    /// <param name="other">The wider interval.</param>
    public bool IsInside(Interval other) => Min >= other.Min && Max <= other.Max;
}
