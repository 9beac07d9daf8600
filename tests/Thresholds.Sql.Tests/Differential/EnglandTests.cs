using System.Globalization;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.England;
using Thresholds.Facts;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Differential;

/// <summary>The whole guidance for England, with a column for each of its facts, over made-up contacts.</summary>
public class EnglandTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1";

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void The_guidance_decides_alike_in_SQL_and_in_the_library(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        var rulebook = EnglandGuidance.Rulebook;
        var vocabulary = rulebook.Vocabulary;
        var mapping = ContactMapping.TryRead(Encoding.UTF8.GetBytes(Json(vocabulary)), "england.json", vocabulary).Value;
        string[] names = ["id", "day", "born", "unborn", .. Facts(vocabulary)];
        var text = SqlRulebook.Write(rulebook, mapping, new() { Engine = kind, Table = "contacts", StepsAndChecks = true }, n => n, "t.\"id\"").Value;
        var expected = new Expected(rulebook, mapping, new CsvHeader(names), null);
        var dice = new Dice(kind.GetHashCode() + 11);
        var seen = new Occasions();
        // By the thousand, so that a long run keeps within memory.
        for (var block = 0; block < (IsLong ? 100 : 2); block++)
        {
            var table = Enumerable.Range(0, 1000).Select(i => Row(dice, vocabulary, FormattableString.Invariant($"c-{i:0000}"))).ToArray();
            engine.Load("contacts", names, table);
            var answers = engine.Query(text.Text);
            for (var i = 0; i < table.Length; i++)
            {
                seen.Count("contacts");
                var decision = expected.Of(table[i], block * 1000 + i + 1).Decision;
                var handedOver = answers[i]["not_decided"]!;
                seen.Count(handedOver.Length == 0 ? "decided in SQL" : handedOver);
                Assert.Equal(handedOver.Length > 0, decision is not { Clashes.IsEmpty: true });
                if (handedOver.Length > 0) continue;
                if (decision!.Required is not null) seen.Count("required");
                if (decision.ToConsider is not null) seen.Count("to consider");
                foreach (var (name, value) in expected.Columns(decision, text)) Assert.True(value == answers[i][name], $"{name}: SQL `{answers[i][name]}`, the evaluator `{value}`, for {string.Join('|', table[i].Select((c, k) => c is null or "" ? "" : names[k] + "=" + c).Where(c => c.Length > 0))}");
            }

            expected = new(rulebook, mapping, new CsvHeader(names), null);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(seen + FormattableString.Invariant($"; {text.Text.Length} characters, widest stage {text.WidestStage}"));
        Assert.True(seen.Of("decided in SQL") > seen.Of("contacts") / 2 && seen.Of("clash") > 0 && seen.Of("required") > 0, seen.ToString());
    }

    private static IEnumerable<string> Facts(Vocabulary v)
        => v.Indicators.Select(i => i.Id).Concat(v.Measures.Skip(1).Select(m => m.Id)).Concat(v.Choices.Select(c => c.Id)).Concat(v.Events.Select(e => e.Id));

    // Little is said of most contacts, and much of a few.
    private static string?[] Row(Dice dice, Vocabulary v, string id)
    {
        var received = new DateOnly(2018, 1, 1).AddDays(dice.Between(0, 3200));
        var unborn = dice.Chance(6);
        var yes = dice.OneOf([0, 1, 2, 4, 12]);
        var no = dice.OneOf([0, 10, 60]);
        return
        [
            id, Day(received), unborn || dice.Chance(15) ? null : Day(received.AddDays(-dice.Between(0, 6570))), unborn ? "Y" : dice.Chance(10) ? "N" : null,
            .. v.Indicators.Select(_ => dice.Between(0, 499) < yes ? "Y" : dice.Chance(no) ? "N" : dice.Chance(5) ? "U" : null),
            .. v.Measures.Skip(1).Select(m => dice.Chance(30) ? dice.Between(m.Min, m.Max).ToString(CultureInfo.InvariantCulture) : null),
            .. v.Choices.Select(c => dice.Chance(40) ? dice.OneOf(c.Codes).Code : null),
            .. v.Events.Select(_ => dice.Chance(4) ? Day(received) : dice.Chance(10) ? "no" : null),
        ];
    }

    private static string Json(Vocabulary v)
    {
        var facts = v.Indicators.Select(i => $$"""{ "column": "{{i.Id}}", "indicator": "{{i.Id}}", "values": { "Y": "yes", "N": "no", "U": "not-known" }{{(i.Kind == IndicatorKind.LegalFact ? ", \"closed\": true" : "")}} }""")
            .Concat(v.Measures.Skip(1).Select(m => $$"""{ "column": "{{m.Id}}", "measure": "{{m.Id}}" }"""))
            .Concat(v.Choices.Select(c => $$"""{ "column": "{{c.Id}}", "choice": "{{c.Id}}" }"""))
            .Concat(v.Events.Select(e => $$"""{ "column": "{{e.Id}}", "event": "{{e.Id}}", "formats": ["yyyy-MM-dd"], "values": { "no": "no" } }"""));
        return $$"""
            { "format": 1, "contact": "id", "receivedOn": "day", "child": { "dateOfBirth": "born", "unborn": { "column": "unborn", "values": { "Y": "yes", "N": "no" } } },
              "facts": [ {{string.Join(",\n", facts)}} ] }
            """;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
