using Thresholds.Benchmarks.Bulk;
using Thresholds.Bulk;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>The written-out loop against deciding the same contacts by columns, closing included on both sides. One core, processor time, medians of alternated runs.</summary>
internal static class HandwrittenRatio
{
    private const int BlocksByLoop = 8;
    private const int Passes = 4;
    private const int Pairs = 9;
    private const int Sample = 1_000;

    public static int Print()
    {
        // The loop has its rows nearer than the columns have theirs: 22 MB of them against blocks that each come from memory. That favours it.
        var kernel = new KernelRuns();
        EnglandRow[] rows = [.. kernel.Blocks.Take(BlocksByLoop).SelectMany(LoopRows.Of)];
        var (answers, routes) = (new LoopAnswer[rows.Length], new RouteStatus[rows.Length * EnglandLoop.Routes]);
        EnglandLoop.Decide(rows, answers, routes);
        LoopCheck.AgreeOrRefuse(kernel.Blocks.Take(BlocksByLoop), new ThresholdEvaluator(EnglandGuidance.Rulebook), answers, routes);

        var runs = new List<(double Loop, double Kernel)>();
        for (var pair = 0; pair <= Pairs; pair++)
        {
            var run = (ByLoop() / ((double)Passes * rows.Length), kernel.NanosecondsAContact());
            // The first pair only warms up.
            if (pair > 0) runs.Add(run);
        }

        Ratios.Line("kernel-vs-handwritten", Ratios.Median(runs.Select(r => r.Loop / r.Kernel)), "ratio", rows.Length);
        Ratios.Line("handwritten-nanoseconds-a-contact", Ratios.Median(runs.Select(r => r.Loop)), "ns", rows.Length);
        Ratios.Line("handwritten-rules-asked-of-a-contact", RulesAsked(kernel.Blocks[0]), "rules", Sample);
        Ratios.Line("handwritten-kernel-nanoseconds-a-contact", Ratios.Median(runs.Select(r => r.Kernel)), "ns", KernelRuns.Contacts);
        return 0;

        double ByLoop() => CpuTime.Of(() =>
        {
            for (var pass = 0; pass < Passes; pass++) EnglandLoop.Decide(rows, answers, routes);
        });
    }

    // How often the loop asks a rule of the thresholds, out of two questions a rule: it ends at the first that is yes, then at the first that may be. Urgency comes on top.
    private static double RulesAsked(ContactBlock block)
    {
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
        return Enumerable.Range(0, Sample).Select(row => evaluator.DecidePlainly(block.ContactAt(row))).Average(d => d.Thresholds
            .SelectMany(t => t.Rules.GroupBy(r => r.Rule.Strength)).Sum(Asked));

        static int Asked(IEnumerable<RuleFinding> rules)
        {
            var verdicts = rules.Select(r => r.Verdict).ToList();
            return verdicts.IndexOf(Truth.Yes) is var yes and >= 0 ? yes + 1
                : verdicts.Count + (verdicts.IndexOf(Truth.NotKnown) is var open and >= 0 ? open + 1 : verdicts.Count);
        }
    }
}
