namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Gwet's AC1 (identity weights) and AC2 (any other), for any number of readers, ratings missing or not.</summary>
/// <remarks>
/// K. L. Gwet, Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of Mathematical and
/// Statistical Psychology 61 (2008); Handbook of Inter-Rater Reliability, 4th edition (2014), for weights and missing ratings. Interval by
/// Student's curve with one degree fewer than things rated. Steadier than kappa where one category dominates, as it does at a front door.
/// </remarks>
internal static class GwetCoefficient
{
    /// <summary>The coefficient; null where fewer than two things were rated by two readers.</summary>
    public static Coefficient? Of(Ratings ratings, WeightKind kind)
    {
        var q = ratings.Categories;
        var rated = ratings.Patterns.Where(p => p.Given > 0).ToArray();
        double n = rated.Sum(p => p.Count), pairable = ratings.Pairable;
        if (pairable < 2 || q < 2) return null;
        var weights = AgreementWeights.Of(kind, q);
        var allWeights = weights.Cast<double>().Sum();

        var prevalence = new double[q];
        foreach (var pattern in rated)
        {
            var counts = pattern.PerCategory(q);
            for (var k = 0; k < q; k++) prevalence[k] += pattern.Count * counts[k] / pattern.Given / n;
        }

        var chance = allWeights / (q * (q - 1.0)) * prevalence.Sum(p => p * (1 - p));
        var agreements = rated.Select(p => Agreement(p, weights, q)).ToArray();
        var observed = rated.Zip(agreements, (p, a) => p.Given >= 2 ? p.Count * a : 0).Sum() / pairable;
        if (1 - chance < 1e-12) return null;
        var value = (observed - chance) / (1 - chance);

        var sum = 0.0;
        for (var i = 0; i < rated.Length; i++)
        {
            var counts = rated[i].PerCategory(q);
            var own = rated[i].Given >= 2 ? n / pairable * (agreements[i] - chance) / (1 - chance) : 0;
            var ownChance = allWeights / (q * (q - 1.0)) * Enumerable.Range(0, q).Sum(k => counts[k] * (1 - prevalence[k])) / rated[i].Given;
            var term = own - 2 * (1 - value) * (ownChance - chance) / (1 - chance) - value;
            sum += rated[i].Count * term * term;
        }

        return Coefficient.With(value, sum / (n * (n - 1)), n - 1);
    }

    /// <summary>The share of pairs of readers of one thing that agree, weighted.</summary>
    public static double Agreement(RatingPattern pattern, double[,] weights, int categories)
    {
        if (pattern.Given < 2) return 0;
        var counts = pattern.PerCategory(categories);
        var pairs = 0.0;
        for (var k = 0; k < categories; k++)
        {
            var weighted = 0.0;
            for (var l = 0; l < categories; l++) weighted += weights[k, l] * counts[l];
            pairs += counts[k] * (weighted - 1);
        }

        return pairs / (pattern.Given * (pattern.Given - 1.0));
    }
}
