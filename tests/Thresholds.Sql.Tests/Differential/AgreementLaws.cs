using Thresholds.Audit.Import;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Differential;

/// <summary>The SQL on a real engine says what the reference evaluator says, over made-up rulebooks and made-up tables.</summary>
public class AgreementLaws
{
    private const int RowsInATable = 100;

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Every_row_is_decided_as_the_evaluator_decides_it_or_handed_over(SqlEngine kind)
    {
        using var engine = Engine.Open(kind);
        Law.Holds(
            100,
            dice => RandomTables.Draw(dice, RowsInATable),
            TableCase.Smaller,
            (c, seen) => Difference(engine, c, seen),
            ("rows", 9000), ("decided in SQL", 5000), ("clash", 100), ("unread", 100), ("same-id", 10), ("rules met", 2000), ("rules not settled", 2000), ("steps to do", 1000), ("blanks read as no", 100));
    }

    internal static string? Difference(Engine engine, TableCase c, Occasions seen)
    {
        engine.Load("contacts", c.Names, c.Rows.Select(r => (IReadOnlyList<string?>)r));
        var options = new SqlOptions { Engine = engine.Kind, Table = "contacts", RulesAsAt = c.RulesAsAt, StepsAndChecks = true };
        var text = SqlRulebook.Write(c.Rulebook, c.Mapping, options, n => n, engine.Dialect.OrderOfRows(c.Names), InBlocksOf(c)).Value;
        var answers = engine.Query(text.Text);
        if (answers.Count != c.Rows.Length) return $"{answers.Count} rows came back of {c.Rows.Length}";
        var expected = new Expected(c.Rulebook, c.Mapping, new CsvHeader(c.Names), c.RulesAsAt);
        for (var i = 0; i < answers.Count; i++)
        {
            seen.Count("rows");
            var (reading, decision) = expected.Of(c.Rows[i], i + 1);
            var said = answers[i]["not_decided"]!;
            seen.Count(said.Length == 0 ? "decided in SQL" : said);
            if (said.Length > 0)
            {
                if (answers[i].Any(a => a.Value is not null && a.Key is not ("contact" or "not_decided") && !a.Key.StartsWith('k'))) return $"row {i + 1} is not decided and yet says something";
                // Only what truly cannot be decided here is handed over.
                if (said == "clash" && decision is not { Clashes.IsEmpty: false }) return $"row {i + 1} is called a clash and is none";
                if (said == "unread" && decision is not null && reading.Unmatched.IsEmpty && c.Rows[i].All(IsPlain)) return $"row {i + 1} is handed over for nothing";
                continue;
            }

            if (decision is null || !decision.Clashes.IsEmpty) return $"row {i + 1} is decided, and should be handed over";
            foreach (var (name, value) in expected.Columns(decision, text))
            {
                if (answers[i][name] != value) return $"row {i + 1}, {name}: the SQL says `{answers[i][name]}`, the evaluator `{value}`\n{text.Text}";
                if (name is "rules_met" or "rules_not_settled" or "steps_to_do" && value.Length > 0) seen.Count(name.Replace('_', ' '));
            }

            if (!decision.Contact.BlanksReadAsNo.IsEmpty) seen.Count("blanks read as no");
        }

        return null;
    }

    // Now and then the rules go in several stages, as they do where there are more than an engine holds side by side.
    private static int? InBlocksOf(TableCase c) => c.Rulebook.Rules.Length % 3 == 0 ? 2 : null;

    // Written so that SQL must be able to read it: no spaces around it, no sign, character or form it does not know.
    private static bool IsPlain(string? cell) => cell is null || cell == " " || (cell == cell.Trim() && !cell.StartsWith('+') && cell.All(char.IsAscii));
}
