using MathNet.Numerics.Distributions;

namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Between which counts a unit of a given size lies when its rate is the common one: exact binomial limits of a funnel plot.</summary>
/// <remarks>
/// D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005). Rule on discreteness: no
/// interpolation. The lower limit is the smallest count x with P(X ≤ x) over half of what is left outside, the upper limit the largest with
/// P(X ≥ x) over it, so a count beyond a limit has at most that chance, and usually less: the limits never promise too much.
/// </remarks>
internal static class BinomialLimits
{
    /// <summary>The two limits as counts, both of them still inside.</summary>
    /// <param name="size">How many contacts the unit has.</param>
    /// <param name="rate">The common rate, 0 to 1.</param>
    /// <param name="confidence">Usually 0.95 and 0.998.</param>
    public static (int Lower, int Upper) Of(int size, double rate, double confidence)
    {
        if (size == 0 || rate <= 0) return (0, 0);
        if (rate >= 1) return (size, size);
        var outside = (1 - confidence) / 2;
        return (First(size, x => Binomial.CDF(rate, size, x) > outside), size - First(size, y => Binomial.CDF(1 - rate, size, y) > outside));
    }

    // The smallest count for which something holds that holds from somewhere onwards.
    private static int First(int size, Func<int, bool> holds)
    {
        int low = 0, high = size;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (holds(middle)) high = middle; else low = middle + 1;
        }

        return low;
    }
}
