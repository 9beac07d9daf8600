using System.Globalization;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Synth;
using Thresholds.England;

namespace Thresholds.Audit.Tests.Blocks;

/// <summary>A replay by blocks over England, and what it does where something goes wrong.</summary>
public class ReplayByBlocksTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1";

    [Fact]
    public void The_sample_of_two_thousand_contacts_is_replayed_the_same()
    {
        using var folder = new Folder().With(File.ReadAllText(SampleTests.Sample("mapping.json")), File.ReadAllText(SampleTests.Sample("contacts.csv")));
        Assert.Equal(4, SameFiles.Assert(folder, EnglandGuidance.Rulebook, [(1, 1 << 16), (3, 50_000), (2, 9_999)]).Value.Clashes);
        SameFiles.Assert(folder, EnglandGuidance.Rulebook, [(2, 200_000)], new(2026, 4, 1));
    }

    [Fact]
    public void Invented_contacts_of_England_are_replayed_the_same()
    {
        using var folder = new Folder();
        var made = new SynthRun(EnglandGuidance.Rulebook, folder.At("."), IsLong ? 100_000 : 2_000, 5)
        {
            Plants = [new(PlantKind.Duplicates, 0.005), new(PlantKind.BadRows, 0.005), new(PlantKind.Blanks, 0.3)],
        }.Run(cancellation: TestContext.Current.CancellationToken).Value;
        Assert.True(new FileInfo(made.ContactsPath).Length > 100_000);
        var summary = SameFiles.Assert(folder, EnglandGuidance.Rulebook, IsLong ? [(2, 1 << 21), (3, 1 << 18)] : [(2, 1 << 16)]).Value;
        Assert.True(summary.SetAside > 5 && summary.Decided > 1_900, $"{summary.Decided} decided, {summary.SetAside} set aside");
    }

    [Fact]
    public void A_row_set_aside_says_also_that_its_id_came_before_however_long_ago()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File([.. Enumerable.Range(1, 400).Select(i => i switch
        {
            399 => SmallMapping.Row("c0007", "31/02/2024"),
            400 => SmallMapping.Row("c0400", "31/02/2024"),
            _ => SmallMapping.Row(Id(i)),
        })]));

        var byRow = SameFiles.Assert(folder, TestRulebook.Rulebook, [(1, 1 << 16), (3, 2_000)]);

        Assert.Equal(2, byRow.Value.SetAside);
        Assert.Equal(["399 Id", "399 Received", "400 Received"], folder.Quarantine().Select(q => $"{q["row"]} {q["column"]}"));
        Assert.Equal("The same contact id stands in row 7.", folder.Quarantine()[0]["reason"]);
    }

    [Fact]
    public void A_run_cancelled_between_parts_leaves_nothing_behind_and_what_stood_there_stands()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File([.. Enumerable.Range(1, 3_000).Select(i => SmallMapping.Row(Id(i), i % 50 == 0 ? "?" : "02/03/2024"))]));
        File.WriteAllText(folder.Output, "earlier");
        using var cancel = new CancellationTokenSource();
        var told = 0;

        Assert.Throws<OperationCanceledException>(() => new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, folder.Output) { PartBytes = 5_000, Processors = 3 }
            .Run(new Told(_ => { if (++told == 3) cancel.Cancel(); }), cancel.Token));

        Assert.Equal((3, "earlier"), (told, File.ReadAllText(folder.Output)));
        Assert.Equal(["contacts.csv", "decisions.csv", "mapping.json"], folder.Names);
    }

    [Fact]
    public void A_disk_that_gives_out_on_the_way_leaves_nothing_behind()
    {
        using var folder = new Folder().With(SmallMapping.Json, SmallMapping.File([.. Enumerable.Range(1, 3_000).Select(i => SmallMapping.Row(Id(i)))]));

        Assert.Throws<IOException>(() => new ReplayRun(TestRulebook.Rulebook, folder.Mapping, folder.Input, folder.Output) { PartBytes = 5_000, Processors = 3 }
            .Run(new Told(_ => throw new IOException("full")), TestContext.Current.CancellationToken));

        Assert.Equal(["contacts.csv", "mapping.json"], folder.Names);
    }

    [Fact]
    public void The_moment_for_clocks_changes_nothing_that_is_written()
    {
        using var folder = new Folder().With(File.ReadAllText(SampleTests.Sample("mapping.json")), File.ReadAllText(SampleTests.Sample("contacts.csv")));
        new ReplayRun(EnglandGuidance.Rulebook, folder.Mapping, folder.Input, folder.Output).Run(cancellation: TestContext.Current.CancellationToken);
        var without = File.ReadAllBytes(folder.Output);

        new ReplayRun(EnglandGuidance.Rulebook, folder.Mapping, folder.Input, folder.Output) { AsOf = new(new(2030, 1, 1), null) }.Run(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(without, File.ReadAllBytes(folder.Output));
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"c{i:D4}");

    private sealed class Told(Action<ReplayProgress> tell) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => tell(value);
    }
}
