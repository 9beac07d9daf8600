using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Thresholds.Tests.Support;

/// <summary>Counts the cases a law had something to say about: a law that nearly always holds for want of an occasion proves nothing.</summary>
internal sealed class Occasions
{
    private readonly SortedDictionary<string, int> _times = new(StringComparer.Ordinal);

    public void Count(string what = "applied", int times = 1) => _times[what] = Of(what) + times;

    public int Of(string what) => _times.GetValueOrDefault(what);

    public override string ToString() => string.Join(", ", _times.Select(t => $"{t.Key} {t.Value}"));
}

/// <summary>Runs a law over many made-up cases, and says how many of them were an occasion for it.</summary>
/// <remarks><c>THRESHOLDS_LONG=1</c> runs twenty times as many cases; <c>THRESHOLDS_REPLAY=seed,gamma,size</c> draws one failing case again
/// (the three numbers stand in the message of the failure). <c>THRESHOLDS_MUTANTS=10</c> is for mutation testing, which runs the laws once for
/// every slip put into the code: that many cases in a hundred, always the same ones, so that two runs leave the same mutants alive; no search for
/// a smaller counterexample, since nobody reads it; and no count of occasions, since a mutant is killed by a broken law alone.</remarks>
internal static class Law
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1";

    private static readonly int? InMutants =
        int.TryParse(Environment.GetEnvironmentVariable("THRESHOLDS_MUTANTS"), CultureInfo.InvariantCulture, out var percent) ? percent : null;

    /// <summary>Holds a law, or throws with the smallest counterexample found.</summary>
    /// <param name="cases">How many cases an ordinary run draws.</param>
    /// <param name="draw">Makes a case.</param>
    /// <param name="smaller">Smaller cases to try when one breaks the law.</param>
    /// <param name="broken">What is wrong with a case, or null; counts the occasions.</param>
    /// <param name="leastPerHundred">How many occasions a hundred cases must give, by name.</param>
    public static void Holds<T>(
        int cases, Func<Dice, T> draw, Func<T, IEnumerable<T>> smaller, Func<T, Occasions, string?> broken,
        params (string What, int PerHundred)[] leastPerHundred)
    {
        var wanted = InMutants is { } percent ? Math.Max(1, cases * percent / 100) : IsLong ? cases * 20 : cases;
        var seen = new Occasions();
        var drawn = Gen.Choose(0, int.MaxValue - 1).Select(seed => draw(new(seed)));
        var property = Prop.ForAll(
            InMutants is null ? Arb.From(drawn, smaller) : Arb.From(drawn),
            c =>
            {
                seen.Count("cases");
                if (broken(c, seen) is { } complaint) throw new LawBroken(complaint);
                return true;
            });
        var config = Config.QuickThrowOnFailure.WithMaxTest(wanted).WithQuietOnSuccess(true);
        if (InMutants is not null) config = config.WithReplay(SeedOfThisTest(), 1);
        if (Environment.GetEnvironmentVariable("THRESHOLDS_REPLAY")?.Split(',') is [var seed, var gamma, var size])
        {
            config = config.WithReplay(
                ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture),
                int.Parse(size, CultureInfo.InvariantCulture));
        }

        property.Check(config);
        TestContext.Current.TestOutputHelper?.WriteLine(seen.ToString());
        if (InMutants is not null) return;
        foreach (var (what, perHundred) in leastPerHundred)
        {
            Assert.True(
                seen.Of(what) * 100L >= (long)perHundred * seen.Of("cases"),
                $"Too few occasions of \"{what}\" to prove anything: {seen}. Wanted {perHundred} in a hundred cases.");
        }
    }

    // Each law its own cases: one seed for all would show every law the same few rulebooks.
    private static ulong SeedOfThisTest()
        => (TestContext.Current.TestMethod?.MethodName ?? "").Aggregate(17UL, (seed, letter) => unchecked((seed * 31) + letter));

    private sealed class LawBroken(string complaint) : Exception(complaint);
}
