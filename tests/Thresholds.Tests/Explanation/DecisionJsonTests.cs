using System.Text;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>What is written of a decision fits what is published of it, and holds nothing it must not.</summary>
public sealed class DecisionJsonTests
{
    private static readonly SchemaCheck Decision = SchemaCheck.Embedded("decision.schema.json");
    private static readonly SchemaCheck Record = SchemaCheck.Embedded("record.schema.json");
    private static readonly SchemaCheck Stated = SchemaCheck.Embedded("contact.schema.json");

    [Fact]
    public void A_contact_set_aside_fits_the_schema()
        => Assert.Empty(Decision.Faults(DecisionJson.WriteSetAside(null, [new(Thresholds.Text.Place.At("id"), "It is missing.")])));

    [Fact]
    public void Every_member_of_the_schema_that_needs_words_has_some()
        => Assert.DoesNotContain(Decision.Undescribed(), place => place.EndsWith("notRuledOut", StringComparison.Ordinal));

    [Fact]
    public void A_whole_decision_and_its_record_fit_their_schemas()
    {
        var decision = new ThresholdEvaluator(SampleRulebook.Whole).Decide(Marked("secret-note", "health visitor"));
        Assert.Empty(Decision.Faults(DecisionJson.Write(decision)));
        var record = DecisionRecord.Write(decision);
        Assert.Empty(Record.Faults(record));
        using var json = JsonDocument.Parse(record);
        Assert.Empty(Stated.Faults(json.RootElement.GetProperty("stated")));
    }

    [Fact]
    public void No_note_and_no_date_of_birth_stands_in_decision_record_or_report()
    {
        var decision = new ThresholdEvaluator(SampleRulebook.Whole).Decide(Marked("secret-note", "health visitor"));
        var all = string.Concat(
            Encoding.UTF8.GetString(DecisionJson.Write(decision)), Encoding.UTF8.GetString(DecisionRecord.Write(decision)),
            DecisionReport.Write(decision, ReportFormat.Text), DecisionReport.Write(decision, ReportFormat.Markdown));
        Assert.DoesNotContain("secret-note", all, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-11-01", all, StringComparison.Ordinal);
        Assert.DoesNotContain("1 November 2025", all, StringComparison.Ordinal);
    }

    [Fact]
    public void One_line_stays_one_line()
        => Assert.DoesNotContain((byte)'\n', DecisionJson.Write(new ThresholdEvaluator(SampleRulebook.Whole).Decide(Marked(null, "GP")), indented: false));

    private static Contact Marked(string? note, string from) => Contact.Start(SampleRulebook.Vocabulary, "c-1", new(2026, 3, 2))
        .BornOn(new(2025, 11, 1))
        .State("mark", new Account { Value = new IndicatorValue(Truth.Yes), From = from, ObservedOn = new(2026, 3, 1), Note = note })
        .Build();
}
