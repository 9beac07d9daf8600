using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Dialects;

/// <summary>One small rulebook in the words of each engine, read and approved: for three of them nothing else speaks.</summary>
/// <remarks><c>THRESHOLDS_ACCEPT_SQL=(folder Approved)</c> takes what is now written as approved; read the difference before committing it.</remarks>
public class ApprovedTextTests
{
    private const string Json = """
        {
          "format": 1, "contact": "Contact ID", "receivedOn": { "column": "Received", "formats": ["dd/MM/yyyy"] },
          "child": { "dateOfBirth": { "column": "Born", "formats": ["dd/MM/yyyy"] } },
          "facts": [
            { "column": "Bruise", "indicator": "bruise-or-mark", "values": { "Y": "yes", "N": "no", "Not seen": "not-known" } },
            { "column": "Mobile?", "indicator": "not-mobile", "values": { "N": "yes", "Y": "no" } },
            { "column": "PP", "indicator": "in-police-protection", "values": { "Y": "yes" }, "closed": true },
            { "column": "Grade", "choice": "grade", "values": { "L'": "low", "H": "high" } },
            { "column": "Contacts", "measure": "times" }
          ]
        }
        """;

    public static TheoryData<SqlEngine> All => [.. Enum.GetValues<SqlEngine>()];

    private static Rulebook Rulebook { get; } = (Small.Chapter with
    {
        Indicators =
        [
            Small.Concern("bruise-or-mark"), Small.Circumstance("not-mobile"), Small.LegalFact("in-police-protection").OnlyFor(Small.AgeFrom(0)),
            Small.Concern("mark-when-not-mobile"), Small.Concern("nobody-asked"),
        ],
        Measures = [Small.Number("times")], Choices = [Small.List("grade", "low", "high")],
        Clauses = [Clause.Implies("mark-when-not-mobile", "bruise-or-mark"), Clause.Implies("mark-when-not-mobile", "not-mobile")],
        Rules =
        [
            Small.Rule("police-protection", Threshold.Section47, RuleStrength.Duty, "in-police-protection") with { Urgency = Urgency.Today },
            Small.Rule("mark-on-a-baby", Threshold.Section47, RuleStrength.MustConsider, "bruise-or-mark and (not-mobile or age < 6 months)") with { Urgency = Urgency.Now },
            Small.Rule("again-and-again", Threshold.Section17, RuleStrength.PointsTowards, "at least 2 of (times >= 3, grade is one of (high), bruise-or-mark)") with { InForce = new(new DateOnly(2023, 1, 1), null, false) },
            Small.Rule("nobody-asked", Threshold.EarlyHelp, RuleStrength.PointsTowards, "nobody-asked"),
        ],
    }).Build();

    [Theory]
    [MemberData(nameof(All))]
    public void The_text_is_the_one_approved(SqlEngine kind)
    {
        var mapping = ContactMapping.TryRead(Encoding.UTF8.GetBytes(Json), "m.json", Rulebook.Vocabulary).Value;
        var text = SqlRulebook.Write(Rulebook, mapping, new() { Engine = kind, Table = "contacts", Schema = kind == SqlEngine.Sqlite ? null : "dbo" }).Value;
        var name = $"small.{kind.Slug()}.sql";
        if (Environment.GetEnvironmentVariable("THRESHOLDS_ACCEPT_SQL") is { Length: > 0 } folder) File.WriteAllText(Path.Combine(folder, name), text.Text);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Approved", name)).ReplaceLineEndings("\n"), text.Text);
        Assert.Equal(["nobody-asked"], text.RulesNeverSettled);
        Assert.Equal(kind is SqlEngine.Sqlite or SqlEngine.PostgreSql, !text.Text.Contains("UNTRIED", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Brackets_and_quotes_are_even_and_no_line_of_a_comment_holds_a_name_of_the_table(SqlEngine kind)
    {
        var mapping = ContactMapping.TryRead(Encoding.UTF8.GetBytes(Json), "m.json", Rulebook.Vocabulary).Value;
        var text = SqlRulebook.Write(Rulebook, mapping, new() { Engine = kind, Table = "con\ntacts", View = "vi\new", StepsAndChecks = true }).Value.Text;
        var code = string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal)));
        Assert.DoesNotContain("con\ntacts", string.Join('\n', text.Split('\n').Where(l => l.StartsWith("--", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal(code.Count(c => c == '('), code.Count(c => c == ')'));
        Assert.Equal(0, code.Count(c => c == '\'') % 2 == 0 || kind == SqlEngine.Spark ? 0 : 1);
        Assert.Equal(text.Split('\n').Count(l => l.TrimEnd().EndsWith("AS (", StringComparison.Ordinal) || l.EndsWith("MATERIALIZED (", StringComparison.Ordinal)), code.Split("\n)").Length - 1);
    }
}
