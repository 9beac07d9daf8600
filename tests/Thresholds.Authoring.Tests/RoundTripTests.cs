using FsCheck;
using FsCheck.Fluent;
using Thresholds.Rulebooks;

namespace Thresholds.Authoring.Tests;

/// <summary>Any rulebook that can be said in chapters is the same after writing and reading, and is written the same way again.</summary>
public class RoundTripTests
{
    [Fact]
    public void Writing_and_reading_gives_the_same_rulebook()
    {
        var plans = Arb.From(
            Gen.Choose(0, int.MaxValue - 1).SelectMany(seed => Gen.Choose(0, 6).Select(size => new Plan(seed, size))),
            plan => Enumerable.Range(0, plan.Size).Select(smaller => plan with { Size = smaller }));
        var (collapsed, blocks) = (0, 0);
        Prop.ForAll(plans, plan =>
        {
            var rulebook = plan.Rulebook;
            var files = GuidanceWriter.Write(rulebook);
            var again = GuidanceReader.Read(files).Value;
            Same.Rulebook(rulebook, again);
            Assert.Equal(files, GuidanceWriter.Write(again));
            collapsed += rulebook.Rules.Length;
            blocks += files.Sum(f => f.Text.Split("\n### rule ").Length - 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        // Rules of both kinds were written, or the law above would have said little.
        Assert.True(blocks > 25 && collapsed - blocks > 25, $"{collapsed} rules, {blocks} with a block");
    }

    private sealed record Plan(int Seed, int Size)
    {
        public Rulebook Rulebook => new RandomRulebook(Seed, Size).Make();
    }
}
