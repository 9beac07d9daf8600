using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Thresholds.Audit.Import;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Dialects;

/// <summary>Names of tables, columns and views, and codes of a mapping, that would like to be more than names and codes.</summary>
public class HostileNamesTests
{
    internal static readonly ImmutableArray<string> Names =
    [
        "it's", "a\"b", "\"; DROP TABLE canary; --", "'; DROP TABLE canary; --", "[x]]", "`x`", "select", "order", "a;b", "--", "/* */", "a.b", "naïve 子ども 🦊",
        "line\nbreak", "tab\tbed", "back\\slash", "$1", "$$x$$", "@p0", ":name", "?", "%s", "E'x'", "n", "t", "k0", "1", "NULL", "open_reason",
    ];

    internal static readonly ImmutableArray<string> Codes =
        ["Y", "it's", "'; DROP TABLE canary; --", "' OR '1'='1", "\\' OR 1=1 --", "\\", "a\"b", "$$", "$1", "@p0", "子", "🦊", "NULL", "%", "*", "[0-9]"];

    internal static Rulebook Rulebook { get; } = (Small.Chapter with
    {
        Indicators = [Small.Concern("worry")], Rules = [Small.Rule("worry-rule", Threshold.Section17, RuleStrength.MustConsider, "worry")],
    }).Build();

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Names_and_codes_stay_names_and_codes(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        engine.Load("canary", ["x"], [["alive"]]);
        foreach (var name in Names)
        {
            string[] columns = ["id", "day", name];
            engine.Load(name, columns, Codes.Select((code, i) => (IReadOnlyList<string?>)[FormattableString.Invariant($"c-{i}"), "2026-03-02", code]).Append(["none", "2026-03-02", null]));
            var text = Written(kind, name, name, columns).Text;
            var answers = engine.Query(text);
            Assert.Equal(Codes.Length + 1, answers.Count);
            Assert.All(answers, a => Assert.Equal(a["contact"] == "none" ? "" : "worry-rule", a["rules_met"]));
            Assert.All(answers, a => Assert.Equal("", a["not_decided"]));
            Assert.Equal("alive", engine.Query("SELECT x FROM canary")[0]["x"]);
        }
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_view_of_any_name_is_a_view_of_that_name(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        engine.Load("canary", ["x"], [["alive"]]);
        engine.Load("contacts", ["id", "day", "worry"], [["c-1", "2026-03-02", "Y"], ["c-2", "2026-03-02", ""]], temporary: false);
        try
        {
            foreach (var name in Names)
            {
                var view = Written(kind, "contacts", "worry", ["id", "day", "worry"], name + " view");
                engine.Run(view.Text);
                var answers = engine.Query($"SELECT * FROM {engine.Dialect.Quote(name + " view")}");
                engine.Run($"DROP VIEW {engine.Dialect.Quote(name + " view")}");
                Assert.Equal(["must-consider", "not-settled"], answers.OrderBy(a => a["contact"]).Select(a => a["section_17"]));
                Assert.Equal(view.Columns.Select(c => c.Name), answers[0].Keys);
            }
        }
        finally
        {
            engine.Run("DROP TABLE contacts");
        }

        Assert.Equal("alive", engine.Query("SELECT x FROM canary")[0]["x"]);
    }

    [Fact]
    public void A_name_of_200_characters_is_a_name_where_the_engine_keeps_it_and_refused_where_it_would_be_cut()
    {
        var name = string.Concat(Enumerable.Repeat("a\"'; -- ", 25));
        using var engine = Engine.Open(SqlEngine.Sqlite);
        engine.Load(name, ["id", "day", name], [["c-1", "2026-03-02", "Y"]]);
        Assert.Equal("worry-rule", engine.Query(Written(SqlEngine.Sqlite, name, name, ["id", "day", name]).Text)[0]["rules_met"]);

        var refused = Write(SqlEngine.PostgreSql, name, name.Trim(), ["id", "day", name]).Faults;
        Assert.Equal(["table", "facts[0].column"], refused.Select(f => f.Where.Path));
        Assert.All(refused, f => Assert.Equal("The name `a\"'; -- a\"'; -- a\"'; -- a\"'; -- a\"'; -- ...` is longer than PostgreSQL keeps (63 bytes), so it would be cut and might mean another column. Rename it, or read it through a view.", f.Message));
        Assert.Single(Write(SqlEngine.SqlServer, "t", name.Trim(), ["id", "day", name]).Faults);
    }

    [Fact]
    public void A_name_that_no_text_can_hold_is_refused()
    {
        foreach (var name in new[] { "zero\0character", "half a pair " + (char)0xD83E })
            foreach (var kind in Enum.GetValues<SqlEngine>())
                Assert.Contains("holds a character that cannot stand in SQL", Assert.Single(Write(kind, name, "worry", ["id", "day", "worry"]).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_no_text_can_hold_is_left_to_the_reader_of_files()
    {
        using var engine = Engine.Open(SqlEngine.Sqlite);
        engine.Load("contacts", ["id", "day", "worry"], [["c-1", "2026-03-02", "Y\0"], ["c-2", "2026-03-02", "Y"]]);
        var mapping = Mapping("worry", ["id", "day", "worry"], ["Y\0", "Y"]);
        var answers = engine.Query(SqlRulebook.Write(Rulebook, mapping, new() { Engine = SqlEngine.Sqlite, Table = "contacts" }).Value.Text);
        Assert.Equal(["unread", ""], answers.Select(a => a["not_decided"]));
    }

    private static SqlText Written(SqlEngine kind, string table, string column, string[] columns, string? view = null) => Write(kind, table, column, columns, view).Value;

    private static Thresholds.Text.Reading<SqlText> Write(SqlEngine kind, string table, string column, string[] columns, string? view = null)
        => SqlRulebook.Write(Rulebook, Mapping(column, columns, Codes), new() { Engine = kind, Table = table, View = view }, n => columns.First(c => CsvHeader.Clean(c) == n), null);

    private static ContactMapping Mapping(string column, string[] columns, IEnumerable<string> codes)
    {
        var values = string.Join(", ", codes.Select(c => $"{Json(c)}: \"yes\""));
        var json = $$"""{ "format": 1, "contact": "id", "receivedOn": "day", "facts": [ { "column": {{Json(column)}}, "indicator": "worry", "values": { {{values}} } } ] }""";
        return ContactMapping.TryRead(Encoding.UTF8.GetBytes(json), "m.json", Rulebook, new CsvHeader(columns)).Value;
    }

    private static string Json(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
