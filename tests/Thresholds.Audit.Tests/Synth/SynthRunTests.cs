using System.Collections.Immutable;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Synth;
using Thresholds.England;
using Xunit;

namespace Thresholds.Audit.Tests.Synth;

/// <summary>Invented files: the same for the same seed, readable by the mapping beside them, and honest about what was planted.</summary>
public class SynthRunTests
{
    private static readonly ImmutableArray<Plant> Everything = [.. Enum.GetValues<PlantKind>().Select(k => new Plant(k, k >= PlantKind.Duplicates ? 0.01 : 0.3))];

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_another_file()
    {
        using var first = new Folder();
        using var second = new Folder();
        using var other = new Folder();
        Make(first, 1_500, 7, Everything);
        Make(second, 1_500, 7, Everything);
        Make(other, 1_500, 8, Everything);
        foreach (var name in (string[])["contacts.csv", "mapping.json", "truth.json", "truth.csv"])
            Assert.Equal(File.ReadAllBytes(first.At(name)), File.ReadAllBytes(second.At(name)));
        Assert.NotEqual(File.ReadAllBytes(first.At("contacts.csv")), File.ReadAllBytes(other.At("contacts.csv")));
    }

    [Fact]
    public void A_replay_sets_aside_the_spoilt_rows_and_those_that_come_twice_and_no_others()
    {
        using var folder = new Folder();
        var made = Make(folder, 3_000, 11, Everything);
        var replay = new ReplayRun(EnglandGuidance.Rulebook, made.MappingPath, made.ContactsPath, folder.At("decisions.csv")).Run(cancellation: TestContext.Current.CancellationToken).Value;
        Assert.Equal(3_000, made.Rows);
        Assert.Equal(3_000, replay.RowsRead);
        Assert.Empty(replay.Unmatched);
        var spoilt = Rows(folder.At("truth.csv")).Where(r => r[2] is "bad-rows" or "duplicates").Select(r => r[0]).ToHashSet();
        Assert.Equal(spoilt.Count, replay.SetAside);
        Assert.Equal(3_000, replay.Decided + replay.SetAside);
    }

    [Fact]
    public void Planting_a_team_moves_its_outcomes_a_step_down_and_nothing_else()
    {
        using var plain = new Folder();
        using var planted = new Folder();
        Make(plain, 4_000, 5, []);
        var made = Make(planted, 4_000, 5, [new(PlantKind.TeamDecidesLower, 0.4)]);
        var header = Rows(plain.At("contacts.csv"), skip: 0).First();
        var (outcome, team) = (Array.IndexOf(header, "Outcome"), Array.IndexOf(header, "Team"));
        var told = Rows(planted.At("truth.csv")).ToDictionary(r => r[1], r => r[3], StringComparer.Ordinal);
        foreach (var (before, after) in Rows(plain.At("contacts.csv")).Zip(Rows(planted.At("contacts.csv"))))
        {
            var differing = Enumerable.Range(0, header.Length).Where(i => before[i] != after[i]).Select(i => header[i]).Except(["OutcomeReason"]);
            if (!told.TryGetValue(after[0], out var otherwise)) { Assert.Empty(differing); continue; }
            Assert.Equal(["Outcome"], differing);
            Assert.Equal(made.Planted[0].Where, after[team]);
            Assert.StartsWith(otherwise, before[outcome], StringComparison.Ordinal);
        }

        Assert.Equal(told.Count, made.Planted[0].Rows);
        Assert.InRange(told.Count, 50, 600);
    }

    [Fact]
    public void Sources_come_as_often_as_they_do_nationally_and_families_come_again_as_often_as_they_do()
    {
        using var folder = new Folder();
        Make(folder, 8_000, 3, []);
        var rows = Rows(folder.At("contacts.csv")).ToArray();
        var header = Rows(folder.At("contacts.csv"), skip: 0).First();
        double Share(string source) => rows.Count(r => r[Array.IndexOf(header, "Source")] == source) / (double)rows.Length;
        Assert.InRange(Share("6"), 0.255, 0.315);
        Assert.InRange(Share("2A"), 0.175, 0.23);

        // Only families whose first year is over can have come again within it; a contact stands for all its children.
        var day = Array.IndexOf(header, "ReceivedDate");
        var days = rows.GroupBy(r => r[1]).Select(g => g.Select(r => DateOnly.ParseExact(r[day], "dd/MM/yyyy")).Distinct().Order().ToArray()).ToArray();
        var early = days.SelectMany(d => d.Select((at, i) => (At: at, Next: i + 1 < d.Length ? d[i + 1] : DateOnly.MaxValue))).Where(c => c.At < new DateOnly(2024, 12, 31)).ToArray();
        Assert.InRange(early.Count(c => c.Next.DayNumber - c.At.DayNumber <= 365) / (double)early.Length, 0.19, 0.255);
    }

    [Fact]
    public void Guidance_that_lacks_its_facts_is_refused_by_name()
    {
        using var folder = new Folder();
        var reading = new SynthRun(TestRulebook.Rulebook, folder.At("out"), 10, 1).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.False(reading.IsUsable);
        Assert.StartsWith("mapping.json  Invented contacts speak of facts of the England guidance that this guidance does not have.", reading.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(reading.Faults, f => f.Message.Contains("`coercive-control`", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Theory]
    [InlineData("team", PlantKind.TeamDecidesLower, 0.3)]
    [InlineData("bad-rows=0.05", PlantKind.BadRows, 0.05)]
    [InlineData("blanks=1", PlantKind.Blanks, 1)]
    public void A_plant_is_a_word_and_perhaps_a_share(string text, PlantKind kind, double share)
    {
        Assert.True(PlantWords.TryParse(text, out var plant));
        Assert.Equal(new(kind, share), plant);
    }

    [Theory]
    [InlineData("teams")]
    [InlineData("team=0")]
    [InlineData("team=1.5")]
    [InlineData("team=")]
    [InlineData("")]
    public void What_cannot_be_planted_is_refused(string text) => Assert.False(PlantWords.TryParse(text, out _));

    private static SynthSummary Make(Folder folder, long rows, ulong seed, ImmutableArray<Plant> plants)
        => new SynthRun(EnglandGuidance.Rulebook, folder.At("."), rows, seed) { Plants = plants }.Run(cancellation: TestContext.Current.CancellationToken).Value;

    // The invented files hold no separator inside a value.
    private static IEnumerable<string[]> Rows(string path, int skip = 1) => File.ReadLines(path).Skip(skip).Select(l => l.Split(','));
}
