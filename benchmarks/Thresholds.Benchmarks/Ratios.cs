using System.Globalization;
using Thresholds.Benchmarks.Bulk;
using Thresholds.Benchmarks.Handwritten;

namespace Thresholds.Benchmarks;

/// <summary>Measures side by side in one run and prints one JSON line each. Figures with a unit of time or memory are aims on one machine, never bars.</summary>
internal static class Ratios
{
    private const int Pairs = 11;

    public static int Print()
    {
        ColdStartVersusEmptyProcess();
        Figures.Print();
        KernelRatios.Print();
        HandwrittenRatio.Print();
#if NRULES
        NRulesRatio.Print();
#endif
        WholeWay.Print();
        ReplayOut.Print();
        AuditRatios.Print();
        SqlRatios.Print();
        return 0;
    }

    private static void ColdStartVersusEmptyProcess()
    {
        ColdStart.Run("empty");
        ColdStart.Run("first-decision");
        var pairs = Enumerable.Range(0, Pairs).Select(_ => (Empty: ColdStart.Run("empty"), First: ColdStart.Run("first-decision"))).ToArray();
        Line("cold-start-vs-empty-process", Median(pairs.Select(p => p.First.Time / p.Empty.Time)), "ratio", Pairs);
        Line("cold-start-allocated", long.Parse(pairs[0].First.Said.Trim(), CultureInfo.InvariantCulture) / 1024.0 / 1024.0, "MiB", 1);
    }

    internal static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    internal static void Line(string name, double value, string unit, long n)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"name":"{{name}}","value":{{value:0.##}},"unit":"{{unit}}","n":{{n}}}"""));
}
