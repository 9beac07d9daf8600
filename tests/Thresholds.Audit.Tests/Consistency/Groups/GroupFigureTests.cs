using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Groups;

namespace Thresholds.Audit.Tests.Consistency.Groups;

public class GroupFigureTests
{
    private const int Contacts = 6000;

    private static readonly int Seeds = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 200 : 20;

    [Fact]
    public void Where_nothing_is_planted_no_more_is_flagged_than_the_stated_rate()
    {
        var flagged = Enumerable.Range(1, Seeds).Where(s => Figures(s, Planted.Nothing).AnyFlagged).ToArray();
        Assert.True(flagged.Length <= 0.05 * Seeds, $"{flagged.Length} of {Seeds} audits without any difference flag something: seeds {string.Join(", ", flagged)}");
    }

    [Fact]
    public void Every_planted_inconsistency_is_found_and_named()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            // Of 6,000 contacts about 650 of the team, 280 from the source and 185 of the month can be compared: 18, 20 and 30 in a hundred more.
            var found = Figures(seed, new(TeamLower: 0.18, SourceHigher: 0.2, MonthLower: 0.3)).Groups.Where(g => g.IsFlagged).Select(g => (g.Dimension, g.Group, g.Measure)).ToArray();
            Assert.True(found.Contains((Dimension.Team, "team-3", Measure.Lower)), $"seed {seed}: the team was not found");
            Assert.True(found.Contains((Dimension.Source, "source-2", Measure.Higher)), $"seed {seed}: the source was not found");
            Assert.True(found.Contains((Dimension.Month, "2025-03", Measure.Lower)), $"seed {seed}: the month was not found");
        }
    }

    [Fact]
    public void A_difference_of_cases_is_not_taken_for_a_difference_of_teams()
    {
        // Topics are decided lower more or less often, and teams lean to topics: at face value teams differ far beyond chance.
        var teams = Figures(1, Planted.Nothing).Groups.Where(g => g is { Dimension: Dimension.Team, Measure: Measure.Lower }).ToArray();
        Assert.Contains(teams, t => t.Share.Count < t.Limits998.Lower || t.Share.Count > t.Limits998.Upper);
        Assert.All(teams, t => Assert.False(t.IsFlagged));
    }

    [Fact]
    public void Before_and_after_is_one_comparison_and_small_groups_are_counted_only()
    {
        var figures = GroupFigures.Of(Compared(5, Planted.Nothing), new(1) { ChangedOn = new(2025, 1, 1), LeastInGroup = 200 });
        var change = figures.Groups.Where(g => g is { Dimension: Dimension.Change, Measure: Measure.Lower }).ToArray();
        Assert.Equal(["before 2025-01-01", "from 2025-01-01"], change.Select(c => c.Group));
        Assert.Single(change, c => c.Adjusted is not null);
        Assert.Equal(change[0].Test!.Chance, change[1].Test!.Chance, 9);
        var small = figures.Groups.Where(g => g.Share.Of < 200 && g.Dimension != Dimension.Topic).ToArray();
        Assert.NotEmpty(small);
        Assert.All(small, g => Assert.Null(g.Test));
        Assert.All(small, g => Assert.EndsWith("too few to compare.", g.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Brothers_and_sisters_of_one_day_count_once()
    {
        var facts = new (int, int)[] { (0, 1), (1, 1), (2, 1) };
        var contacts = Invented.Build(Enumerable.Range(0, 9).Select(i => Invented.Plain($"c{i}", 2, 0, facts) with { Family = i < 6 ? "f" : null, Team = "t" })
            .Append(Invented.Plain("later", 2, 0, facts) with { Family = "f", Team = "t", ReceivedOn = new(2025, 2, 1) }));
        var team = GroupFigures.Of(new(contacts, new()), new(1)).Groups.Single(g => g is { Dimension: Dimension.Team, Measure: Measure.Lower });
        Assert.Equal(5, team.Share.Of);
    }

    [Fact]
    public void The_same_contacts_and_seed_give_the_same_figures()
    {
        var settings = new ConsistencySettings(9);
        var first = ConsistencyFigures.Of(Invented.Contacts(2, 800, Planted.Nothing), settings);
        var second = ConsistencyFigures.Of(Invented.Contacts(2, 800, Planted.Nothing), settings);
        Assert.Equal(first.Agreement.Coefficients, second.Agreement.Coefficients);
        Assert.Equal(first.Groups.Groups, second.Groups.Groups);
        Assert.Equal(first.AlikeButForOne.Listed.Select(c => c.Words), second.AlikeButForOne.Listed.Select(c => c.Words));
        Assert.NotEmpty(first.AlikeButForOne.Listed);
    }

    private static ComparedContacts Compared(int seed, Planted planted) => new(Invented.Contacts(seed, Contacts, planted), new());

    private static GroupFigures Figures(int seed, Planted planted) => GroupFigures.Of(Compared(seed, planted), new(1) { ChangedOn = new(2025, 1, 1) });
}
