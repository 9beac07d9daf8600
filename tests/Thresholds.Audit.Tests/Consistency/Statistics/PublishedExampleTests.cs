using Thresholds.Audit.Consistency.Statistics;

namespace Thresholds.Audit.Tests.Consistency.Statistics;

/// <summary>Figures that others published for data that they published.</summary>
public class PublishedExampleTests
{
    // K. L. Gwet's irrCAC for R (CRAN), vignettes "overview" and "weighting": 15 patients, 6 psychiatrists, from J. L. Fleiss (1971).
    private static readonly int[][] SixRaters =
    [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0],
        [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
    ];

    // The same vignettes, "cont3x3abstractors": two abstractors, ectopic, abnormal and normal intrauterine pregnancies.
    private static readonly Ratings Abstractors = Ratings.OfTable(new long[,] { { 13, 0, 0 }, { 0, 20, 7 }, { 0, 4, 56 } });

    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): four observers, twelve units, values missing. Also Gwet's "cac.raw4raters".
    private static readonly Ratings FourObservers = Ratings.OfRows(5, new int[][]
    {
        [1, 1, 0, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [0, 5, 5, 5], [0, 0, 1, 1], [0, 0, 3, 0],
    }.Select(r => r.Select(v => v - 1).ToArray()));

    private static Ratings Psychiatrists => Ratings.OfRows(5, SixRaters.Select(r => r.SelectMany((n, c) => Enumerable.Repeat(c, n)).ToArray()));

    // The example printed by SAS PROC FREQ that statsmodels checks its kappa against (test_inter_rater.py): simple and weighted kappa with their
    // asymptotic standard errors after Fleiss, Cohen and Everitt (1969).
    [Theory]
    [InlineData(nameof(WeightKind.Identity), 0.4842, 0.1380, 0.2137, 0.7547)]
    [InlineData(nameof(WeightKind.Linear), 0.4701, 0.1457, 0.1845, 0.7558)]
    public void Kappa_as_SAS_prints_it(string kind, double kappa, double spread, double low, double high)
    {
        var figure = WeightedKappa.Of(Ratings.OfTable(new long[,] { { 0, 4, 1 }, { 0, 8, 0 }, { 0, 1, 5 } }), Enum.Parse<WeightKind>(kind))!;
        Assert.Equal(kappa, figure.Value, 4);
        Assert.Equal(spread, figure.Spread!.Value, 4);
        Assert.Equal(low, figure.Interval!.Value.Low, 4);
        Assert.Equal(high, figure.Interval.Value.High, 4);
    }

    // The "anxiety" data of the R package irr (M. Gamer, J. Lemon), raters 2 and 3, as statsmodels quotes kappa2's answers. No one is rated 4, and
    // irr leaves that category out.
    [Theory]
    [InlineData(nameof(WeightKind.Identity), -0.006289308)]
    [InlineData(nameof(WeightKind.Linear), 0.1459075)]
    [InlineData(nameof(WeightKind.Quadratic), 0.2520325)]
    public void Weighted_kappa_as_irr_gives_it(string kind, double kappa)
    {
        int[] second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
        int[] third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
        int[] categories = [1, 2, 3, 4, 6];
        var ratings = Ratings.OfRows(5, second.Zip(third, (a, b) => new[] { Array.IndexOf(categories, a), Array.IndexOf(categories, b) }));
        Assert.Equal(kappa, WeightedKappa.Of(ratings, Enum.Parse<WeightKind>(kind))!.Value, 7);
    }

    [Fact]
    public void Kappa_with_quadratic_weights_of_the_abstractors()
    {
        Assert.Equal(0.7964094, WeightedKappa.Of(Abstractors, WeightKind.Identity)!.Value, 7);
        Assert.Equal(0.8921569, WeightedKappa.Of(Abstractors, WeightKind.Quadratic)!.Value, 7);
    }

    [Fact]
    public void Gwets_coefficients_and_their_spread()
    {
        // From a table irrCAC divides by n, from ratings one by one by n - 1, as here throughout.
        var byOneLess = Math.Sqrt(100 / 99.0);
        Same(0.8493305, 0.04321747 * byOneLess, GwetCoefficient.Of(Abstractors, WeightKind.Identity)!, 7);
        Same(0.9402369, 0.01792019 * byOneLess, GwetCoefficient.Of(Abstractors, WeightKind.Quadratic)!, 7);
        Same(0.4448007, 0.08418757, GwetCoefficient.Of(Psychiatrists, WeightKind.Identity)!, 7);
        Same(0.4837438, 0.1058227, GwetCoefficient.Of(Psychiatrists, WeightKind.Quadratic)!, 7);
        Same(0.77544, 0.14295, GwetCoefficient.Of(FourObservers, WeightKind.Identity)!, 5);
        Same(0.914, 0.10396, GwetCoefficient.Of(FourObservers, WeightKind.Quadratic)!, 5);
        var interval = GwetCoefficient.Of(FourObservers, WeightKind.Identity)!.Interval!.Value;
        Assert.Equal((0.461, 1), (Math.Round(interval.Low, 3), interval.High));
        interval = GwetCoefficient.Of(Psychiatrists, WeightKind.Identity)!.Interval!.Value;
        Assert.Equal((0.264, 0.625), (Math.Round(interval.Low, 3), Math.Round(interval.High, 3)));
    }

    [Fact]
    public void Krippendorffs_alpha()
    {
        Assert.Equal(0.743, KrippendorffAlpha.Value(FourObservers, AlphaMetric.Nominal)!.Value, 3);
        Assert.Equal(0.815, KrippendorffAlpha.Value(FourObservers, AlphaMetric.Ordinal)!.Value, 3);
        Assert.Equal(0.849, KrippendorffAlpha.Value(FourObservers, AlphaMetric.Interval)!.Value, 3);
        Assert.Equal(0.7972585, KrippendorffAlpha.Value(Abstractors, AlphaMetric.Nominal)!.Value, 7);
        Assert.Equal(0.8926487, KrippendorffAlpha.Value(Abstractors, AlphaMetric.Interval)!.Value, 7);
        Assert.Equal(0.4204384, KrippendorffAlpha.Value(Psychiatrists, AlphaMetric.Nominal)!.Value, 7);
        Assert.Equal(0.259511, KrippendorffAlpha.Value(Psychiatrists, AlphaMetric.Interval)!.Value, 6);
    }

    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval(long count, long of, double low, double high)
    {
        var interval = new Proportion(count, of).Interval()!.Value;
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    // A. Agresti, Categorical Data Analysis (1990), pages 231 to 237, penicillin in rabbits; R's mantelhaen.test gives 16, 0.0399 and, for the
    // Mantel-Haenszel odds ratio, 7.
    [Fact]
    public void The_exact_conditional_test_of_the_rabbits()
    {
        var test = StratifiedTest.Of([new(6, 0, 11, 0), new(6, 3, 12, 3), new(6, 6, 12, 8), new(6, 5, 12, 11), new(2, 2, 7, 7)]);
        Assert.Equal(16, test.Observed);
        Assert.Equal(7, test.OddsRatio!.Value, 10);
        Assert.Equal(0.0399449, test.Chance, 6);
    }

    // The reference outputs of xoshiro256** from the state 1, 2, 3, 4 (rand_xoshiro), and of SplitMix64 from 1234567 (Rosetta Code).
    [Fact]
    public void Seeded_numbers()
    {
        var numbers = new SeededNumbers(1, 2, 3, 4);
        Assert.Equal([11520UL, 0UL, 1509978240UL, 1215971899390074240UL, 1216172134540287360UL, 607988272756665600UL, 16172922978634559625UL], Enumerable.Range(0, 7).Select(_ => numbers.Next()));
        var state = 1234567UL;
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], Enumerable.Range(0, 3).Select(_ => SeededNumbers.Split(ref state)));
    }

    private static void Same(double value, double spread, Coefficient figure, int digits)
    {
        Assert.Equal(value, figure.Value, digits);
        Assert.Equal(spread, figure.Spread!.Value, digits);
    }
}
