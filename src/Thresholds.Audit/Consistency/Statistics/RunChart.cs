using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>A rate month by month around its median, and whether its order looks like chance.</summary>
/// <param name="Rates">The rates, in order.</param>
/// <param name="Median">Their median.</param>
/// <param name="Useful">How many rates do not lie on the median.</param>
/// <param name="LongestRun">The most useful rates in a row on one side.</param>
/// <param name="MostInARow">A longer run than this is flagged as a shift; null where there are too few rates to say.</param>
/// <param name="Crossings">How often the line crosses the median.</param>
/// <param name="LeastCrossings">Fewer crossings than this are flagged; null where there are too few rates to say.</param>
/// <remarks>
/// The two rules of J. Anhøj and A. V. Olesen, Run charts revisited, PLoS ONE 9 (2014), a shift and too few crossings, but with exact limits
/// instead of theirs: each is set so that fair coin tosses break it with at most half the chart's false-alarm rate. So a chart without change
/// is flagged at most that often.
/// </remarks>
internal sealed record RunChart(ImmutableArray<double> Rates, double Median, int Useful, int LongestRun, int? MostInARow, int Crossings, int? LeastCrossings)
{
    /// <summary>Whether either rule is broken.</summary>
    public bool IsFlagged => LongestRun > MostInARow || Crossings < LeastCrossings;

    /// <summary>Draws up a chart.</summary>
    /// <param name="rates">The rates, in order.</param>
    /// <param name="falseAlarms">How often, at most, a chart without change may be flagged.</param>
    public static RunChart? Of(IReadOnlyList<double> rates, double falseAlarms)
    {
        if (rates.Count == 0) return null;
        var sorted = rates.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        var sides = rates.Where(r => r != median).Select(r => r > median).ToArray();
        int longest = 0, run = 0, crossings = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            if (i > 0 && sides[i] != sides[i - 1]) crossings++;
            run = i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return new([.. rates], median, sides.Length, longest, MostAllowed(sides.Length, falseAlarms / 2), crossings, LeastAllowed(sides.Length, falseAlarms / 2));
    }

    /// <summary>The chance that among so many fair tosses some run is longer than the length given.</summary>
    public static double ChanceOfLonger(int tosses, int length)
    {
        if (tosses == 0) return 0;
        if (length == 0) return 1;
        // within[j]: the chance that no run is longer so far and the run at the end has length j + 1.
        var within = new double[length];
        within[0] = 1;
        for (var toss = 1; toss < tosses; toss++)
        {
            var changes = within.Sum() / 2;
            for (var j = length - 1; j > 0; j--) within[j] = within[j - 1] / 2;
            within[0] = changes;
        }

        return 1 - within.Sum();
    }

    private static int? MostAllowed(int useful, double falseAlarms)
    {
        for (var length = 1; length < useful; length++)
            if (ChanceOfLonger(useful, length) <= falseAlarms) return length;
        return null;
    }

    private static int? LeastAllowed(int useful, double falseAlarms)
    {
        if (useful < 2) return null;
        var least = 0;
        while (Binomial.CDF(0.5, useful - 1, least) <= falseAlarms) least++;
        return least == 0 ? null : least;
    }
}
