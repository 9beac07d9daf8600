using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Bulk.Tests;

/// <summary>Every kernel gives the evaluator's answers, over made-up rulebooks and contacts.</summary>
public static class AgreementLaws
{
    [Fact]
    public static void Columns_give_the_answers_of_the_evaluator() => Law.Holds(
        400, BlockCase.Draw, BlockCase.Smaller,
        (c, seen) =>
        {
            var contacts = c.Contacts();
            var block = c.Block(contacts);
            foreach (var kernel in Kernels.All)
            {
                var evaluator = new BulkEvaluator(c.Rulebook, new() { Questions = BulkQuestions.Everything, Kernel = kernel });
                var answers = evaluator.Decide(block);
                if (answers.Rows != contacts.Length) return $"{answers.Rows} rows of {contacts.Length}";
                for (var row = 0; row < contacts.Length; row++)
                    if (SameAnswers.Difference(answers, row, new ThresholdEvaluator(c.Rulebook).Decide(contacts[row])) is { } difference)
                        return $"{kernel}, row {row}: {difference}\n{answers.Plan}";
                if (kernel != Kernels.All[0]) continue;
                seen.Count("rows", answers.Rows);
                seen.Count("one by one", answers.DecidedOneByOne.Length);
                seen.Count("clashing", answers.Clashing);
                seen.Count("judged", answers.Judged);
                if (answers.DecidedOneByOne.Length < answers.Rows) seen.Count("by columns", answers.Rows - answers.DecidedOneByOne.Length);
                if (contacts.Any(x => !x.BlanksReadAsNo.IsEmpty)) seen.Count("blank means no");
                if (contacts.Any(x => x.DecidedOn is not null)) seen.Count("days differ");
            }

            return null;
        },
        ("by columns", 500), ("clashing", 50), ("judged", 50), ("blank means no", 20), ("days differ", 20));
}
