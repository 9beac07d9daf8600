using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Sql.Tests.Support;

/// <summary>Made-up tables: most rows from a world that can be, with cells hidden, contradicted or spoilt.</summary>
internal static class RandomTables
{
    private static readonly ImmutableArray<string> Spoilt =
        [" Y", "y", "Y ", "?!", "+3", "007", "-1", "3.0", "99999999999", "٣", "31/02/2024", "29/02/2023", "2024-02-29T10:00", "\u00a0", " ", "\t", "Y\n", "'; DROP TABLE x; --", "12/13/2020", "01/01/0000", "n.a.", "\u2019", "#N/A", " #REF!", "#one"];

    // What a failed formula leaves, spaces and all.
    private static readonly ImmutableArray<string> Failed = ["#N/A", "#REF!", " #VALUE!", "\u00a0#NAME?"];

    public static TableCase Draw(Dice dice, int rows)
    {
        var chapters = RandomRulebooks.Draw(dice);
        var rulebook = RandomRulebooks.Builder(chapters).Build();
        var vocabulary = rulebook.Vocabulary;
        var columns = Columns(dice, vocabulary);
        var hasDecided = dice.Chance(40);
        var table = ImmutableArray.CreateBuilder<ImmutableArray<string?>>();
        for (var i = 0; i < rows; i++) table.Add(Row(dice, vocabulary, columns, hasDecided, i));
        return new(chapters, columns, table.ToImmutable(), hasDecided, dice.Chance(20) ? new DateOnly(2026, dice.Between(1, 6), 1) : null, dice.Chance(25) ? new DateOnly(2026, 1, 1).AddDays(dice.Between(-200, 200)) : null);
    }

    private static ImmutableArray<TableColumn> Columns(Dice dice, Vocabulary vocabulary)
    {
        var share = dice.OneOf([30, 70, 95]);
        var facts = vocabulary.Indicators.Select(i => (i.Id, FactKind.Indicator))
            .Concat(vocabulary.Measures.Skip(1).Select(m => (m.Id, FactKind.Measure)))
            .Concat(vocabulary.Choices.Select(c => (c.Id, FactKind.Choice)))
            .Concat(vocabulary.Events.Select(e => (e.Id, FactKind.Event)));
        var columns = new List<TableColumn>();
        foreach (var (id, kind) in facts.Where(_ => dice.Chance(share)))
            for (var copy = dice.Chance(15) ? 2 : 1; copy > 0; copy--)
                columns.Add(new(FormattableString.Invariant($"{id} \"{copy}]"), id, kind, dice.Chance(85) ? Basis.Reported : dice.OneOf([Basis.Disputed, Basis.Withdrawn, Basis.Established]),
                    kind is FactKind.Indicator or FactKind.Event && dice.Chance(25), dice.Chance(40), kind is FactKind.Indicator or FactKind.Event && dice.Chance(15)));
        foreach (var age in (string[])[TableColumn.Born, TableColumn.Years, TableColumn.Months, TableColumn.Unborn, TableColumn.Expected])
            if (dice.Chance(45)) columns.Add(new("child " + age, age, FactKind.Measure, Basis.Reported, false, false));
        return [.. dice.Shuffled(columns)];
    }

    private static ImmutableArray<string?> Row(Dice dice, Vocabulary vocabulary, ImmutableArray<TableColumn> columns, bool hasDecided, int number)
    {
        var world = World.Draw(dice, vocabulary);
        var other = World.Draw(dice, vocabulary);
        var received = new DateOnly(2026, 1, 1).AddDays(dice.Between(-800, 200));
        var hidden = dice.OneOf([20, 50, 80]);
        var cells = ImmutableArray.CreateBuilder<string?>();
        cells.Add(dice.Between(0, 99) switch { 0 => "c-1", 1 => " c-1\u00a0", 2 => "", 3 => null, 4 => dice.OneOf(Failed), _ => FormattableString.Invariant($"c-{number + 2}") });
        cells.Add(dice.Chance(98) ? Day(received) : dice.OneOf(Spoilt));
        if (hasDecided) cells.Add(dice.Between(0, 9) switch { < 4 => null, < 9 => received.AddDays(dice.Between(0, 90)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _ => dice.Chance(80) ? "" : dice.OneOf(Spoilt) });
        foreach (var column in columns)
        {
            if (dice.Chance(column.IsOfAge ? 60 : hidden)) cells.Add(dice.Between(0, 9) switch { 0 => " ", 1 => "n.a.", < 5 => "", _ => null });
            else if (dice.Between(0, 399) == 0) cells.Add(dice.OneOf(Spoilt));
            else cells.Add(Cell(dice, vocabulary, column, dice.Between(0, 99) < 3 ? other : world, received));
        }

        return cells.ToImmutable();
    }

    private static string Cell(Dice dice, Vocabulary vocabulary, TableColumn column, World world, DateOnly received)
    {
        var months = world.Measures[0];
        switch (column.FactId)
        {
            case TableColumn.Born:
                // A child not yet born has no day of birth; somebody now and then writes one all the same.
                return months < 0 ? (dice.Chance(95) ? "" : Day(received.AddDays(40))) : Day(BornSo(dice, received, months));
            case TableColumn.Years:
                return months < 0 ? "-1" : dice.Chance(97) ? (months / 12).ToString(CultureInfo.InvariantCulture) : dice.Between(-3, 130).ToString(CultureInfo.InvariantCulture);
            case TableColumn.Months:
                return dice.Chance(97) ? months.ToString(CultureInfo.InvariantCulture) : dice.Between(-15, 1500).ToString(CultureInfo.InvariantCulture);
            case TableColumn.Unborn:
                return dice.Chance(10) ? "U" : months < 0 ? "Y" : "N";
            case TableColumn.Expected:
                return dice.Chance(70) ? "" : received.AddMonths(-months).AddDays(dice.Between(-40, 40)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var index = vocabulary.Key(column.FactId).Index;
        switch (column.Kind)
        {
            case FactKind.Indicator or FactKind.Event when column.IsPresence:
                return !(column.Kind == FactKind.Event ? world.Events : world.Indicators)[index] ? "" : dice.Chance(10) ? dice.OneOf(Failed) : dice.OneOf(["seen", "N", "#one"]);
            case FactKind.Indicator:
                return dice.Chance(8) ? "U" : world.Indicators[index] ? dice.Chance(80) ? "Y" : "it's" : "N";
            case FactKind.Measure:
                var number = world.Measures[index];
                return dice.Between(0, 9) switch { 0 => "?", 1 when number <= 2 => "few", 2 when number is >= 2 and <= 4 => "some", 3 => FormattableString.Invariant($"{dice.Between(-2, 7)}"), _ => number.ToString(CultureInfo.InvariantCulture) };
            case FactKind.Choice:
                var code = vocabulary.Choices[index].Codes[world.Choices[index]].Code;
                if (column.HoldsCodes) return code;
                return dice.Between(0, 9) switch { 0 => "?", 1 when code is "low" or "medium" => "lm", 2 when code is "medium" or "high" => "r", _ => code == "3B" ? "?" : code[..1] };
            default:
                return dice.Chance(10) ? "?" : !world.Events[index] ? "no" : dice.Chance(70) ? Day(received) + " 09:30" : "done";
        }
    }

    // A day on which the child is so many months old: the edges of the month are where arithmetic slips.
    private static DateOnly BornSo(Dice dice, DateOnly received, int months)
    {
        var day = received.AddMonths(-months).AddDays(-dice.OneOf([0, 1, 2, 15, 27]));
        return ChildAge.CompletedMonths(day, received) == months ? day : received.AddMonths(-months);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
