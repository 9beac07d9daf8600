using Thresholds.Benchmarks.Bulk;
using Thresholds.England;

namespace Thresholds.Benchmarks;

/// <summary>NRules in its fastest mode against deciding by columns. Processor time, medians of alternated runs; the first pair only warms up.</summary>
/// <remarks>In the build only where the package is.</remarks>
internal static class NRulesRatio
{
    private const int ContactCount = 400;
    private const int Pairs = 3;

    // Which is fastest differs with the machine, so each is tried: one to a session, and more and more in one.
    private static readonly int[] Together = [1, 25, 100, 400];

    public static int Print()
    {
        var kernel = new KernelRuns();
        var contacts = Enumerable.Range(0, ContactCount).Select(kernel.Blocks[0].ContactAt).ToArray();
        var nrules = new NRulesSide(EnglandGuidance.Rulebook);
        var runs = new List<(double[] NRules, double Kernel)>();
        var (sink, kept) = (0, 0);
        for (var pair = 0; pair <= Pairs; pair++)
        {
            var each = Together.Select(n => CpuTime.Of(() => sink += n == 1 ? nrules.SessionForEach(contacts) : nrules.ManyInOne(contacts, n)) / ContactCount).ToArray();
            var run = (each, kernel.NanosecondsAContact());
            if (pair > 0) runs.Add(run);
            kept = sink;
        }

        if (kept == 0) throw new InvalidOperationException("Nothing was decided.");
        var times = Together.Select((n, i) => (Together: n, Nanoseconds: Ratios.Median(runs.Select(r => r.NRules[i])))).ToArray();
        var best = Array.IndexOf(times, times.MinBy(t => t.Nanoseconds));
        Ratios.Line("kernel-vs-nrules", Ratios.Median(runs.Select(r => r.NRules[best] / r.Kernel)), "ratio", ContactCount);
        foreach (var (together, nanoseconds) in times) Ratios.Line($"nrules-microseconds-a-contact-{together}-in-a-session", nanoseconds / 1000, "us", ContactCount);
        return 0;
    }
}
