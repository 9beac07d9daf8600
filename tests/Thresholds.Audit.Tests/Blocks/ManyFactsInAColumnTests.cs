using Thresholds.Audit.Replay;
using Thresholds.England;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>A column that speaks of more facts than the file has columns: each further fact has a place of its own beyond them.</summary>
public class ManyFactsInAColumnTests
{
    [Fact]
    public void Two_hundred_facts_in_one_column_are_replayed_as_row_by_row()
    {
        var ids = EnglandGuidance.Rulebook.Vocabulary.Indicators.Take(200).Select(i => i.Id);
        var facts = string.Join(",\n", ids.Select(id => $$"""{ "column": "Any", "indicator": "{{id}}", "values": { "N": "no", "U": "not-known" } }"""));
        using var folder = new Folder().With(
            $$"""{ "format": 1, "blanks": ["-"], "contact": "Id", "receivedOn": "Day", "child": { "ageYears": "Age" }, "facts": [ {{facts}} ] }""",
            "Id,Day,Age,Any\n1,2024-03-02,7,N\n2,2024-03-02,7,-\n3,2024-03-02,7,U\n4,2024-03-02,7,\n#N/A,2024-03-02,7,N\n");

        var summary = SameFiles.Assert(folder, EnglandGuidance.Rulebook, [(1, 1 << 20), (2, 30)]).Value;

        Assert.Equal((5, 4, 1), (summary.RowsRead, summary.Decided, summary.SetAside));
    }
}
