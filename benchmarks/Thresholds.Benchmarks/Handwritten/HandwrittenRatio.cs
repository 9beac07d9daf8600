using Thresholds.Benchmarks.Bulk;
using Thresholds.Bulk;
using Thresholds.England;
using Thresholds.Evaluation;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>The written-out loop against deciding the same contacts by columns, closing included on both sides. One core, processor time, medians of alternated runs.</summary>
internal static class HandwrittenRatio
{
    // By columns every block comes from memory (88 MB, nearly three times the third-level cache of the machine measured on); the loop has its rows nearer, which favours it.
    private const int Blocks = 128;
    private const int BlocksByLoop = 8;
    private const int Pairs = 9;

    public static int Print()
    {
        var evaluator = new BulkEvaluator(EnglandGuidance.Rulebook);
        var columns = ContactColumns.All(EnglandGuidance.Rulebook.Vocabulary);
        var blocks = MadeUpBlocks.Draw(EnglandGuidance.Rulebook, columns, Blocks);
        EnglandRow[] rows = [.. blocks.Take(BlocksByLoop).SelectMany(LoopRows.Of)];
        var (answers, routes) = (new LoopAnswer[rows.Length], new RouteStatus[rows.Length * EnglandLoop.Routes]);
        EnglandLoop.Decide(rows, answers, routes);
        LoopCheck.AgreeOrRefuse(blocks.Take(BlocksByLoop), new ThresholdEvaluator(EnglandGuidance.Rulebook), answers, routes);

        BulkAnswers? again = null;
        var runs = new List<(double Loop, double Kernel)>();
        for (var pair = 0; pair <= Pairs; pair++)
        {
            var kernel = CpuTime.Of(() => { for (var i = 0; i < Blocks; i++) again = evaluator.Decide(blocks[i], again, blocks[(i + 1) % Blocks]); });
            var loop = CpuTime.Of(() => { for (var i = 0; i < 4; i++) EnglandLoop.Decide(rows, answers, routes); });
            // The first pair only warms up.
            if (pair > 0) runs.Add((loop / (4.0 * rows.Length), kernel / (Blocks * (double)columns.RowsPerBlock)));
        }

        Ratios.Line("kernel-vs-handwritten", Ratios.Median(runs.Select(r => r.Loop / r.Kernel)), "ratio", rows.Length);
        Ratios.Line("handwritten-nanoseconds-a-contact", Ratios.Median(runs.Select(r => r.Loop)), "ns", rows.Length);
        Ratios.Line("kernel-beside-handwritten-nanoseconds-a-contact", Ratios.Median(runs.Select(r => r.Kernel)), "ns", Blocks * columns.RowsPerBlock);
        return 0;
    }
}
