using System.Collections.Concurrent;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Tests.Support;

namespace Thresholds.Bulk.Tests;

/// <summary>The whole England guidance by columns and by the evaluator, contact by contact.</summary>
public static class EnglandAgreement
{
    private const int RowsOfABlock = 500;
    private static readonly int Contacts = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 1_000_000 : 20_000;

    [Fact]
    public static void Columns_give_the_answers_of_the_evaluator()
    {
        var rulebook = EnglandGuidance.Rulebook;
        var reference = new ThresholdEvaluator(rulebook);
        var differences = new ConcurrentQueue<string>();
        int clashing = 0, judged = 0, byColumns = 0, met = 0, read = 0;
        Parallel.For(0, Contacts / RowsOfABlock, (number, loop) =>
        {
            var block = new EnglandContacts(rulebook, new Dice(number)).Block(RowsOfABlock);
            var evaluator = new BulkEvaluator(rulebook, new() { Questions = BulkQuestions.Everything, Kernel = Kernels.Available[number % Kernels.Available.Length] });
            var answers = evaluator.Decide(block);
            for (var row = 0; row < answers.Rows; row++)
            {
                var decision = reference.Decide(block.ContactAt(row));
                if (SameAnswers.Difference(answers, row, decision) is { } difference) differences.Enqueue($"block {number}, row {row}: {difference}");
                Interlocked.Add(ref met, decision.Rules.Count(r => r.Counts == Facts.Truth.Yes));
            }

            Interlocked.Add(ref read, answers.Rows);
            Interlocked.Add(ref clashing, answers.Clashing);
            Interlocked.Add(ref judged, answers.Judged);
            Interlocked.Add(ref byColumns, answers.Rows - answers.DecidedOneByOne.Length);
            if (differences.Count > 20) loop.Stop();
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{read} contacts, {byColumns} by columns, {clashing} clashing, {judged} judged, {met} rules met, {differences.Count} differences");
        Assert.Empty(differences);
        Assert.Equal(Contacts, read);
        // Nothing is proved by contacts of which nothing is known, or that the evaluator decides alone.
        Assert.True(byColumns > Contacts * 8 / 10 && clashing > Contacts / 500 && judged > Contacts / 1000 && met > Contacts, $"{byColumns} by columns, {clashing} clashing, {judged} judged, {met} rules met");
    }
}
