using System.Diagnostics;
using Thresholds.Audit.Consistency;

namespace Thresholds.Audit.Tests.Consistency;

/// <summary>A whole year of a large county, many times over. Only in the long run.</summary>
public class MillionTests(ITestOutputHelper output)
{
    [Fact]
    public void A_million_contacts_fit_and_every_one_is_counted()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1", "Set THRESHOLDS_LONG=1 to run it.");
        const int million = 1_000_000;
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var contacts = Invented.Contacts(1, million, Planted.Nothing);
        output.WriteLine($"made up and packed in {watch.Elapsed.TotalSeconds:0.0} s, {(GC.GetTotalMemory(true) - before) >> 20} MiB kept, {contacts.DifferentFactLists} different lists of facts");
        Assert.InRange(GC.GetTotalMemory(true) - before, 0, 250L << 20);
        watch.Restart();
        var figures = ConsistencyFigures.Of(contacts, new(1) { ChangedOn = new(2025, 1, 1) });
        output.WriteLine($"all figures in {watch.Elapsed.TotalSeconds:0.0} s of which {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0} s of processor since the start; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        output.WriteLine($"{figures.Alike.Clusters} clusters alike, {figures.AlikeButForOne.Clusters} but for one fact");
        Assert.Equal(million, figures.Table.Classes.Sum(c => c.Share.Count));
        Assert.Equal(million, figures.Agreement.Compared + figures.Agreement.LeftOut);
        Assert.Equal(50, figures.Alike.Listed.Length);
    }
}
