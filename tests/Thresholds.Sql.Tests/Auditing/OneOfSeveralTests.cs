using Thresholds.Audit.Replay;
using Thresholds.England;
using Thresholds.Sql.Replay;
using Thresholds.Sql.Tests.Replay;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>A level that stands for one of several thresholds is the same in a table and in a file, replayed and audited.</summary>
public class OneOfSeveralTests
{
    private const string Mapping = """
        { "format": 1, "contact": "id", "receivedOn": "day", "decidedOn": "decided", "child": { "id": "child", "ageYears": "age" },
          "facts": [ { "column": "impact", "indicator": "impact-on-this-child", "values": { "Y": "yes", "N": "no" } }, { "column": "plan", "indicator": "on-child-protection-plan", "values": { "Y": "yes", "N": "no" } } ],
          "recorded": { "outcome": { "column": "level", "levelScheme": "kent-levels", "values": { "Intensive": { "oneOf": ["early-help", "section-17"] }, "NFA": "none" } } } }
        """;

    private static readonly string[] Names = ["id", "day", "decided", "child", "age", "impact", "plan", "level", "place"];

    private static readonly string[] Levels = ["3", "Intensive", "NFA", "2 Early help", "Level 4", "", "odd", "1"];

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_table_and_a_file_say_the_same(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(kind);
        IReadOnlyList<string?>[] rows = [.. Audits.Numbered(Enumerable.Range(0, 64).Select(i => (IEnumerable<string?>)[$"c{i:00}", $"2024-0{1 + i % 9}-1{i % 8}", i % 5 == 0 ? null : $"2024-0{1 + i % 9}-19", $"k{i % 40}", $"{i % 17}", i % 3 == 0 ? "Y" : "N", i % 7 == 0 ? "Y" : null, Levels[i % 8]]))];
        File.WriteAllText(scratch["mapping.json"], Mapping);
        var path = Audits.Write(scratch["contacts.csv"], Names, rows);
        engine.Load("contacts.csv", Names, rows);

        Assert.True(new ReplayRun(EnglandGuidance.Rulebook, scratch["mapping.json"], path, scratch["file.csv"]).Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
        Assert.True(new TableReplay(EnglandGuidance.Rulebook, scratch["mapping.json"], engine.Connection, new() { Engine = kind, Table = "contacts.csv", OrderBy = "place" }, scratch["table.csv"]).Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
        Assert.Contains("early-help or section-17", File.ReadAllText(scratch["file.csv"]), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(scratch["file.csv"]), File.ReadAllText(scratch["table.csv"]));

        Assert.True(Audits.OfFile(EnglandGuidance.Rulebook, path, scratch["mapping.json"], scratch["file"]).Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
        Assert.True(Audits.OfTable(EnglandGuidance.Rulebook, engine, "contacts.csv", scratch["mapping.json"], scratch["table"], "place").Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
        Assert.Contains("early help or section 17", File.ReadAllText(Path.Combine(scratch["file"], "contacts.csv")), StringComparison.Ordinal);
        Assert.Null(Audits.Difference(scratch["file"], scratch["table"]));
    }
}
