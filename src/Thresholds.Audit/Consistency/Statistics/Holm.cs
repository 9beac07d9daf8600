namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Keeps a whole family of comparisons within one false-alarm rate, whatever their dependence.</summary>
/// <remarks>S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).</remarks>
internal static class Holm
{
    /// <summary>For each chance the adjusted one, in the same order: flagged where it is no more than the rate of the family.</summary>
    public static double[] Adjust(IReadOnlyList<double> chances)
    {
        var order = Enumerable.Range(0, chances.Count).OrderBy(i => chances[i]).ToArray();
        var adjusted = new double[chances.Count];
        var highest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            highest = Math.Max(highest, Math.Min(1, (order.Length - rank) * chances[order[rank]]));
            adjusted[order[rank]] = highest;
        }

        return adjusted;
    }
}
