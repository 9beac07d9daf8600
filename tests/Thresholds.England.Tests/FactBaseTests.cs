using System.Text;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.England.Tests;

/// <summary>Every row of the fact base the guidance was written from, and what became of it; so that none is lost on the way.</summary>
public sealed class FactBaseTests
{
    private static readonly Rulebook England = EnglandGuidance.Rulebook;

    private static readonly IReadOnlyList<Row> Rows =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "rows"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(f => File.ReadLines(f).Skip(1)).Select(Row.Read),
    ];

    // How many rows of each kind the fact base holds.
    private static readonly Dictionary<string, int> Expected = new()
    {
        ["CD"] = 78, ["PC"] = 45, ["FE"] = 29, ["NG"] = 13, ["DA"] = 11, ["PS"] = 7, ["PM"] = 7, ["PL"] = 2, ["PA"] = 5, ["SA"] = 5, ["HS"] = 3, ["EX"] = 8,
        ["MI"] = 4, ["ON"] = 3, ["RA"] = 3, ["FG"] = 3, ["FM"] = 1, ["MS"] = 3, ["HO"] = 2, ["DI"] = 4, ["YC"] = 3, ["PF"] = 1, ["UB"] = 8, ["EM"] = 5, ["HI"] = 4,
    };

    [Fact]
    public void All_257_rows_are_accounted_for_once_each()
    {
        Assert.Equal(257, Rows.Count);
        Assert.Equal(257, Rows.Select(r => r.Id).Distinct().Count());
        foreach (var (kind, count) in Expected) Assert.Equal((kind, count), (kind, Rows.Select(r => r.Id).Where(id => id.StartsWith(kind, StringComparison.Ordinal)).Distinct().Count()));
    }

    [Fact]
    public void What_a_row_became_is_in_the_guidance()
    {
        var known = England.Vocabulary.Indicators.Select(i => i.Id).Concat(England.Vocabulary.Measures.Select(m => m.Id)).Concat(England.Vocabulary.Choices.Select(c => c.Id))
            .Concat(England.Vocabulary.Events.Select(e => e.Id)).Concat(England.Rules.Select(r => r.Id)).Concat(England.Steps.Select(s => s.Id))
            .Concat(England.Routes.Select(r => r.Id)).Concat(England.Checks.Select(c => c.Id)).Concat(England.Parameters.Select(p => p.Id)).ToHashSet();
        Assert.Empty(Rows.SelectMany(r => r.Became.Where(slug => !known.Contains(slug)).Select(slug => $"{r.Id}: {slug}")));
        Assert.Empty(Rows.Where(r => r.Became.Length == 0).Select(r => $"{r.Id}: became nothing"));
    }

    [Fact]
    public void What_a_row_leads_to_is_what_its_slugs_lead_to()
    {
        var found = Rows.SelectMany(r => r.LeadsTo.Where(l => !Leads(r).Contains(l)).Select(l => $"{r.Id}: {l} (found {string.Join(", ", Leads(r).Order())})"));
        Assert.Empty(found);
    }

    [Fact]
    public void A_row_that_leads_to_nothing_is_a_strength_a_circumstance_a_step_or_says_why()
        => Assert.Empty(
            from row in Rows
            where row.LeadsTo.Length == 0 && row.Remark.Length == 0
            where !row.Became.Any(slug => England.Vocabulary.FindIndicator(slug) is { Kind: IndicatorKind.Strength or IndicatorKind.Circumstance or IndicatorKind.Record } || England.Steps.Any(s => s.Id == slug))
            select row.Id);

    private static HashSet<string> Leads(Row row) => England.Rules
        .Where(rule => row.Became.Contains(rule.Id) || rule.When.FactIds().Any(row.Became.Contains))
        .Select(rule => $"{rule.Threshold.Slug()} {rule.Strength.Slug()}").ToHashSet();

    private sealed record Row(string Id, string[] Became, string[] LeadsTo, string Remark)
    {
        public static Row Read(string line)
        {
            var cells = Cells(line);
            return new(cells[0], Split(cells[1]), Split(cells[2]), cells[3]);
        }

        private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        private static List<string> Cells(string line)
        {
            var cells = new List<string>();
            var cell = new StringBuilder();
            var isQuoted = false;
            foreach (var c in line)
            {
                if (c == '"') isQuoted = !isQuoted;
                else if (c == ',' && !isQuoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else cell.Append(c);
            }

            cells.Add(cell.ToString());
            return cells;
        }
    }
}
