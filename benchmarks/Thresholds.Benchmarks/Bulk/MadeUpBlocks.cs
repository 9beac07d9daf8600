using Thresholds.Bulk;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>Blocks of made-up contacts with every column filled: one indicator in thirty said yes, one in five said no, half of the measures and choices narrowed.</summary>
/// <remarks>Facts are drawn one by one, so some rows cannot be true; those are emptied, since the evaluator decides them one by one and would be what is
/// measured. The same seed gives the same blocks.</remarks>
internal static class MadeUpBlocks
{
    public static ContactBlock[] Draw(Rulebook rulebook, ContactColumns columns, int count)
    {
        var evaluator = new BulkEvaluator(rulebook, new() { Questions = BulkQuestions.Thresholds });
        var blocks = new ContactBlock[count];
        for (var i = 0; i < count; i++) blocks[i] = Draw(evaluator, columns, new Random(i));
        return blocks;
    }

    private static unsafe ContactBlock Draw(BulkEvaluator evaluator, ContactColumns columns, Random random)
    {
        var block = new ContactBlock(columns);
        var vocabulary = columns.Vocabulary;
        for (var row = 0; row < columns.RowsPerBlock; row++) block.Add(new DateOnly(2024, 1, 1).AddDays(random.Next(700)));
        var answers = new sbyte[columns.RowsPerBlock];
        foreach (var indicator in vocabulary.Indicators) block.Set(columns.Indicator(indicator.Id), 0, Answers());
        foreach (var happening in vocabulary.Events) block.Set(columns.Event(happening.Id), 0, Answers());
        for (var row = 0; row < columns.RowsPerBlock; row++)
        {
            block.Set(columns.Age, row, random.Next(10) == 0 ? random.Next(-9, 0) : random.Next(0, 216));
            foreach (var measure in vocabulary.Measures.Skip(1))
                if (random.Next(2) == 0) block.Set(columns.Measure(measure.Id), row, random.Next(measure.Min, measure.Max + 1));
            foreach (var choice in vocabulary.Choices)
                if (random.Next(2) == 0) block.Set(columns.Choice(choice.Id), row, 1UL << random.Next(choice.Codes.Length));
        }

        // What clashes is emptied plane by plane, without deciding it first.
        var plan = evaluator.PlanFor(columns);
        var arena = new BlockMemory(plan.ArenaBytes);
        Kernels.Available[0].Run(plan.Code, plan.Operands, block.Memory.Start, arena.Start, columns.PlaneBytes, default);
        var clashes = arena.Words.Slice(plan.Answers[new(AnswerKind.OneByOne, 0)] / 8, columns.PlaneBytes / 8);
        foreach (var planes in vocabulary.Indicators.Select(i => columns.Indicator(i.Id).Planes))
        {
            foreach (var at in new[] { planes.Yes, planes.No })
                for (var w = 0; w < clashes.Length; w++) block.Memory.Words[(at / 8) + w] &= ~clashes[w];
        }

        GC.KeepAlive(arena);
        return block;

        sbyte[] Answers()
        {
            for (var row = 0; row < answers.Length; row++) answers[row] = random.Next(30) == 0 ? (sbyte)1 : random.Next(5) == 0 ? (sbyte)-1 : (sbyte)0;
            return answers;
        }
    }
}
