using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>One stratum of like contacts: a group beside all the others.</summary>
/// <param name="InGroup">Contacts of the group.</param>
/// <param name="InGroupYes">Of these, how many show what is counted.</param>
/// <param name="All">All contacts of the stratum.</param>
/// <param name="AllYes">Of these, how many show it.</param>
internal readonly record struct Stratum(int InGroup, int InGroupYes, int All, int AllYes);

/// <summary>Whether a group shows something more or less often than the others on like contacts: the exact conditional test of many 2 × 2 tables.</summary>
/// <param name="Observed">How many of the group show it.</param>
/// <param name="Expected">How many would, if the group were like the others within each stratum.</param>
/// <param name="OddsRatio">Mantel and Haenszel's common odds ratio; null where it cannot be computed.</param>
/// <param name="Chance">How likely a count at least so far out would be then, both sides: twice the smaller side, 1 at most.</param>
/// <remarks>
/// A. Agresti, Categorical Data Analysis (1990), on the exact conditional test; N. Mantel, W. Haenszel, Journal of the National Cancer Institute
/// 22 (1959). With the margins of each stratum fixed the count is a sum of hypergeometric counts; their distribution is computed whole, leaving
/// out tails below 10⁻¹⁸. Beyond a variance of <see cref="ExactUpTo"/> the normal curve with the same mean and variance stands in, with
/// continuity correction.
/// </remarks>
internal sealed record StratifiedTest(int Observed, double Expected, double? OddsRatio, double Chance)
{
    /// <summary>The variance up to which the distribution is computed whole.</summary>
    public const double ExactUpTo = 2500;

    private const double Negligible = 1e-18;

    /// <summary>Tests a group.</summary>
    public static StratifiedTest Of(IReadOnlyList<Stratum> strata)
    {
        double expected = 0, variance = 0, above = 0, below = 0;
        var observed = 0;
        foreach (var s in strata.Where(s => s.All > 0))
        {
            double n = s.All, m = s.InGroup, k = s.AllYes;
            observed += s.InGroupYes;
            expected += m * k / n;
            if (s.All > 1) variance += m * k * (n - m) * (n - k) / (n * n * (n - 1));
            above += s.InGroupYes * (n - m - (k - s.InGroupYes)) / n;
            below += (m - s.InGroupYes) * (k - s.InGroupYes) / n;
        }

        var chance = variance == 0 ? 1 : variance <= ExactUpTo ? Exact(strata, observed) : ByNormal(observed - expected, variance);
        return new(observed, expected, below > 0 ? above / below : null, chance);
    }

    private static double ByNormal(double away, double variance)
        => Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Max(0, Math.Abs(away) - 0.5) / Math.Sqrt(variance)));

    private static double Exact(IReadOnlyList<Stratum> strata, int observed)
    {
        double[] sum = [1];
        var from = 0;
        foreach (var stratum in strata)
        {
            var (least, chances) = Hypergeometric(stratum);
            sum = Convolve(sum, chances);
            from += least;
            (var cut, sum) = Trim(sum);
            from += cut;
        }

        double low = 0, high = 0;
        for (var i = 0; i < sum.Length; i++)
        {
            if (from + i <= observed) low += sum[i];
            if (from + i >= observed) high += sum[i];
        }

        return Math.Min(1, 2 * Math.Min(low, high));
    }

    private static (int Least, double[] Chances) Hypergeometric(Stratum s)
    {
        int n = s.All, m = s.InGroup, k = s.AllYes;
        int least = Math.Max(0, m + k - n), most = Math.Min(m, k);
        var chances = new double[most - least + 1];
        var ways = SpecialFunctions.BinomialLn(n, m);
        for (var x = least; x <= most; x++)
            chances[x - least] = Math.Exp(SpecialFunctions.BinomialLn(k, x) + SpecialFunctions.BinomialLn(n - k, m - x) - ways);
        var (cut, trimmed) = Trim(chances);
        return (least + cut, trimmed);
    }

    private static double[] Convolve(double[] a, double[] b)
    {
        if (b.Length == 1 && b[0] == 1) return a;
        var sum = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++) sum[i + j] += a[i] * b[j];
        return sum;
    }

    private static (int Cut, double[] Kept) Trim(double[] chances)
    {
        int first = 0, last = chances.Length - 1;
        while (first < last && chances[first] < Negligible) first++;
        while (last > first && chances[last] < Negligible) last--;
        return (first, chances[first..(last + 1)]);
    }
}
