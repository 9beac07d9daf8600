using System.Text;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>What is written of an explanation fits what is published of it, is the same each time, and holds nothing it must not.</summary>
public static class ExplanationJsonTests
{
    private static readonly SchemaCheck Schema = SchemaCheck.Embedded("explanation.schema.json");

    [Fact]
    public static void Every_member_of_the_schema_has_words() => Assert.DoesNotContain(Schema.Undescribed(), place => !place.EndsWith("explanation", StringComparison.Ordinal));

    [Fact]
    public static void Any_explanation_fits_the_schema_and_is_written_the_same_twice() => Law.Holds(
        150, Case.Clashing, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var written = ExplanationJson.Write(DecisionExplanation.Of(decision));
            if (Schema.Faults(written) is { Count: > 0 } faults) return string.Join("; ", faults);
            if (!written.AsSpan().SequenceEqual(ExplanationJson.Write(DecisionExplanation.Of(c.Decide())))) return "two bytes for one explanation";
            seen.Count(decision.Clashes.IsEmpty ? "without a clash" : "with a clash");
            return ExplanationReport.Write(DecisionExplanation.Of(decision), ReportFormat.Markdown).Length > 0 ? null : "nothing told";
        },
        ("with a clash", 20));

    [Fact]
    public static void One_threshold_alone_can_be_written()
    {
        var text = Encoding.UTF8.GetString(ExplanationJson.Write(DecisionExplanation.Of(Marked()), Threshold.Section47, indented: false));
        Assert.DoesNotContain("\"threshold\":\"section-17\",\"now\"", text, StringComparison.Ordinal);
        Assert.Contains("\"threshold\":\"section-47\",\"now\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public static void No_note_and_no_date_of_birth_stands_in_it()
    {
        var explanation = DecisionExplanation.Of(Marked());
        var all = Encoding.UTF8.GetString(ExplanationJson.Write(explanation)) + ExplanationReport.Write(explanation, ReportFormat.Text) + ExplanationReport.Write(explanation, ReportFormat.Markdown);
        Assert.DoesNotContain("secret-note", all, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-11-01", all, StringComparison.Ordinal);
        Assert.DoesNotContain("1 November 2025", all, StringComparison.Ordinal);
        Assert.Contains("health visitor", all, StringComparison.Ordinal);
    }

    private static ThresholdDecision Marked() => new ThresholdEvaluator(SampleRulebook.Whole).Decide(
        Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2)).BornOn(new(2025, 11, 1))
            .State("mark", new Account { Value = new IndicatorValue(Truth.Yes), From = "health visitor", ObservedOn = new(2026, 3, 1), Note = "secret-note" })
            .Build());
}
