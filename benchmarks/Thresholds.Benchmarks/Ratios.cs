using System.Diagnostics;
using System.Globalization;
using Thresholds.Benchmarks.Bulk;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks;

/// <summary>Measures side by side in one run and prints one JSON line each. Figures with a unit of time or memory are aims on one machine, never bars.</summary>
internal static class Ratios
{
    private const int Pairs = 11;
    private const int Decisions = 2_000;

    public static int Print()
    {
        ColdStartVersusEmptyProcess();
        DecideAndExplain();
        KernelRatios.Print();
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

    private static void DecideAndExplain()
    {
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
        var contact = Contact.Start(evaluator.Rulebook.Vocabulary, "c-1", new(2026, 3, 2)).BornOn(new(2025, 11, 1)).Yes("mark-when-not-mobile").Build();
        var sink = 0;
        Line("decide-microseconds", Microseconds(() => sink += evaluator.Decide(contact).Thresholds.Length), "us", Decisions);
        Line("explain-microseconds", Microseconds(() => sink += DecisionReport.Write(evaluator.Decide(contact), ReportFormat.Text).Length), "us", Decisions);
        if (sink == 0) throw new InvalidOperationException("Nothing was measured.");
    }

    private static double Microseconds(Action work)
    {
        for (var i = 0; i < Decisions; i++) work();
        return Median(Enumerable.Range(0, 5).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Decisions / 5; i++) work();
            return watch.Elapsed.TotalMicroseconds / (Decisions / 5);
        }));
    }

    internal static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    internal static void Line(string name, double value, string unit, int n)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"name":"{{name}}","value":{{value:0.##}},"unit":"{{unit}}","n":{{n}}}"""));
}
