using System.Collections;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>Figures counted in blocks are those of the replay over files that leave the quick road at every turn, wherever parts are cut.</summary>
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
            var byRow = folder.Run();
            if (!byRow.IsUsable)
            {
                unusable = string.Join(' ', byRow.Faults);
                return;
            }

            usable++;
            decided += byRow.Value.Decided;
            foreach (var (processors, bytes) in (ReadOnlySpan<(int, int)>)[(1, 1 << 16), (3, 1 + (seed % 700)), (1, 1 + (seed % 90))])
                Assert.Equal(Said(byRow.Value), Said(new FiguresRun(TestRulebook.Rulebook, folder.Mapping, folder.Input) { Processors = processors, PartBytes = bytes }.Run(cancellation: TestContext.Current.CancellationToken).Value));
        }));
        Assert.True(usable > Files / 2 && decided > Files * 20, $"{usable} files, {decided} contacts; {unusable}");
    }

    private static string[] Said(ReplaySummary summary) => [.. typeof(ReplaySummary).GetProperties()
        .Where(p => !p.Name.EndsWith("Path", StringComparison.Ordinal) && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
        .Select(p => $"{p.Name}: {(p.GetValue(summary) is IEnumerable items and not string ? string.Join(" | ", items.Cast<object>()) : p.GetValue(summary))}")];
}
