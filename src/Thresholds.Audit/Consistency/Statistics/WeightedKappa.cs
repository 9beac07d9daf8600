namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Cohen's kappa, weighted, for two readers.</summary>
/// <remarks>
/// J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968). Large-sample variance: J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological
/// Bulletin 72 (1969). It falls when one category dominates, however often the readers agree: never show it without the others.
/// </remarks>
internal static class WeightedKappa
{
    /// <summary>The coefficient over things that both readers rated; null where chance alone would agree wholly.</summary>
    public static Coefficient? Of(Ratings ratings, WeightKind kind)
    {
        var q = ratings.Categories;
        var weights = AgreementWeights.Of(kind, q);
        var share = new double[q, q];
        double[] rows = new double[q], columns = new double[q];
        var both = ratings.Patterns.Where(p => p.Readers.Length == 2 && p.Given == 2).ToArray();
        double n = both.Sum(p => p.Count);
        if (n == 0) return null;
        foreach (var pattern in both)
        {
            var (i, j, p) = (pattern.Readers[0], pattern.Readers[1], pattern.Count / n);
            share[i, j] += p;
            rows[i] += p;
            columns[j] += p;
        }

        double observed = 0, expected = 0;
        double[] rowWeight = new double[q], columnWeight = new double[q];
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                observed += weights[i, j] * share[i, j];
                expected += weights[i, j] * rows[i] * columns[j];
                rowWeight[i] += weights[i, j] * columns[j];
                columnWeight[j] += weights[i, j] * rows[i];
            }
        }

        if (1 - expected < 1e-12) return null;
        var kappa = (observed - expected) / (1 - expected);
        var sum = 0.0;
        for (var i = 0; i < q; i++)
        {
            for (var j = 0; j < q; j++)
            {
                var term = weights[i, j] - (rowWeight[i] + columnWeight[j]) * (1 - kappa);
                sum += share[i, j] * term * term;
            }
        }

        var centre = kappa - expected * (1 - kappa);
        return Coefficient.With(kappa, (sum - centre * centre) / (n * (1 - expected) * (1 - expected)));
    }
}
