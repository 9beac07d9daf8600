namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>How far apart two categories are for Krippendorff's alpha.</summary>
internal enum AlphaMetric
{
    /// <summary>The same or not.</summary>
    Nominal,

    /// <summary>By how many ratings lie between them.</summary>
    Ordinal,

    /// <summary>By the square of the steps between them.</summary>
    Interval,
}

/// <summary>Krippendorff's alpha for any number of readers, ratings missing or not.</summary>
/// <remarks>
/// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). No variance for every metric is published with it, so its interval comes
/// from drawing the things rated again with replacement, <see cref="Draws"/> times, from a seed given by the caller (B. Efron, R. Tibshirani,
/// An Introduction to the Bootstrap, 1993, percentile interval). Here whole things are drawn, not pairs as in Hayes and Krippendorff (2007).
/// </remarks>
internal static class KrippendorffAlpha
{
    /// <summary>How often the things rated are drawn again.</summary>
    public const int Draws = 1000;

    /// <summary>The coefficient alone; null where only one category occurs, or nothing was rated twice.</summary>
    public static double? Value(Ratings ratings, AlphaMetric metric)
    {
        var q = ratings.Categories;
        var coincidences = new double[q, q];
        var totals = new double[q];
        foreach (var pattern in ratings.Patterns.Where(p => p.Given >= 2))
        {
            var counts = pattern.PerCategory(q);
            for (var c = 0; c < q; c++)
            {
                totals[c] += counts[c] * pattern.Count;
                for (var k = 0; k < q; k++)
                    coincidences[c, k] += pattern.Count * counts[c] * (counts[k] - (c == k ? 1 : 0)) / (pattern.Given - 1);
            }
        }

        var n = totals.Sum();
        double observed = 0, expected = 0;
        for (var c = 0; c < q; c++)
        {
            for (var k = c + 1; k < q; k++)
            {
                var distance = Distance(metric, totals, c, k);
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }

        return expected == 0 ? null : 1 - (n - 1) * observed / expected;
    }

    /// <summary>The coefficient with its interval.</summary>
    public static Coefficient? Of(Ratings ratings, AlphaMetric metric, ulong seed)
        => Value(ratings, metric) is not { } value ? null : Bootstrap.Of(ratings, r => Value(r, metric), value, Draws, seed);

    private static double Distance(AlphaMetric metric, double[] totals, int c, int k)
    {
        if (metric == AlphaMetric.Nominal) return 1;
        double apart = k - c;
        if (metric == AlphaMetric.Ordinal)
        {
            apart = -(totals[c] + totals[k]) / 2;
            for (var g = c; g <= k; g++) apart += totals[g];
        }

        return apart * apart;
    }
}
