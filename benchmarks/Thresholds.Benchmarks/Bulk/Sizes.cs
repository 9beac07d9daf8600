using System.Diagnostics;
using Thresholds.Bulk;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>Cost against size: time a contact by rows and rules, as a table for the README. Thresholds, routes and urgency, closing included; one core, processor time.</summary>
/// <remarks>A million contacts of every fact are kept in memory (172 MB); ten million are the same ten times over, so that they need not fit.</remarks>
internal static class Sizes
{
    private const int Kept = 256;
    private const int Sample = 1_000;
    private const int Runs = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private static readonly int[] Rows = [10_000, 100_000, 1_000_000, 10_000_000];

    public static int Print()
    {
        Console.WriteLine("| rules | making the plan | 10,000 contacts | 100,000 | 1,000,000 | 10,000,000 | evaluator, 1,000 contacts |\n|---|---|---|---|---|---|---|");
        foreach (var rules in (int[])[50, 300, 1_000]) Console.WriteLine(Line(SizedRulebook.Of(rules)));
        return 0;
    }

    private static string Line(Rulebook rulebook)
    {
        var columns = ContactColumns.All(rulebook.Vocabulary);
        var blocks = MadeUpBlocks.Draw(rulebook, columns, Kept);
        var evaluator = new BulkEvaluator(rulebook);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;) ByColumns(evaluator, blocks, Rows[0]);
        var planning = Ratios.Median(Enumerable.Range(0, Runs).Select(_ => CpuTime.Of(() => new BulkEvaluator(rulebook).PlanFor(columns))).ToArray());
        var byColumns = Rows.Select(rows => Ratios.Median(Enumerable.Range(0, Runs).Select(_ => ByColumns(evaluator, blocks, rows)).ToArray()));
        return FormattableString.Invariant($"| {rulebook.Rules.Length} | {planning / 1e6:0} ms | {string.Join(" | ", byColumns.Select(t => FormattableString.Invariant($"{t:0.0} ns")))} | {ByEvaluator(rulebook, blocks[0]) / 1000:0.0} µs |");
    }

    // Whole blocks: 10,000 contacts are three of them, and the time is that of the contacts really decided.
    private static double ByColumns(BulkEvaluator evaluator, ContactBlock[] blocks, int rows)
    {
        var count = (rows + ContactColumns.DefaultRows - 1) / ContactColumns.DefaultRows;
        BulkAnswers? answers = null;
        return CpuTime.Of(() =>
        {
            for (var i = 0; i < count; i++) answers = evaluator.Decide(blocks[i % Kept], answers, blocks[(i + 1) % Kept]);
        }) / ((double)count * ContactColumns.DefaultRows);
    }

    private static double ByEvaluator(Rulebook rulebook, ContactBlock block)
    {
        var evaluator = new ThresholdEvaluator(rulebook);
        var contacts = Enumerable.Range(0, Sample).Select(block.ContactAt).ToArray();
        var sink = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;) Decide();
        return Ratios.Median(Enumerable.Range(0, Runs).Select(_ => CpuTime.Of(Decide) / Sample).ToArray());

        void Decide()
        {
            foreach (var contact in contacts)
            {
                var decision = evaluator.Decide(contact);
                sink = unchecked(sink + (int)(decision.ToConsider ?? 0) + (int)(decision.Urgency ?? 0) + decision.Routes.Length);
            }
        }
    }
}
