using System.Runtime.Intrinsics;
using Thresholds.Bulk;
using Thresholds.England;
using Thresholds.Evaluation;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>Deciding by columns against reading the same columns once, and against the evaluator.</summary>
internal static class KernelRatios
{
    // More than five times what the third-level cache of the machine measured on holds, so that every block comes from memory.
    private const int Blocks = 256;
    private const int Rounds = 4;
    private const int Pairs = 7;

    public static void Print(int rowsPerBlock = ContactColumns.DefaultRows)
    {
        var rulebook = EnglandGuidance.Rulebook;
        var columns = ContactColumns.All(rulebook.Vocabulary, rowsPerBlock);
        var blocks = MadeUpBlocks.Draw(rulebook, columns, Blocks * ContactColumns.DefaultRows / rowsPerBlock);
        foreach (var questions in new[] { BulkQuestions.Thresholds, BulkQuestions.Routes | BulkQuestions.Urgency, BulkQuestions.Everything })
        {
            foreach (var kernel in questions == BulkQuestions.Thresholds ? Kernels.Available.AsSpan() : Kernels.Available.AsSpan()[..1])
                Measure(blocks, new BulkEvaluator(rulebook, new() { Questions = questions, Kernel = kernel }));
        }
    }

    private static void Measure(ContactBlock[] blocks, BulkEvaluator evaluator)
    {
        var answers = evaluator.Decide(blocks[0]);
        var plan = answers.Plan;
        long rows = (long)blocks.Length * Rounds * plan.Columns.RowsPerBlock;
        var (reads, decides, cached) = (new double[Pairs], new double[Pairs], new double[Pairs]);
        var sink = 0UL;
        for (var pair = -1; pair < Pairs; pair++)
        {
            var watch = new Cpu();
            for (var round = 0; round < Rounds; round++)
                foreach (var block in blocks) sink |= Read(block, plan);
            var read = watch.Nanoseconds / rows;
            watch = new();
            for (var round = 0; round < Rounds; round++)
                for (var i = 0; i < blocks.Length; i++) answers = evaluator.Decide(blocks[i], answers, blocks[(i + 1) % blocks.Length]);
            var decide = watch.Nanoseconds / rows;
            watch = new();
            for (var round = 0; round < Rounds * blocks.Length; round++) answers = evaluator.Decide(blocks[0], answers);
            var hot = watch.Nanoseconds / rows;
            if (pair >= 0) (reads[pair], decides[pair], cached[pair]) = (read, decide, hot);
        }

        Array.Sort(reads);
        Array.Sort(cached);
        Array.Sort(decides);
        var operands = plan.Code.Sum(c => c.Count);
        Console.WriteLine(FormattableString.Invariant(
            $"{evaluator.Options.Kernel} {evaluator.Options.Questions}: {decides[Pairs / 2]:0.00} ns decide, {cached[Pairs / 2]:0.00} ns in cache, {reads[Pairs / 2]:0.00} ns read, ratio {reads[Pairs / 2] / decides[Pairs / 2]:0.00}; steps {plan.Steps.Length} operands {operands} compares {plan.Code.Count(c => c.Count == 0)} bytes/contact {plan.BytesPerContact:0.0} arena {plan.ArenaBytes} block {plan.Columns.Bytes} rows {rows} one-by-one {answers.DecidedOneByOne.Length} {sink & 1}"));
    }

    private readonly struct Cpu()
    {
        private readonly TimeSpan _from = Environment.CpuUsage.TotalTime;

        public double Nanoseconds => (Environment.CpuUsage.TotalTime - _from).TotalNanoseconds;
    }

    private static unsafe ulong Read(ContactBlock block, BulkPlan plan)
    {
        var start = block.Memory.Start;
        Vector512<ulong> a = default, b = default, c = default, d = default;
        foreach (var (offset, bytes) in plan.Reads)
        {
            var from = start + offset;
            var to = from + bytes;
            for (; from + 256 <= to; from += 256)
            {
                a |= Vector512.Load((ulong*)from);
                b |= Vector512.Load((ulong*)(from + 64));
                c |= Vector512.Load((ulong*)(from + 128));
                d |= Vector512.Load((ulong*)(from + 192));
            }

            for (; from < to; from += 64) a |= Vector512.Load((ulong*)from);
        }

        GC.KeepAlive(block);
        return Vector512.Sum(a | b | c | d);
    }
}
