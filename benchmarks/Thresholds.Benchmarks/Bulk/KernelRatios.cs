using Thresholds.Bulk;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>Deciding by columns, closing included, against reading the same columns once, and against the evaluator. One core.</summary>
internal static class KernelRatios
{
    // 176 MB of blocks: more than five times the third-level cache of the machine measured on, so that every block comes from memory.
    private const int Contacts = 1 << 20;
    private const int Rounds = 4;
    private const int Pairs = 7;
    private const int ByReference = 2_000;

    private static readonly BulkQuestions[] Asked = [BulkQuestions.Thresholds, BulkQuestions.Routes | BulkQuestions.Urgency, BulkQuestions.Everything];

    /// <summary>The three lines alone.</summary>
    public static int Run()
    {
        Print();
        return 0;
    }

    public static void Print()
    {
        var blocks = Blocks(ContactColumns.DefaultRows);
        var measured = new Measured(blocks, new BulkEvaluator(EnglandGuidance.Rulebook));
        Ratios.Line("kernel-vs-roofline", measured.Read / measured.Decide, "ratio", Contacts * Rounds);
        Ratios.Line("kernel-nanoseconds-a-contact", measured.Decide, "ns", Contacts * Rounds);
        Ratios.Line("kernel-vs-reference", Reference(blocks[0]) / measured.Decide, "ratio", Contacts * Rounds);
    }

    /// <summary>What each kernel takes for what is asked, and what the plan does for it.</summary>
    public static int PrintCounters(int rowsPerBlock = ContactColumns.DefaultRows)
    {
        var blocks = Blocks(rowsPerBlock);
        Console.WriteLine("kernel, asked: ns decide, ns decide one block again and again, ns read plainly, ns read asking ahead | steps, planes read by steps, comparisons, bytes a contact, KB of arena, KB of block");
        foreach (var questions in Asked)
        {
            foreach (var kernel in Kernels.Available)
            {
                var m = new Measured(blocks, new BulkEvaluator(EnglandGuidance.Rulebook, new() { Questions = questions, Kernel = kernel }));
                var code = m.Plan.Code;
                Console.WriteLine(FormattableString.Invariant(
                    $"{kernel}, {questions}: {m.Decide:0.00}, {m.Again:0.00}, {m.ReadPlainly:0.00}, {m.ReadAhead:0.00} | {code.Length}, {code.Sum(c => c.Count)}, {code.Count(c => c.Kind is NodeKind.AtLeast or NodeKind.Covers)}, {m.Plan.BytesPerContact:0.0}, {m.Plan.ArenaBytes / 1024}, {m.Plan.Columns.Bytes / 1024}"));
            }
        }

        return 0;
    }

    private static ContactBlock[] Blocks(int rowsPerBlock)
        => MadeUpBlocks.Draw(EnglandGuidance.Rulebook, ContactColumns.All(EnglandGuidance.Rulebook.Vocabulary, rowsPerBlock), Contacts / rowsPerBlock);

    private static double Reference(ContactBlock block)
    {
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
        var contacts = Enumerable.Range(0, ByReference).Select(block.ContactAt).ToArray();
        var sink = 0;
        return Ratios.Median(Enumerable.Range(0, 3).Select(_ => CpuTime.Of(() =>
        {
            foreach (var contact in contacts)
            {
                var decision = evaluator.Decide(contact);
                sink += (int)(decision.ToConsider ?? 0) + (int)(decision.Urgency ?? 0) + decision.Routes.Length;
            }
        }) / ByReference).ToArray());
    }

    /// <summary>Medians of alternated runs, in nanoseconds a contact.</summary>
    private sealed class Measured
    {
        public Measured(ContactBlock[] blocks, BulkEvaluator evaluator)
        {
            var answers = evaluator.Decide(blocks[0]);
            Plan = answers.Plan;
            var (sink, all) = (0UL, (double)blocks.Length * Plan.Columns.RowsPerBlock * Rounds);
            var runs = new List<(double Read, double ReadAhead, double Decide, double Again)>();
            for (var pair = 0; pair <= Pairs; pair++)
            {
                var read = CpuTime.Of(() => Each(i => sink |= ReadOnce.Read(blocks[i], Plan, null)));
                var readAhead = CpuTime.Of(() => Each(i => sink |= ReadOnce.Read(blocks[i], Plan, blocks[(i + 1) % blocks.Length])));
                var decide = CpuTime.Of(() => Each(i => answers = evaluator.Decide(blocks[i], answers, blocks[(i + 1) % blocks.Length])));
                var again = CpuTime.Of(() => Each(_ => answers = evaluator.Decide(blocks[0], answers)));
                // The first pair only warms up.
                if (pair > 0) runs.Add((read / all, readAhead / all, decide / all, again / all));
            }

            if (sink == 0) throw new InvalidOperationException("Nothing was read.");
            (ReadPlainly, ReadAhead) = (Ratios.Median(runs.Select(r => r.Read)), Ratios.Median(runs.Select(r => r.ReadAhead)));
            (Decide, Again) = (Ratios.Median(runs.Select(r => r.Decide)), Ratios.Median(runs.Select(r => r.Again)));

            void Each(Action<int> one)
            {
                for (var round = 0; round < Rounds; round++)
                    for (var i = 0; i < blocks.Length; i++) one(i);
            }
        }

        public BulkPlan Plan { get; }

        /// <summary>The faster of the two ways of reading: a slow reading would flatter the ratio.</summary>
        public double Read => Math.Min(ReadPlainly, ReadAhead);

        public double ReadPlainly { get; }

        public double ReadAhead { get; }

        public double Decide { get; }

        /// <summary>The same block over and over, which then stays in the cache: what computing takes without memory.</summary>
        public double Again { get; }
    }
}
