using System.Globalization;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Synth;
using Thresholds.England;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>A replay that writes every decision, against reading the same file's fields and doing nothing, and against the same replay row by row.</summary>
/// <remarks>Twice: contacts of 40 columns that come over and over with new ids, and contacts of 67 columns of which each is invented anew, with families, clashes and
/// rows that must be read as text: there fewer are alike, so fewer lines are written once for many.</remarks>
internal static class ReplayOut
{
    private const int Pairs = 3;

    public static void Print() => Measure(1_000_000);

    /// <summary><c>replay-out</c>, <c>replay-out ROWS</c>: the same alone. <c>replay-out peak FOLDER</c> is the process whose memory is looked at.</summary>
    public static int Run(string[] args)
    {
        if (args is [_, "peak", var folder])
        {
            Replay(folder, Environment.ProcessorCount, false);
            Console.WriteLine(System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        Measure(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    }

    private static void Measure(int rows)
    {
        In("replay-out-", folder => WholeWay.Write(folder, rows), folder =>
        {
            Alternated(string.Empty, folder, rows, true);
            PeakOf("replay-out-peak-mib", folder, rows);
            WholeWay.Write(folder, rows * 4L);
            PeakOf("replay-out-peak-mib-four-times", folder, rows * 4L);
        });
        In("replay-out-", folder => _ = new SynthRun(EnglandGuidance.Rulebook, folder, rows / 4, 1).Run().Value, folder => Alternated("-each-invented", folder, rows / 4, false));
    }

    private static void Alternated(string which, string folder, int rows, bool rowByRow)
    {
        var path = Path.Combine(folder, "contacts.csv");
        var runs = new List<(double Read, double Out, double ReadAll, double OutAll, double RowByRow)>();
        for (var pair = 0; pair <= Pairs; pair++)
        {
            var run = (
                WholeWay.Seconds(() => WholeWay.Read(path)), WholeWay.Seconds(() => Replay(folder, 1, false)), WholeWay.Seconds(() => WholeWay.ReadInParallel(path)),
                WholeWay.Seconds(() => Replay(folder, Environment.ProcessorCount, false)), rowByRow && pair > 0 ? WholeWay.Seconds(() => Replay(folder, 1, true)) : 0);
            // The first pair only warms up.
            if (pair > 0) runs.Add(run);
        }

        Ratios.Line("replay-out-vs-reading" + which, Ratios.Median(runs.Select(r => r.Out / r.Read)), "ratio", rows);
        Ratios.Line("replay-out-vs-reading-all-cores" + which, Ratios.Median(runs.Select(r => r.OutAll / r.ReadAll)), "ratio", rows);
        if (rowByRow)
        {
            Ratios.Line("replay-out-vs-row-by-row" + which, Ratios.Median(runs.Select(r => r.RowByRow / r.Out)), "ratio", rows);
            Ratios.Line("replay-out-vs-row-by-row-all-cores" + which, Ratios.Median(runs.Select(r => r.RowByRow / r.OutAll)), "ratio", rows);
        }

        Ratios.Line("replay-out-nanoseconds-a-contact" + which, Ratios.Median(runs.Select(r => r.Out)) * 1e9 / rows, "ns", rows);
    }

    private static void PeakOf(string name, string folder, long rows)
    {
        var (_, said) = ColdStart.Run("replay-out", "peak", folder);
        Ratios.Line(name, long.Parse(said.Trim(), CultureInfo.InvariantCulture) / 1024.0 / 1024.0, "MiB", rows);
    }

    private static void Replay(string folder, int processors, bool rowByRow)
    {
        var run = new ReplayRun(EnglandGuidance.Rulebook, Path.Combine(folder, "mapping.json"), Path.Combine(folder, "contacts.csv"), Path.Combine(folder, "decisions.csv"))
        {
            Processors = processors, IsRowByRow = rowByRow,
        };
        if (run.Run().Value.Decided == 0) throw new InvalidOperationException("Nothing was decided.");
    }

    private static void In(string name, Action<string> make, Action<string> measure)
    {
        var folder = Directory.CreateTempSubdirectory(name).FullName;
        try
        {
            make(folder);
            measure(folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
