using System.Diagnostics;
using System.Runtime.CompilerServices;
using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>A million contacts and a million events of six years. Only in the long run.</summary>
public class MillionTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;

    [Fact]
    public void A_million_contacts_and_a_million_events_fit_and_can_be_read_from_all_threads()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1", "Set THRESHOLDS_LONG=1 to run it.");
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var told = Built();
        var built = watch.Elapsed;
        var kept = GC.GetTotalMemory(true) - before;
        output.WriteLine($"made up and built in {built.TotalSeconds:0.0} s, {kept >> 20} MiB kept, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Assert.InRange(kept, 0, 120L << 20);

        watch.Restart();
        var (known, again) = (0L, 0L);
        Parallel.For(0, Million, i =>
        {
            if (told.HistoryOf(i).ContactsIn12Months.IsKnown) Interlocked.Increment(ref known);
            if (told.LaterThan(i).ReferredAgainAfter is not null) Interlocked.Increment(ref again);
        });
        output.WriteLine($"history and later of all in {watch.Elapsed.TotalSeconds:0.0} s: {known} known, {again} referred again");
        watch.Restart();
        var figures = InferredFigures.Of(told)!;
        var families = Siblings.Of(told, (_, _) => false);
        output.WriteLine($"inferred at {figures.Gaps.Length} gaps and families in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.All(figures.Gaps, g => Assert.Equal(Million, g.PerRung.Sum() + g.NotYetKnown + g.NotCovered));
        Assert.True(known > Million / 2 && again > Million / 20 && families.Together > 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Chronologies Built()
    {
        var dice = new Dice(1);
        var builder = new ChronologyBuilder();
        var first = new DateOnly(2018, 4, 1);
        RecordedKind[] kinds = [RecordedKind.Contact, RecordedKind.Referral, RecordedKind.Referral, RecordedKind.Assessment, RecordedKind.Section47Enquiry, RecordedKind.Closure];
        for (var i = 0; i < Million; i++)
        {
            var child = dice.Between(1, 300_000);
            builder.Add(new ChronologyContact($"contact-{i}", $"child-{child}", $"family-{child / 2}", first.AddDays(dice.Between(0, 2190)), new TimeOnly(dice.Between(0, 23), 0), "6", RecordedDecision.NoneOfThem));
            builder.Add(new RecordedEvent
            {
                ChildId = $"child-{dice.Between(1, 300_000)}", Kind = dice.OneOf(kinds), Day = first.AddDays(dice.Between(0, 2190)), At = new("file", string.Empty, i), Format = RecordFormat.Ssd, OwnId = $"own-{i}",
            });
        }

        return builder.Build(new());
    }
}
