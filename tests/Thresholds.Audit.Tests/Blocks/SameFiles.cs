using System.Collections;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>Holds a replay by blocks, and its figures alone, to the replay row by row: the same summary, and the same files byte for byte.</summary>
internal static class SameFiles
{
    /// <summary>Asserts it, and hands back what came row by row.</summary>
    /// <param name="folder">Where mapping and file stand.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="ways">Processors, and how large a part of the file is.</param>
    /// <param name="rulesAsAt">The day whose rules apply; null: each contact's own.</param>
    public static Reading<ReplaySummary> Assert(Folder folder, Rulebook rulebook, (int Processors, int PartBytes)[] ways, DateOnly? rulesAsAt = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var byRow = folder.RunRowByRow(rulebook, rulesAsAt);
        if (!byRow.IsUsable) return byRow;
        var expected = Files(folder);
        foreach (var (processors, partBytes) in ways)
        {
            foreach (var name in expected.Keys) File.Delete(folder.At(name));
            var byBlocks = new ReplayRun(rulebook, folder.Mapping, folder.Input, folder.Output) { Processors = processors, PartBytes = partBytes, RulesAsAt = rulesAsAt }.Run(cancellation: stop).Value;
            Xunit.Assert.Equal(Said(byRow.Value, true), Said(byBlocks, true));
            var found = Files(folder);
            Xunit.Assert.Equal(expected.Keys, found.Keys);
            foreach (var (name, bytes) in expected)
                if (!bytes.AsSpan().SequenceEqual(found[name])) Xunit.Assert.Equal($"{name}\n" + System.Text.Encoding.UTF8.GetString(bytes), $"{name}\n" + System.Text.Encoding.UTF8.GetString(found[name]));
            var figures = new FiguresRun(rulebook, folder.Mapping, folder.Input) { Processors = processors, PartBytes = partBytes, RulesAsAt = rulesAsAt }.Run(cancellation: stop).Value;
            Xunit.Assert.Equal(Said(byRow.Value, false), Said(figures, false));
        }

        return byRow;
    }

    private static SortedDictionary<string, byte[]> Files(Folder folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in folder.Names.Where(n => n.StartsWith("decisions", StringComparison.Ordinal))) files[name] = File.ReadAllBytes(folder.At(name));
        return files;
    }

    // Everything the summary says; figures alone say nothing of where files stand.
    private static string[] Said(ReplaySummary summary, bool withPaths) => [.. typeof(ReplaySummary).GetProperties()
        .Where(p => (withPaths || !p.Name.EndsWith("Path", StringComparison.Ordinal)) && p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
        .Select(p => $"{p.Name}: {(p.GetValue(summary) is IEnumerable items and not string ? string.Join(" | ", items.Cast<object>()) : p.GetValue(summary))}")];
}
