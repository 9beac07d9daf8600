using System.Globalization;
using Thresholds.England;
using Thresholds.England.Tests;
using Thresholds.Evaluation;
using Thresholds.Tests.Support;

namespace Thresholds.NRules.Tests;

/// <summary>The whole guidance in NRules: its stories, and made-up contacts, decided as the evaluator decides them.</summary>
public sealed class EnglandTests
{
    private static readonly Lazy<ThresholdSessions> Sessions = new(() => new(EnglandGuidance.Rulebook));

    [Fact]
    public void Every_story_ends_as_its_reviewer_expects_and_as_the_evaluator_says()
    {
        Assert.NotEmpty(Thresholds.England.Tests.Case.All);
        foreach (var story in Thresholds.England.Tests.Case.All)
        {
            var expected = story.Decide();
            var found = Sessions.Value.Decide(expected.Contact);
            Assert.Empty(story.Differences(found).Select(d => $"{story}: {d}"));
            Assert.True(SamenessTests.Difference(expected, found) is not { } difference, $"{story}: {SamenessTests.Difference(expected, found)}");
        }
    }

    [Fact]
    public void Thousands_of_made_up_contacts_are_decided_as_the_evaluator_decides_them()
    {
        var wanted = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 100_000 : 2_000;
        var seed = Environment.GetEnvironmentVariable("THRESHOLDS_REPLAY") is { } replay
            ? int.Parse(replay.Split(',')[0], CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        var dice = new Dice(seed);
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
        var seen = new Occasions();
        var met = new HashSet<string>();
        for (var i = 0; i < wanted; i++)
        {
            var contact = EnglandContacts.Draw(dice, EnglandGuidance.Rulebook);
            var dates = new DecisionDates(dice.Chance(30) ? new DateOnly(dice.Between(2008, 2026), 1, 1) : null);
            var expected = evaluator.Decide(contact, dates);
            var difference = SamenessTests.Difference(expected, Sessions.Value.Decide(contact, dates));
            Assert.True(difference is null, $"Seed {seed}, contact {i}: {difference}");
            SamenessTests.Count(expected, seen);
            met.UnionWith(expected.Rules.Where(r => r.Verdict == Facts.Truth.Yes).Select(r => r.Rule.Id));
        }

        var said = $"{seen}; {met.Count} of {EnglandGuidance.Rulebook.Rules.Length} rules met at least once; 0 differences";
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(met.Count > EnglandGuidance.Rulebook.Rules.Length / 2, said);
        Assert.True(seen.Of("clash") > 0 && seen.Of("answered") > 0 && seen.Of("raised by clash") > 0 && seen.Of("not applied") > 0, said);
    }
}
