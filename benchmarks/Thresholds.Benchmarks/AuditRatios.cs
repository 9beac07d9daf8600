using System.Diagnostics;
using System.Globalization;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Synth;
using Thresholds.Benchmarks.Bulk;
using Thresholds.England;

namespace Thresholds.Benchmarks;

/// <summary>An audit from the file to the report, all statistics included, against reading the same file's fields and doing nothing. Seconds on the wall, all cores.</summary>
/// <remarks>The file holds invented contacts of 67 columns, with families, earlier contacts and everything planted that can be.</remarks>
internal static class AuditRatios
{
    private const int Pairs = 3;

    public static void Print() => Measure(1_000_000);

    /// <summary><c>audit</c>, <c>audit ROWS</c>: the same alone. <c>audit peak FOLDER</c> is the process whose memory is looked at.</summary>
    public static int Run(string[] args)
    {
        if (args is [_, "peak", var folder]) return Peak(folder);
        Measure(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    }

    private static void Measure(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("audit-").FullName;
        try
        {
            var plants = Enum.GetValues<PlantKind>().Select(k => new Plant(k, k >= PlantKind.Duplicates ? 0.002 : 0.3));
            _ = new SynthRun(EnglandGuidance.Rulebook, folder, rows, 1) { Plants = [.. plants] }.Run().Value;
            var path = Path.Combine(folder, "contacts.csv");
            WholeWay.ReadInParallel(path);
            var runs = Enumerable.Range(0, Pairs).Select(_ => (Read: WholeWay.Seconds(() => WholeWay.ReadInParallel(path)), Audit: WholeWay.Seconds(() => Audit(folder)))).ToArray();
            Ratios.Line("audit-vs-reading", Ratios.Median(runs.Select(r => r.Audit / r.Read)), "ratio", rows);
            Ratios.Line("audit-seconds", Ratios.Median(runs.Select(r => r.Audit)), "s", rows);
            Ratios.Line("audit-reading-seconds", Ratios.Median(runs.Select(r => r.Read)), "s", rows);
            var (_, said) = ColdStart.Run("audit", "peak", folder);
            Ratios.Line(rows == 1_000_000 ? "audit-peak-mib-1m" : "audit-peak-mib", long.Parse(said.Trim(), CultureInfo.InvariantCulture) / 1024.0 / 1024.0, "MiB", rows);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static int Peak(string folder)
    {
        Audit(folder);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static void Audit(string folder)
    {
        var run = new AuditRun(EnglandGuidance.Rulebook, [Path.Combine(folder, "contacts.csv")], Path.Combine(folder, "report")) { MappingPath = Path.Combine(folder, "mapping.json"), ChangedOn = new(2023, 7, 1) };
        if (run.Run().Value is not { Contacts: > 0 }) throw new InvalidOperationException("Nothing was audited.");
    }
}
