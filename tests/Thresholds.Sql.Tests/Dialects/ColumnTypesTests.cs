using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Dialects;

/// <summary>Columns that are not plain text, and collations that do not mind capitals.</summary>
public class ColumnTypesTests
{
    private const string Json = """
        { "format": 1, "contact": "id", "receivedOn": "day", "child": { "dateOfBirth": "born" },
          "facts": [ { "column": "worry", "indicator": "worry", "values": { "true": "yes", "Y": "yes", "false": "no" } }, { "column": "times", "measure": "times" } ] }
        """;

    private static Rulebook Rulebook { get; } = (Small.Chapter with
    {
        Indicators = [Small.Concern("worry")], Measures = [Small.Number("times")],
        Rules =
        [
            Small.Rule("worry-rule", Threshold.Section17, RuleStrength.MustConsider, "worry"), Small.Rule("often", Threshold.Section17, RuleStrength.PointsTowards, "times >= 3"),
            Small.Rule("baby", Threshold.Section47, RuleStrength.PointsTowards, "worry and age < 1 year"),
        ],
    }).Build();

    private static ContactMapping Mapping => ContactMapping.TryRead(Encoding.UTF8.GetBytes(Json), "m.json", Rulebook.Vocabulary).Value;

    [Fact]
    public void Days_numbers_and_truths_of_PostgreSQL_are_read_by_their_own_types()
    {
        using var engine = Engine.Open(SqlEngine.PostgreSql);
        engine.Run("CREATE TEMPORARY TABLE contacts (id integer, day date, born date, worry boolean, times smallint)");
        engine.Run("INSERT INTO contacts VALUES (1, '2026-03-02', '2025-12-31', true, 3), (2, '2026-03-02', NULL, false, NULL), (3, '2026-03-02', '2025-12-31', NULL, 2)");
        var answers = Ask(engine);
        Assert.Equal(["baby,often,worry-rule", "", ""], answers.Select(Met));
        Assert.Equal(["", "often", "baby,worry-rule"], answers.Select(a => Sorted(a["rules_not_settled"]!)));
    }

    [Fact]
    public void A_collation_that_does_not_mind_capitals_changes_no_code()
    {
        using var engine = Engine.Open(SqlEngine.Sqlite);
        engine.Run("CREATE TABLE contacts (id TEXT, day TEXT, born TEXT, worry TEXT COLLATE NOCASE, times INTEGER)");
        engine.Run("INSERT INTO contacts VALUES ('1', '2026-03-02', NULL, 'Y', 3), ('2', '2026-03-02', NULL, 'y', NULL), ('3', '2026-03-02', NULL, 'Y ', NULL)");
        Assert.Equal(["", "unread", "unread"], Ask(engine).Select(a => a["not_decided"]));
    }

    [Fact]
    public void A_collation_of_PostgreSQL_that_does_not_mind_capitals_changes_no_code()
    {
        using var engine = Engine.Open(SqlEngine.PostgreSql);
        try
        {
            engine.Run("CREATE COLLATION pg_temp.nobody_minds (provider = icu, locale = 'und-u-ks-level1', deterministic = false)");
        }
        catch (Npgsql.PostgresException without) when (without.SqlState is "0A000" or "22023")
        {
            Assert.Skip("This PostgreSQL was built without ICU.");
        }

        engine.Run("CREATE TEMPORARY TABLE contacts (id text, day text, born text, worry text COLLATE pg_temp.nobody_minds, times text)");
        engine.Run("INSERT INTO contacts VALUES ('1', '2026-03-02', NULL, 'Y', '3'), ('2', '2026-03-02', NULL, 'y', NULL), ('3', '2026-03-02', NULL, 'Ý', NULL)");
        Assert.Equal(["", "unread", "unread"], Ask(engine).Select(a => a["not_decided"]));
    }

    [Fact]
    public void The_white_space_taken_off_an_id_is_the_white_space_of_the_library()
    {
        using var engine = Engine.Open(SqlEngine.Sqlite);
        var white = Enumerable.Range(1, 0xFFFF).Select(c => (char)c).Where(c => !char.IsSurrogate(c)).ToArray();
        engine.Load("cells", ["x"], white.Select(c => (IReadOnlyList<string?>)[$"{c}a{c}"]));
        var cleaned = engine.Query($"SELECT x, {engine.Dialect.Cleaned("x")} AS cleaned FROM cells");
        Assert.All(cleaned, r => Assert.Equal(CsvHeader.Clean(r["x"]!), r["cleaned"]));
    }

    private static List<Dictionary<string, string?>> Ask(Engine engine)
        => [.. engine.Query(SqlRulebook.Write(Rulebook, Mapping, new() { Engine = engine.Kind, Table = "contacts" }).Value.Text).OrderBy(a => a["contact"])];

    private static string Met(Dictionary<string, string?> answer) => Sorted(answer["rules_met"]!);

    private static string Sorted(string ids) => string.Join(',', ids.Split(';').Order(StringComparer.Ordinal));
}
