using Thresholds.Audit.Import;
using Thresholds.Audit.Tests.Auditing;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Import;

/// <summary>What a mapping says of a level that stands for one of several thresholds, and of the level schemes of the guidance.</summary>
public class OneOfSeveralTests
{
    private const string Csv = "Id,Day,Decided,Level,Squalid,Police\n"
        + "1,2024-03-02,,3,Y,\n2,2024-03-02,2022-11-30,3,Y,\n3,2024-03-02,,Level 4,Y,Y\n4,2022-03-02,,4,Y,Y\n5,2024-03-02,,1,,\n6,2024-03-02,,Acute,,\n"
        + "7,2022-03-02,,2 Early help,,\n8,2024-03-02,,level 2,,\n9,2024-03-02,,LEVEL 2,,\n10,2024-03-02,,,,\n11,2024-03-02,,Intensive,Y,\n12,2024-03-02,,Help,Y,Y\n";

    [Fact]
    public void The_scheme_in_use_on_the_contacts_own_day_counts_and_what_is_listed_stands_over_it()
    {
        using var folder = new Folder().With(Mapping("""
            "levelScheme": ["levels-to-2022", "levels"], "values": { "Intensive": { "oneOf": ["section-17", "early-help", "section-17"] }, "Help": { "oneOf": ["early-help"] }, "Acute": "section-47" }
            """), Csv);
        var summary = folder.Run().Value;
        Assert.Equal(
            [
                "early-help or section-17", "section-17", "section-17 or section-47 or emergency-accommodation", "section-47", "none", "section-47",
                "not-matched", "early-help", "not-matched", "", "early-help or section-17", "early-help",
            ],
            folder.Decisions().Select(d => d["recordedOutcome"]));
        Assert.Equal(["2 Early help", "LEVEL 2"], summary.Unmatched.Where(u => u.Column == "Level").Select(u => u.Shown).Order(StringComparer.Ordinal));
        Assert.Contains("(early-help or section-17)", File.ReadAllText(folder.At("decisions.dictionary.csv")), StringComparison.Ordinal);

        var findings = Audits.Find(folder);
        Assert.Equal("early help or section 17", findings.Compared.Contacts[0].Recorded.ToString());
        Assert.Equal("section 17 or section 47 or emergency accommodation", findings.Compared.Contacts[2].Recorded.ToString());
        var written = Audits.Run(folder).Write();
        Assert.True(written.IsUsable);
        var contacts = Table.Read(Path.Combine(folder.At("report"), "contacts.csv"));
        Assert.Equal("early help or section 17", contacts[0]["recorded"]);
        Assert.Contains(Table.Read(Path.Combine(folder.At("report"), "figures.csv")), r => r["column"] == "early help or section 17");
    }

    [Fact]
    public void One_of_a_single_threshold_is_that_threshold()
    {
        var outcomes = new List<string>();
        foreach (var value in (string[])["\"section-17\"", "[\"section-17\"]", "{ \"oneOf\": [\"section-17\"] }", "{ \"oneOf\": [\"section-17\", \"section-17\"] }"])
        {
            using var folder = new Folder().With(Mapping($$"""
                "values": { "Help": {{value}} }
                """), Csv);
            folder.Run();
            outcomes.Add(File.ReadAllText(folder.Output));
        }

        Assert.Contains("section-17", outcomes[0], StringComparison.Ordinal);
        Assert.Single(outcomes.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"levelScheme\": \"level\"", "mapping.json:1:139 recorded.outcome.levelScheme  The guidance has no level scheme `level`. Did you mean `levels`? It has `levels-to-2022`, `levels`.")]
    [InlineData("\"levelScheme\": [\"levels\", \"levels\"]", "mapping.json:1:150 recorded.outcome.levelScheme[1]  `levels` and `levels` were in use on the same days, so a level could be one of either. Name the one that the column is written in.")]
    [InlineData("\"values\": { \"a\": { \"oneOf\": \"section-17\" } }", "mapping.json:1:152 recorded.outcome.values.a.oneOf  The thresholds of which one was meant stand in a list; they cannot be text.")]
    [InlineData("\"values\": { \"a\": { \"oneOf\": [] } }", "mapping.json:1:152 recorded.outcome.values.a.oneOf  `oneOf` holds one or more thresholds, and `none` where none of them may have been meant. A value of which nothing is known is `not-known` alone.")]
    [InlineData("\"values\": { \"a\": { \"oneOf\": [\"section-17\", \"not-known\"] } }", "mapping.json:1:152 recorded.outcome.values.a.oneOf  `oneOf` holds one or more thresholds, and `none` where none of them may have been meant. A value of which nothing is known is `not-known` alone.")]
    public void What_cannot_be_meant_is_refused(string json, string expected)
    {
        using var folder = new Folder().With(Mapping(json).ReplaceLineEndings(" "), Csv);
        Assert.Equal([expected], folder.Run().Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void The_schema_holds_both_ways_and_no_other()
    {
        var schema = SchemaCheck.Embedded("mapping.schema.json", typeof(ContactMapping).Assembly);
        Assert.Empty(schema.Faults(Mapping("\"values\": { \"a\": { \"oneOf\": [\"none\", \"early-help\"] } }")));
        Assert.Empty(schema.Faults(Mapping("\"levelScheme\": \"levels\"")));
        Assert.Empty(schema.Faults(Mapping("\"levelScheme\": [\"levels\", \"levels-to-2022\"], \"values\": {}")));
        Assert.NotEmpty(schema.Faults(Mapping("\"values\": { \"a\": { \"oneOf\": [\"not-known\"] } }")));
        Assert.NotEmpty(schema.Faults(Mapping("\"values\": { \"a\": { \"any\": [\"early-help\"] } }")));
        Assert.NotEmpty(schema.Faults("""{ "format": 1, "contact": "Id", "receivedOn": "Day", "recorded": { "outcome": { "column": "Level" } } }"""));
    }

    private static string Mapping(string outcome) => $$"""
        { "format": 1, "contact": "Id", "receivedOn": "Day", "decidedOn": "Decided", "recorded": { "outcome": { "column": "Level", {{outcome.Trim()}} } },
          "facts": [ { "column": "Squalid", "indicator": "home-squalid", "values": { "Y": "yes" } }, { "column": "Police", "indicator": "in-police-protection", "values": { "Y": "yes" } } ] }
        """;
}
