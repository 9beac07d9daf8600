using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Consistency.Statistics;

public class StatisticLawTests
{
    private sealed record Table(int Categories, int[][] Rows)
    {
        public Ratings Ratings => Ratings.OfRows(Categories, Rows);

        public override string ToString() => string.Join(" ", Rows.Select(r => string.Join(',', r)));
    }

    private static Table Draw(Dice dice, int readers, bool mayMiss)
    {
        var q = dice.Between(2, 5);
        return new(q, [.. Enumerable.Range(0, dice.Between(3, 25)).Select(_ =>
        {
            var truth = dice.Between(0, q - 1);
            return Enumerable.Range(0, readers).Select(_ => mayMiss && dice.Chance(20) ? -1 : dice.Chance(60) ? truth : dice.Between(0, q - 1)).ToArray();
        })]);
    }

    private static IEnumerable<Table> Smaller(Table table) => Enumerable.Range(0, table.Rows.Length).Where(_ => table.Rows.Length > 2).Select(i => table with { Rows = [.. table.Rows.Where((_, j) => j != i)] });

    private static Dictionary<string, double?> All(Ratings r) => new()
    {
        ["kappa"] = r.Patterns[0].Readers.Length == 2 ? WeightedKappa.Of(r, WeightKind.Identity)?.Value : null,
        ["kappa linear"] = r.Patterns[0].Readers.Length == 2 ? WeightedKappa.Of(r, WeightKind.Linear)?.Value : null,
        ["kappa quadratic"] = r.Patterns[0].Readers.Length == 2 ? WeightedKappa.Of(r, WeightKind.Quadratic)?.Value : null,
        ["AC1"] = GwetCoefficient.Of(r, WeightKind.Identity)?.Value,
        ["AC2 linear"] = GwetCoefficient.Of(r, WeightKind.Linear)?.Value,
        ["AC2 quadratic"] = GwetCoefficient.Of(r, WeightKind.Quadratic)?.Value,
        ["alpha nominal"] = KrippendorffAlpha.Value(r, AlphaMetric.Nominal),
        ["alpha ordinal"] = KrippendorffAlpha.Value(r, AlphaMetric.Ordinal),
        ["alpha interval"] = KrippendorffAlpha.Value(r, AlphaMetric.Interval),
    };

    private static string? Differ(Dictionary<string, double?> a, Dictionary<string, double?> b, Func<string, bool>? which = null)
        => a.Keys.Where(which ?? (_ => true)).FirstOrDefault(k => a[k] is null != b[k] is null || Math.Abs((a[k] ?? 0) - (b[k] ?? 0)) > 1e-9) is { } k ? $"{k}: {a[k]} and {b[k]}" : null;

    [Fact]
    public void Who_reads_first_makes_no_difference_nor_does_the_scale_turned_round()
        => Law.Holds(200, d => Draw(d, d.Between(2, 4), true), Smaller, (table, seen) =>
        {
            seen.Count();
            var readers = table.Rows[0].Length;
            var shuffled = new Table(table.Categories, [.. table.Rows.Select(r => r.Reverse().ToArray()).Reverse()]);
            var turned = new Table(table.Categories, [.. table.Rows.Select(r => r.Select(v => v < 0 ? v : table.Categories - 1 - v).ToArray())]);
            var renamed = new Table(table.Categories, [.. table.Rows.Select(r => r.Select(v => v < 0 ? v : (v + 1) % table.Categories).ToArray())]);
            return Differ(All(table.Ratings), All(shuffled.Ratings)) ?? Differ(All(table.Ratings), All(turned.Ratings))
                ?? Differ(All(table.Ratings), All(renamed.Ratings), k => k is "kappa" or "AC1" or "alpha nominal");
        });

    [Fact]
    public void Full_agreement_is_one_and_one_category_only_is_no_figure()
        => Law.Holds(100, d => Draw(d, 2, false), Smaller, (table, seen) =>
        {
            var same = new Table(table.Categories, [.. table.Rows.Select(r => new[] { r[0], r[0] })]);
            var isVaried = same.Rows.Select(r => r[0]).Distinct().Count() > 1;
            seen.Count(isVaried ? "varied" : "one category");
            foreach (var (name, value) in All(same.Ratings))
                if (isVaried || name.StartsWith("AC", StringComparison.Ordinal) ? Math.Abs(value!.Value - 1) > 1e-9 : value is not null) return $"{name} is {value}";
            return null;
        }, ("varied", 50));

    [Fact]
    public void Intervals_hold_the_figure_and_lie_within_bounds()
        => Law.Holds(30, d => Draw(d, 2, true), Smaller, (table, seen) =>
        {
            Coefficient?[] figures =
            [
                WeightedKappa.Of(table.Ratings, WeightKind.Linear), GwetCoefficient.Of(table.Ratings, WeightKind.Quadratic), KrippendorffAlpha.Of(table.Ratings, AlphaMetric.Ordinal, 5),
            ];
            foreach (var figure in figures.OfType<Coefficient>())
            {
                if (figure.Interval is not { } interval) continue;
                seen.Count();
                if (figure.Value >= -1 && !interval.Contain(figure.Value)) return $"{figure}";
                if (interval.Low < -1 - 1e-9 || interval.High > 1) return $"{figure}";
            }

            return null;
        }, ("applied", 100));

    // Independent path: the mean difference of pairs within things, beside that of all pairs of values.
    [Fact]
    public void Alpha_equals_a_count_of_all_pairs()
        => Law.Holds(200, d => Draw(d, d.Between(2, 4), true), Smaller, (table, seen) =>
        {
            var units = table.Rows.Select(r => r.Where(v => v >= 0).ToArray()).Where(r => r.Length >= 2).ToArray();
            var values = units.SelectMany(u => u).ToArray();
            foreach (var metric in Enum.GetValues<AlphaMetric>())
            {
                double Apart(int a, int b)
                {
                    if (a == b) return 0;
                    if (metric == AlphaMetric.Nominal) return 1;
                    if (metric == AlphaMetric.Interval) return (a - b) * (a - b);
                    var ranks = values.Count(v => v >= Math.Min(a, b) && v <= Math.Max(a, b)) - (values.Count(v => v == a) + values.Count(v => v == b)) / 2.0;
                    return ranks * ranks;
                }

                double Pairs(int[] some) => Enumerable.Range(0, some.Length).Sum(i => Enumerable.Range(0, some.Length).Where(j => j != i).Sum(j => Apart(some[i], some[j])));
                var within = units.Sum(u => Pairs(u) / (u.Length - 1)) / Math.Max(1, values.Length);
                var among = values.Length < 2 ? 0 : Pairs(values) / (values.Length * (values.Length - 1.0));
                var alpha = KrippendorffAlpha.Value(table.Ratings, metric);
                if (alpha is null != (among == 0)) return $"{metric}: {alpha}";
                if (alpha is null) continue;
                seen.Count();
                if (Math.Abs(alpha.Value - (1 - within / among)) > 1e-9) return $"{metric}: {alpha} and {1 - within / among}";
            }

            return null;
        }, ("applied", 200));

    [Fact]
    public void Binomial_limits_equal_sums_of_every_chance()
        => Law.Holds(300, d => (Size: d.Between(1, 60), Rate: d.Between(1, 99) / 100.0, Confidence: d.OneOf([0.95, 0.998])), _ => [], (c, _) =>
        {
            var chances = Enumerable.Range(0, c.Size + 1).Select(x => Chance(c.Size, x, c.Rate)).ToArray();
            var outside = (1 - c.Confidence) / 2;
            var lower = Enumerable.Range(0, c.Size + 1).First(x => chances[..(x + 1)].Sum() > outside);
            var upper = Enumerable.Range(0, c.Size + 1).Last(x => chances[x..].Sum() > outside);
            var limits = BinomialLimits.Of(c.Size, c.Rate, c.Confidence);
            return limits == (lower, upper) ? null : $"{limits} where every chance added up gives {(lower, upper)}";
        });

    // Independent path: every way of choosing the group's contacts within each stratum.
    [Fact]
    public void The_stratified_test_equals_trying_every_way()
        => Law.Holds(600, d => Enumerable.Range(0, d.Between(1, 3)).Select(_ =>
        {
            var all = d.Between(1, 7);
            var yes = d.Between(0, all);
            var inGroup = d.Between(0, all);
            return new Stratum(inGroup, d.Between(Math.Max(0, inGroup + yes - all), Math.Min(inGroup, yes)), all, yes);
        }).ToArray(), _ => [], (strata, seen) =>
        {
            var ways = new Dictionary<int, double> { [0] = 1 };
            foreach (var s in strata)
            {
                var next = new Dictionary<int, double>();
                for (var chosen = 0; chosen < 1 << s.All; chosen++)
                {
                    if (System.Numerics.BitOperations.PopCount((uint)chosen) != s.InGroup) continue;
                    var yes = System.Numerics.BitOperations.PopCount((uint)(chosen & ((1 << s.AllYes) - 1)));
                    foreach (var (sum, n) in ways) next[sum + yes] = next.GetValueOrDefault(sum + yes) + n;
                }

                ways = next;
            }

            var total = ways.Values.Sum();
            var observed = strata.Sum(s => s.InGroupYes);
            var chance = Math.Min(1, 2 * Math.Min(ways.Where(w => w.Key <= observed).Sum(w => w.Value), ways.Where(w => w.Key >= observed).Sum(w => w.Value)) / total);
            var expected = ways.Sum(w => w.Key * w.Value) / total;
            if (chance < 1) seen.Count();
            var test = StratifiedTest.Of(strata);
            return Math.Abs(test.Chance - chance) < 1e-9 && Math.Abs(test.Expected - expected) < 1e-9 ? null : $"{test} where trying every way gives {chance}, {expected}";
        }, ("applied", 15));

    [Fact]
    public void The_normal_curve_takes_over_without_a_jump()
    {
        // Just within and just beyond the variance up to which the distribution is computed whole.
        Stratum Of(int n, int yes) => new(n / 2, yes, n, n / 2);
        var exact = StratifiedTest.Of([Of(39_000, 9750 + 150)]);
        var normal = StratifiedTest.Of([Of(41_000, 10_250 + 154)]);
        Assert.InRange(exact.Chance, 0.001, 0.01);
        Assert.InRange(normal.Chance / exact.Chance, 0.9, 1.1);
    }

    [Fact]
    public void Longest_runs_equal_every_way_of_tossing()
    {
        for (var tosses = 1; tosses <= 12; tosses++)
        {
            for (var length = 0; length <= tosses; length++)
            {
                var longer = Enumerable.Range(0, 1 << tosses).Count(w => Longest(w, tosses) > length);
                Assert.Equal(longer / Math.Pow(2, tosses), RunChart.ChanceOfLonger(tosses, length), 10);
            }
        }

        static int Longest(int way, int tosses)
        {
            int longest = 0, run = 0;
            for (var i = 0; i < tosses; i++)
            {
                run = i > 0 && (way >> i & 1) == (way >> (i - 1) & 1) ? run + 1 : 1;
                longest = Math.Max(longest, run);
            }

            return longest;
        }
    }

    [Fact]
    public void A_run_chart_is_flagged_no_more_often_than_it_says_and_sees_a_lasting_shift()
    {
        for (var n = 4; n <= 14; n++)
        {
            var flagged = Enumerable.Range(0, 1 << n).Count(w => RunChart.Of([.. Enumerable.Range(0, n).Select(i => (w >> i & 1) == 1 ? 1.0 + i / 100.0 : -1.0 - i / 100.0), 0], 0.05)!.IsFlagged);
            // The one rate in the middle keeps the median there only where the sides are even; where they are not, fewer rates are useful.
            Assert.True(flagged <= 0.05 * (1 << n), $"{flagged} of {1 << n} with {n} rates");
        }

        double[] shifted = [.. Enumerable.Range(0, 12).Select(i => 0.1 + i % 3 / 100.0), .. Enumerable.Range(0, 12).Select(i => 0.3 + i % 3 / 100.0)];
        Assert.True(RunChart.Of(shifted, 0.05)!.IsFlagged);
        Assert.Null(RunChart.Of([], 0.05));
        Assert.False(RunChart.Of([0.2, 0.2, 0.2], 0.05)!.IsFlagged);
    }

    [Fact]
    public void Holm_steps_down()
    {
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 10)));
        Assert.Equal([1.0, 1.0], Holm.Adjust([0.9, 0.6]));
        Assert.Empty(Holm.Adjust([]));
    }

    [Fact]
    public void A_binomial_draw_has_its_mean_and_spread()
    {
        foreach (var (trials, chance) in new[] { (10, 0.3), (1000, 0.01), (1_000_000, 0.4) })
        {
            var numbers = new SeededNumbers(7);
            var drawn = Enumerable.Range(0, 4000).Select(_ => (double)numbers.Binomial(trials, chance)).ToArray();
            var spread = Math.Sqrt(trials * chance * (1 - chance));
            Assert.InRange(drawn.Average(), trials * chance - spread * 0.08, trials * chance + spread * 0.08);
            Assert.InRange(Math.Sqrt(drawn.Sum(d => (d - trials * chance) * (d - trials * chance)) / drawn.Length), spread * 0.95, spread * 1.05);
        }
    }

    [Fact]
    public void A_share_of_nothing_is_no_number()
    {
        Assert.Null(new Proportion(0, 0).Share);
        Assert.Null(new Proportion(0, 0).Interval());
        for (var n = 1; n < 40; n++)
            for (var k = 0; k <= n; k++) Assert.True(new Proportion(k, n).Interval()!.Value.Contain((double)k / n));
    }

    private static double Chance(int size, int count, double rate)
    {
        var ways = 1.0;
        for (var i = 1; i <= count; i++) ways = ways * (size - count + i) / i;
        return ways * Math.Pow(rate, count) * Math.Pow(1 - rate, size - count);
    }
}
