using MathNet.Numerics.Distributions;

namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>A coefficient of agreement with its spread. Null where it cannot be computed: one category only, or nobody to compare.</summary>
/// <param name="Value">1 is perfect agreement, 0 what chance alone would give; may be below 0.</param>
/// <param name="Spread">Its estimated standard deviation from sample to sample; null where not estimated.</param>
/// <param name="Interval">Where it may reasonably lie at 95%, cut at −1 and 1.</param>
internal sealed record Coefficient(double Value, double? Spread, Bounds? Interval)
{
    /// <summary>A coefficient with an interval by the normal curve, or by Student's curve where its degrees of freedom are given.</summary>
    public static Coefficient With(double value, double variance, double? degrees = null)
    {
        var spread = Math.Sqrt(Math.Max(0, variance));
        var times = degrees is { } d ? StudentT.InvCDF(0, 1, d, 0.975) : Normal.InvCDF(0, 1, 0.975);
        return new(value, spread, new(Math.Max(-1, value - times * spread), Math.Min(1, value + times * spread)));
    }
}
