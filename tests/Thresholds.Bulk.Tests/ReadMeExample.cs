using Thresholds.Bulk;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Bulk.Tests;

/// <summary>The example of the project's page.</summary>
public static class ReadMeExample
{
    [Fact]
    public static void Contacts_are_set_decided_counted_and_one_is_explained()
    {
        var rulebook = EnglandGuidance.Rulebook;
        var columns = ContactColumns.Of(rulebook.Vocabulary, ["mark-when-not-mobile", "injury-to-child", "source"]);
        var evaluator = new BulkEvaluator(rulebook);

        var block = new ContactBlock(columns);
        var row = block.Add(receivedOn: new(2026, 3, 2));
        block.Set(columns.Age, row, 4);
        block.Set(columns.Indicator("mark-when-not-mobile"), row, Truth.Yes);
        block.Set(columns.Choice("source"), row, rulebook.Vocabulary.FindChoice("source")!.SetOf(["3B"])!.Value);
        block.Add(receivedOn: new(2026, 3, 2));

        var answers = evaluator.Decide(block);
        Assert.Equal(1, answers.Count(Threshold.Section47, ThresholdStatus.MustConsider));
        Assert.Equal(Threshold.Section47, answers.ToConsider(row));

        var decision = answers.Explain(row);
        Assert.Contains(decision.Rules, r => r.Counts == Truth.Yes && r.Rule.Id == "mark-when-not-mobile-section-47");
        Assert.Null(answers.ToConsider(1));
    }
}
