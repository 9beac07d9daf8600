using System.Diagnostics;
using System.Globalization;
using Thresholds.England;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks;

/// <summary>The first decision of a new process, against a process that does nothing.</summary>
internal static class ColdStart
{
    /// <summary>What the child process does: loads England, decides one contact, says how much it allocated.</summary>
    public static int DecideOnce()
    {
        var evaluator = new ThresholdEvaluator(EnglandGuidance.Rulebook);
        var contact = Contact.Start(evaluator.Rulebook.Vocabulary, "c-1", new(2026, 3, 2)).BornOn(new(2025, 11, 1)).Yes("mark-when-not-mobile").Build();
        if (evaluator.Decide(contact).ToConsider != Threshold.Section47) return 1;
        Console.WriteLine(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>One run of a child process: how long, and what it said.</summary>
    public static (TimeSpan Time, string Said) Run(params string[] mode)
    {
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ColdStart).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. self, .. mode]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0 ? (watch.Elapsed, said) : throw new InvalidOperationException($"The child process `{string.Join(' ', mode)}` failed.");
    }
}
