using System.Collections.Immutable;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Differential;

/// <summary>Rulebooks of 50, 300 and 1,000 rules, deep and wide conditions, and what is too wide for an engine.</summary>
public class SizeTests
{
    [Theory]
    [InlineData(SqlEngine.Sqlite, 50)]
    [InlineData(SqlEngine.Sqlite, 300)]
    [InlineData(SqlEngine.Sqlite, 1000)]
    [InlineData(SqlEngine.PostgreSql, 50)]
    [InlineData(SqlEngine.PostgreSql, 300)]
    [InlineData(SqlEngine.PostgreSql, 1000)]
    public void Many_rules_are_decided_as_the_evaluator_decides_them(SqlEngine kind, int rules)
    {
        using var engine = Engine.Open(kind);
        var dice = new Dice(rules);
        // More facts than a thousand rules leave room for in one stage: the rules go in blocks.
        var rulebook = Of(dice, 700, rules);
        var mapping = MappingOf(rulebook);
        string[] names = ["id", "day", .. rulebook.Vocabulary.Indicators.Select(i => i.Id)];
        var table = Enumerable.Range(0, 12).Select(r => (IReadOnlyList<string?>)[FormattableString.Invariant($"c-{r:00}"), "2026-03-02", .. rulebook.Vocabulary.Indicators.Select((_, i) => i < Implying(700) ? (r == 0 ? "Y" : null) : r == 0 ? null : dice.OneOf(new[] { null, "Y", "Y", "N" }))]).ToArray();
        engine.Load("contacts", names, table);
        var text = SqlRulebook.Write(rulebook, mapping, new() { Engine = kind, Table = "contacts", StepsAndChecks = true }).Value;
        var answers = engine.Query(text.Text).OrderBy(a => a["contact"]).ToArray();
        var expected = new Expected(rulebook, mapping, new CsvHeader(names), null);
        for (var i = 0; i < table.Length; i++)
            foreach (var (name, value) in expected.Columns(expected.Of(table[i], i + 1).Decision!, text)) Assert.True(value == answers[i][name], $"row {i}, {name}: {answers[i][name]} instead of {value}");
        Assert.True(text.WidestStage <= engine.Dialect.MostColumns);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{text.Text.Length} characters, widest stage {text.WidestStage}"));
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_condition_of_five_hundred_parts_is_no_deeper_than_an_engine_bears(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        var ids = Enumerable.Range(0, 500).Select(i => FormattableString.Invariant($"worry-{i}")).ToArray();
        ImmutableArray<Condition> all = [.. ids.Select(i => (Condition)new IndicatorCondition(i))];
        var rulebook = (Small.Chapter with
        {
            Indicators = [.. ids.Select(Small.Concern)],
            Rules =
            [
                Wide("any", new AnyOf(all)), Wide("all", new AllOf(all)), Wide("many", new AtLeast(Operand.Of(250), all)),
                // Turn about, one inside the other, as deep as the reader of conditions lets anyone write.
                Wide("deep", Enumerable.Range(0, 45).Aggregate(all[0], (inner, i) => i % 2 == 0 ? new AllOf([all[i], inner]) : new AnyOf([all[i], inner]))),
            ],
        }).Build();
        var half = ids.Select((_, i) => i < 250 ? "Y" : null).ToArray();
        engine.Load("contacts", ["id", "day", .. ids], [["c-1", "2026-03-02", .. half]]);
        var answer = engine.Query(SqlRulebook.Write(rulebook, MappingOf(rulebook), new() { Engine = kind, Table = "contacts" }).Value.Text)[0];
        Assert.Equal(("any;many;deep", "all"), (answer["rules_met"], answer["rules_not_settled"]));
    }

    [Theory]
    [InlineData(SqlEngine.Sqlite, 2000)]
    [InlineData(SqlEngine.PostgreSql, 1664)]
    [InlineData(SqlEngine.SqlServer, 1024)]
    public void Facts_beyond_the_limit_are_refused_and_the_limit_is_named(SqlEngine kind, int limit)
    {
        var rulebook = Of(new Dice(1), limit, 60);
        var fault = Assert.Single(SqlRulebook.Write(rulebook, MappingOf(rulebook), new() { Engine = kind, Table = "contacts" }).Faults);
        Assert.Contains(FormattableString.Invariant($" holds at most {limit} columns side by side, and these facts and steps need "), fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Map fewer columns, or use a rulebook of fewer facts.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_no_row_can_settle_costs_nothing()
    {
        var rulebook = Of(new Dice(1), 60, 300);
        var mapping = ContactMapping.TryRead("""{ "format": 1, "contact": "id", "receivedOn": "day" }"""u8.ToArray(), "m.json", rulebook.Vocabulary).Value;
        var text = SqlRulebook.Write(rulebook, mapping, new() { Engine = SqlEngine.Sqlite, Table = "contacts" }).Value;
        Assert.Equal(rulebook.Rules.Length, text.RulesNeverSettled.Length);
        Assert.True(text.WidestStage < 60, $"{text.WidestStage} columns");
        Assert.DoesNotContain("rule-0", text.Text, StringComparison.Ordinal);
    }

    private static Rule Wide(string id, Condition when) => Small.Rule(id, Threshold.Section17, RuleStrength.MustConsider, "unborn") with { When = when };

    private static Rulebook Of(Dice dice, int facts, int rules)
    {
        var ids = Enumerable.Range(0, facts).Select(i => FormattableString.Invariant($"fact-{i}")).ToArray();
        var free = ids[Implying(facts)..^Implying(facts)];
        Condition One() => new IndicatorCondition(dice.OneOf(ids));
        Condition Some() => dice.Between(0, 3) switch
        {
            0 => new AllOf([One(), One(), new Not(new IndicatorCondition(dice.OneOf(ids)))]),
            1 => new AtLeast(Operand.Of(2), [.. dice.Shuffled(free).Take(4).Select(i => (Condition)new IndicatorCondition(i))]),
            2 => new AnyOf([One(), new AllOf([One(), One()])]),
            _ => One(),
        };
        return (Small.Chapter with
        {
            Indicators = [.. ids.Select(Small.Circumstance)],
            Clauses = [.. Enumerable.Range(0, Implying(facts)).Select(i => Clause.Implies(ids[i], ids[facts - 1 - i]))],
            Rules = [.. Enumerable.Range(0, rules).Select(i => Wide(FormattableString.Invariant($"rule-{i}"), Some()) with { Threshold = dice.OneOf(ThresholdWords.All), Strength = dice.OneOf([RuleStrength.MustConsider, RuleStrength.PointsTowards]) })],
        }).Build();
    }

    private static int Implying(int facts) => facts / 20;

    private static ContactMapping MappingOf(Rulebook rulebook)
    {
        var facts = rulebook.Vocabulary.Indicators.Select(i => $$"""{ "column": "{{i.Id}}", "indicator": "{{i.Id}}", "values": { "Y": "yes", "N": "no" } }""");
        var json = $$"""{ "format": 1, "contact": "id", "receivedOn": "day", "facts": [ {{string.Join(", ", facts)}} ] }""";
        return ContactMapping.TryRead(Encoding.UTF8.GetBytes(json), "m.json", rulebook.Vocabulary).Value;
    }
}
