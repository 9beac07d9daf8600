using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Bulk.Tests;

/// <summary>Every kernel on blocks of every length from none to three hundred contacts.</summary>
public static class LengthTests
{
    public static TheoryData<string> Names => [.. Kernels.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Every_length_gives_the_answers_of_the_evaluator(string name)
    {
        var kernel = Kernels.All.Single(k => k.Name == name);
        foreach (var seed in new[] { 11, 12 })
        {
            var dice = new Dice(seed);
            var rulebook = Case.Consistent(dice).Rulebook;
            Contact[] contacts = [.. Enumerable.Range(0, 300).Select(i => new RowSpec(RandomContacts.Consistent(dice, rulebook) with { Judgements = [] }, null, []).Build(rulebook.Vocabulary, $"c-{i}"))];
            ThresholdDecision[] decisions = [.. contacts.Select(c => new ThresholdEvaluator(rulebook).Decide(c))];
            var evaluator = new BulkEvaluator(rulebook, new() { Questions = BulkQuestions.Everything, Kernel = kernel });
            var columns = ContactColumns.All(rulebook.Vocabulary, ContactColumns.RowsStep);
            BulkAnswers? answers = null;
            for (var length = 0; length <= contacts.Length; length++)
            {
                answers = evaluator.Decide(ContactBlock.From(contacts[..length], columns), answers);
                // The figures count every row; the rows themselves are compared where the length changed them: at the end.
                CountsAreThoseOf(answers, decisions[..length]);
                for (var row = Math.Max(0, length - 3); row < length; row++) Assert.Null(SameAnswers.Difference(answers, row, decisions[row]));
            }

            for (var row = 0; row < contacts.Length; row++) Assert.Null(SameAnswers.Difference(answers!, row, decisions[row]));
        }
    }

    internal static void CountsAreThoseOf(BulkAnswers answers, ReadOnlySpan<ThresholdDecision> decisions)
    {
        var statuses = new int[5, 5];
        foreach (var decision in decisions)
            foreach (var finding in decision.Thresholds) statuses[(int)finding.Threshold, (int)finding.Status]++;
        foreach (var threshold in ThresholdWords.All)
            foreach (var status in Enum.GetValues<ThresholdStatus>()) Assert.Equal(statuses[(int)threshold, (int)status], answers.Count(threshold, status));
    }
}
