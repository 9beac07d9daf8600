namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>How much two categories count as agreeing: 1 for the same, 0 for the furthest apart.</summary>
internal enum WeightKind
{
    /// <summary>The same or not the same.</summary>
    Identity,

    /// <summary>Less by equal steps.</summary>
    Linear,

    /// <summary>Less by the square of the steps: near misses count for nearly as much.</summary>
    Quadratic,
}

/// <summary>Tables of weights.</summary>
internal static class AgreementWeights
{
    /// <summary>The weights for categories an equal step apart.</summary>
    public static double[,] Of(WeightKind kind, int categories)
    {
        var weights = new double[categories, categories];
        for (var i = 0; i < categories; i++)
        {
            for (var j = 0; j < categories; j++)
            {
                var step = categories == 1 ? 0 : Math.Abs(i - j) / (double)(categories - 1);
                weights[i, j] = kind switch { WeightKind.Linear => 1 - step, WeightKind.Quadratic => 1 - step * step, _ => i == j ? 1 : 0 };
            }
        }

        return weights;
    }
}
