using System.Text;
using Thresholds.England;
using Thresholds.Tests.Support;

namespace Thresholds.Bulk.Tests;

/// <summary>The answers do not depend on how contacts are cut into blocks, nor on the thread that decides which.</summary>
public static class OrderTests
{
    [Fact]
    public static void The_same_whatever_the_size_of_the_blocks_and_the_number_of_threads()
    {
        var rulebook = EnglandGuidance.Rulebook;
        var whole = new EnglandContacts(rulebook, new Dice(3)).Block(1400);
        var contacts = Enumerable.Range(0, whole.Count).Select(whole.ContactAt).ToArray();
        var options = new BulkOptions { Questions = BulkQuestions.Routes | BulkQuestions.Urgency | BulkQuestions.Rules };
        var expected = Said(new BulkEvaluator(rulebook, options).Decide(whole));
        foreach (var (rows, threads) in new[] { (512, 1), (512, 4), (1024, 3), (4096, 2) })
        {
            var evaluator = new BulkEvaluator(rulebook, options);
            var columns = ContactColumns.Of(rulebook.Vocabulary, whole.Columns.FactIds, whole.Columns.BlankMeansNo, rows);
            var said = contacts.Chunk(rows).AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
                .Select(chunk => Said(evaluator.Decide(ContactBlock.From(chunk, columns)))).ToArray();
            Assert.Equal(expected, string.Concat(said));
        }
    }

    private static string Said(BulkAnswers answers)
    {
        var text = new StringBuilder();
        for (var row = 0; row < answers.Rows; row++)
        {
            text.Append($"{answers.Block.ContactAt(row).Id} {answers.Required(row)} {answers.ToConsider(row)} {answers.NotRuledOut(row)} {answers.Urgency(row)}");
            for (var i = 0; i < answers.Block.Columns.Vocabulary.Choices.Length; i++) text.Append($" {answers.Route(i, row)}");
            for (var i = 0; i < 371; i += 7) text.Append((int)answers.Rule(i, row));
            text.AppendLine();
        }

        return text.ToString();
    }
}
