using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using Thresholds.Audit.Replay;
using Thresholds.Audit.Synth;
using Thresholds.England;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>From a file of contacts to figures, against reading the same file's fields with the same library and doing nothing.</summary>
/// <remarks>The file holds 20,000 invented contacts of 40 columns, over and over with new ids: far more rows than a branch predictor learns by heart.</remarks>
internal static class WholeWay
{
    private const int Invented = 20_000;
    private const int Columns = 40;
    private const int Pairs = 5;

    public static void Print() => Measure(1_000_000);

    /// <summary><c>whole-way</c>, <c>whole-way ROWS</c>: the same alone. <c>whole-way peak FOLDER</c> is the process whose memory is looked at.</summary>
    public static int Run(string[] args)
    {
        if (args is [_, "peak", var folder]) return Peak(folder);
        Measure(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
        return 0;
    }

    private static void Measure(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("whole-way-").FullName;
        try
        {
            Write(folder, rows);
            var path = Path.Combine(folder, "contacts.csv");
            var runs = new List<(double Read, double Decide, double ReadAll, double DecideAll)>();
            for (var pair = 0; pair <= Pairs; pair++)
            {
                var run = (Seconds(() => Read(path)), Seconds(() => Decide(folder, 1)), Seconds(() => ReadInParallel(path)), Seconds(() => Decide(folder, Environment.ProcessorCount)));
                // The first pair only warms up.
                if (pair > 0) runs.Add(run);
            }

            Ratios.Line("whole-way-vs-reading", Ratios.Median(runs.Select(r => r.Decide / r.Read)), "ratio", rows);
            Ratios.Line("whole-way-vs-reading-all-cores", Ratios.Median(runs.Select(r => r.DecideAll / r.ReadAll)), "ratio", rows);
            Ratios.Line("whole-way-nanoseconds-a-contact", Ratios.Median(runs.Select(r => r.Decide)) * 1e9 / rows, "ns", rows);
            Ratios.Line("reading-nanoseconds-a-contact", Ratios.Median(runs.Select(r => r.Read)) * 1e9 / rows, "ns", rows);
            PeakOf("peak-mib-1m", folder, rows);
            Write(folder, rows * 10L);
            PeakOf("peak-mib-10m", folder, rows * 10L);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void PeakOf(string name, string folder, long rows)
    {
        var (_, said) = ColdStart.Run("whole-way", "peak", folder);
        Ratios.Line(name, long.Parse(said.Trim(), CultureInfo.InvariantCulture) / 1024.0 / 1024.0, "MiB", rows);
    }

    private static int Peak(string folder)
    {
        Decide(folder, Environment.ProcessorCount);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    internal static void Write(string folder, long rows)
    {
        var invented = Path.Combine(folder, "invented");
        if (!Directory.Exists(invented)) Invent(invented);
        var lines = File.ReadAllLines(Path.Combine(invented, "contacts.csv"));
        var header = lines[0].Split(',');
        string[] left = ["FamilyRef", "ChildRef", "Month", "Team", "EthnicGroup", "OutcomeDate", "OutcomeReason", "ReceivedTime"];
        int[] kept = [.. Enumerable.Range(0, header.Length).Where(i => !left.Contains(header[i])).Take(Columns)];
        var bodies = lines.Skip(1).Select(l => l.Split(',')).Select(c => string.Join(',', kept.Skip(1).Select(i => c[i]))).ToArray();
        using (var to = new StreamWriter(Path.Combine(folder, "contacts.csv")))
        {
            to.Write(string.Join(',', kept.Select(i => header[i])) + "\n");
            for (long row = 0; row < rows; row++) to.Write(string.Create(CultureInfo.InvariantCulture, $"{row:D9},{bodies[row % bodies.Length]}\n"));
        }

        WriteMapping(invented, folder, [.. kept.Select(i => header[i])]);
    }

    // Rows whose facts clash, or that say two things of one fact, are decided by the evaluator one by one, at the price of some hundred rows each: they
    // are left out here, and measured by themselves.
    private static void Invent(string folder)
    {
        var made = new SynthRun(EnglandGuidance.Rulebook, folder, Invented, 1).Run().Value;
        var decisions = Path.Combine(folder, "decisions.csv");
        _ = new ReplayRun(EnglandGuidance.Rulebook, made.MappingPath, made.ContactsPath, decisions).Run().Value;
        using var csv = CsvReader.FromFile(decisions, new() { Separator = ',' });
        var odd = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
            if (csv.GetString("clash") == "yes") odd.Add(csv.GetString("contact"));
        var lines = File.ReadAllLines(made.ContactsPath);
        var header = lines[0].Split(',');
        var (told, checkedFor) = (Array.IndexOf(header, "DomesticAbuse"), Array.IndexOf(header, "DomesticAbuseOnCheck"));
        File.WriteAllLines(made.ContactsPath, lines.Where((l, i) => i == 0 || (l.Split(',') is var c && !odd.Contains(c[0]) && (c[told].Length == 0 || c[checkedFor].Length == 0 || c[told] == c[checkedFor]))));
    }

    private static void WriteMapping(string from, string to, HashSet<string> columns)
    {
        var mapping = JsonNode.Parse(File.ReadAllText(Path.Combine(from, "mapping.json")))!.AsObject();
        foreach (var member in (string[])["family", "team", "hours", "carry", "attributes", "ignore"]) mapping.Remove(member);
        mapping["child"]!.AsObject().Remove("id");
        mapping["receivedOn"]!.AsObject().Remove("time");
        mapping["recorded"]!.AsObject().Remove("reason");
        if (!columns.Contains("Outcome")) mapping.Remove("recorded");
        mapping["facts"] = new JsonArray([.. mapping["facts"]!.AsArray().Where(f => columns.Contains((string)f!["column"]!)).Select(f => f!.DeepClone())]);
        File.WriteAllText(Path.Combine(to, "mapping.json"), mapping.ToJsonString());
    }

    internal static void Decide(string folder, int processors)
    {
        var run = new FiguresRun(EnglandGuidance.Rulebook, Path.Combine(folder, "mapping.json"), Path.Combine(folder, "contacts.csv")) { Processors = processors };
        if (run.Run().Value.SetAside > 0) throw new InvalidOperationException("Rows were set aside.");
    }

    internal static void Read(string path)
    {
        using var csv = CsvReader.FromFile(path, Options());
        long bytes = 0;
        while (csv.Read())
            for (var i = 0; i < csv.FieldCount; i++) bytes += csv.GetSpan(i).Length;
        if (bytes == 0) throw new InvalidOperationException("Nothing was read.");
    }

    internal static void ReadInParallel(string path)
    {
        using var csv = CsvReader.FromFile(path, Options());
        var bytes = csv.ParallelEnumerate(
            row =>
            {
                long length = 0;
                for (var i = 0; i < row.FieldCount; i++) length += row.GetSpan(i).Length;
                return length;
            },
            Environment.ProcessorCount).Sum();
        if (bytes == 0) throw new InvalidOperationException("Nothing was read.");
    }

    private static CsvReaderOptions Options() => new() { Separator = ',', HasHeader = false };

    internal static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
