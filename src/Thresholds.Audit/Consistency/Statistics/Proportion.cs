using MathNet.Numerics.Distributions;

namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>From where to where a figure may reasonably lie.</summary>
internal readonly record struct Bounds(double Low, double High)
{
    /// <summary>Whether a figure lies within, its ends included.</summary>
    public bool Contain(double figure) => Low <= figure && figure <= High;
}

/// <summary>So many of so many. A share of nothing is not a number, never nought.</summary>
internal readonly record struct Proportion(long Count, long Of)
{
    /// <summary>The share, 0 to 1; null of nothing.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    /// <summary>Wilson's interval for the share; null of nothing.</summary>
    /// <param name="confidence">How often such an interval holds the true share.</param>
    /// <remarks>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), without continuity correction.</remarks>
    public Bounds? Interval(double confidence = 0.95)
    {
        if (Of == 0) return null;
        var z = Normal.InvCDF(0, 1, 1 - (1 - confidence) / 2);
        double n = Of, p = Count / n, z2 = z * z;
        var middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        var half = z / (1 + z2 / n) * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        // At the ends the formula gives 0 and 1 exactly; the last bit of the arithmetic must not say otherwise.
        return new(Count == 0 ? 0 : Math.Max(0, middle - half), Count == Of ? 1 : Math.Min(1, middle + half));
    }
}
