using System.Text;
using Thresholds.Sql.Tests.Support;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>A replay by blocks is the replay row by row over made-up rulebooks and mappings: every kind of fact, clashes, blanks that mean no, disputed columns, days of decision.</summary>
public class RandomRulebookLawTests
{
    [Fact]
    public void Decisions_are_those_of_the_replay_row_by_row() => Law.Holds(
        200,
        dice => (Table: RandomTables.Draw(dice, dice.Between(1, 40)), PartBytes: dice.Between(1, 4_000)),
        c => TableCase.Smaller(c.Table).Select(t => (t, c.PartBytes)),
        (c, seen) =>
        {
            using var folder = new Folder().With(c.Table.Json(), Csv(c.Table));
            var summary = SameFiles.Assert(folder, c.Table.Rulebook, [(1, 1 << 20), (3, c.PartBytes)], c.Table.RulesAsAt).Value;
            if (summary.Clashes > 0) seen.Count("a clash");
            if (summary.Rules.Length > 0) seen.Count("a rule met");
            if (summary.SetAside > 0) seen.Count("a row set aside");
            var rows = folder.Decisions();
            if (rows.Any(r => r["blanksReadAsNo"] != "0")) seen.Count("a blank read as no");
            if (rows.Any(r => r["openRoutes"].Length > 0)) seen.Count("an open route");
            if (rows.Any(r => r["urgency"].Length > 0)) seen.Count("an urgency");
            if (rows.Any(r => r["rulesAsAt"] != r["receivedOn"])) seen.Count("another day's rules");
            return null;
        },
        ("a clash", 10), ("a rule met", 50), ("a row set aside", 20), ("a blank read as no", 20), ("an open route", 10), ("an urgency", 10), ("another day's rules", 30));

    private static string Csv(TableCase c)
    {
        var text = new StringBuilder().AppendJoin(',', c.Names.Select(n => Table.Quoted(n, ','))).Append('\n');
        foreach (var row in c.Rows) text.AppendJoin(',', row.Select(cell => Table.Quoted(cell ?? string.Empty, ','))).Append('\n');
        return text.ToString();
    }
}
