namespace Thresholds.Audit.Consistency.Statistics;

/// <summary>Draws the things rated again, with replacement, and sees how far a coefficient moves.</summary>
internal static class Bootstrap
{
    /// <summary>A coefficient with the percentile interval of its redrawn values, widened where needed so that it holds the value itself.</summary>
    /// <remarks>A draw in which the coefficient cannot be computed is left out; with fewer than half left there is no interval.</remarks>
    public static Coefficient Of(Ratings ratings, Func<Ratings, double?> figure, double value, int draws, ulong seed)
    {
        var numbers = new SeededNumbers(seed);
        var total = checked((int)ratings.Patterns.Sum(p => p.Count));
        var values = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
            if (figure(ratings.With(Redraw(ratings, total, numbers))) is { } drawn) values.Add(drawn);
        if (values.Count * 2 < draws) return new(value, null, null);
        values.Sort();
        var mean = values.Average();
        var spread = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
        var low = values[(int)(0.025 * (values.Count - 1))];
        var high = values[(int)Math.Ceiling(0.975 * (values.Count - 1))];
        return new(value, spread, new(Math.Min(low, value), Math.Max(high, value)));
    }

    // A multinomial draw, pattern by pattern: each takes its binomial share of what is left. Its cost does not grow with the things rated.
    private static long[] Redraw(Ratings ratings, int total, SeededNumbers numbers)
    {
        var counts = new long[ratings.Patterns.Length];
        int left = total;
        long ahead = total;
        for (var i = 0; i < counts.Length && left > 0; i++)
        {
            var taken = numbers.Binomial(left, (double)ratings.Patterns[i].Count / ahead);
            counts[i] = taken;
            left -= taken;
            ahead -= ratings.Patterns[i].Count;
        }

        return counts;
    }
}
