using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Blocks;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>A replay by blocks is the replay row by row over files that leave the quick road at every turn, wherever parts are cut.</summary>
public class HostileFileLawTests
{
    private static readonly int Files = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 2_000 : 250;

    [Fact]
    public void Figures_are_those_of_the_replay()
    {
        var (usable, decided, unusable) = (0, 0L, string.Empty);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Files), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var file = new HostileFile(seed);
            using var folder = new Folder().With(file.Mapping, string.Empty);
            File.WriteAllBytes(folder.Input, file.Bytes());
            var byRow = SameFiles.Assert(folder, TestRulebook.Rulebook, [(1, 1 << 16), (3, 1 + (seed % 700)), (1, 1 + (seed % 90))]);
            if (!byRow.IsUsable)
            {
                unusable = string.Join(' ', byRow.Faults);
                return;
            }

            usable++;
            decided += byRow.Value.Decided;
        }));
        Assert.True(usable > Files / 2 && decided > Files * 20, $"{usable} files, {decided} contacts; {unusable}");
    }
}
