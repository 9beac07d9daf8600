using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Reports;
using Thresholds.Audit.Sampling;
using Thresholds.Text;

namespace Thresholds.Audit.Auditing.ReadBack;

/// <summary>Reads back what people marked in the worklists of an audit: how alike the readers are, how often a reader agrees with what was recorded, which actions are closed.</summary>
/// <remarks>
/// <para>Blind second reads are the evidence; the figures of an audit only choose files. Readers are 1 and 2, never names.</para>
/// <para>Writes <c>reading.csv</c> into the folder of the audit, whole or not at all. Reads no clock. One run at a time for each folder.</para>
/// <example><code>
/// var reading = new ReadBackRun("report") { ActionsPath = "actions.csv", AsAt = new(2026, 3, 31) }.Run();
/// foreach (var line in reading.Value.Lines) Console.WriteLine(line);
/// </code></example>
/// </remarks>
/// <param name="folder">The folder of the audit, with its key and the marked worklists.</param>
public sealed class ReadBackRun(string folder)
{
    internal const string FileName = "reading.csv";

    /// <summary>A file of the actions that came of reading; null: none.</summary>
    public string? ActionsPath { get; init; }

    /// <summary>The day for which actions are counted; null: they are not.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Decides the redraws behind intervals. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Reads the marks back, or says everything that stands in the way.</summary>
    /// <exception cref="IOException">The disk gave out; nothing is left behind.</exception>
    public Reading<ReadBackSummary> Run()
    {
        var faults = new List<Fault>();
        if (ActionsPath is not null && AsAt is null) faults.Add(new(Place.At(Path.GetFileName(ActionsPath)), "Say for which day the actions are to be counted: whether one is overdue turns on the day."));
        using var keyFile = Opened(Path.Combine(folder, ReportFolder.Key), "This folder holds no key of an audit. Name the folder that an audit was written to.", faults);
        var worklists = ReportFolder.Worklists.Select(name => Path.Combine(folder, name)).Where(File.Exists).Select(path => (Name: Path.GetFileName(path), Stream: (Stream)File.OpenRead(path))).ToArray();
        try
        {
            if (keyFile is null) return Reading.Failed<ReadBackSummary>(faults);
            if (worklists.Length == 0) faults.Add(new(Place.At(folder), "This folder holds no worklist of an audit."));
            var key = SampleKey.Read(keyFile, ReportFolder.Key);
            if (!key.IsUsable) return Reading.Failed<ReadBackSummary>([.. faults, .. key.Faults]);
            var marked = MarkedWorklist.Read(worklists, key.Value.Sample.Length);
            faults.AddRange(marked.Faults);
            var actions = Actions(key.Value.Sample.Length, faults);
            if (faults.Count > 0) return Reading.Failed<ReadBackSummary>(faults);

            var figures = ReadingFigures.Of(key.Value.Contacts, key.Value.Sample, marked.Value, Seed);
            var lines = ReadBackTelling.Lines(figures, actions);
            using var file = new WholeFile(Path.Combine(folder, FileName));
            ReadBackTelling.Write(file.Stream, lines);
            file.Keep();
            return Reading.Of(new ReadBackSummary(Path.Combine(folder, FileName), figures.NotRead, [.. lines.Select(l => l.Words)]));
        }
        finally
        {
            foreach (var (_, stream) in worklists) stream.Dispose();
        }
    }

    private ActionCounts? Actions(int sampleSize, List<Fault> faults)
    {
        if (ActionsPath is null || AsAt is not { } day) return null;
        using var file = Opened(ActionsPath, "There is no such file of actions. Check its name and folder.", faults);
        if (file is null) return null;
        var log = ActionLog.Read(file, Path.GetFileName(ActionsPath), sampleSize);
        faults.AddRange(log.Faults);
        return log.IsUsable ? log.Value.AsAt(day) : null;
    }

    private static FileStream? Opened(string path, string otherwise, List<Fault> faults)
    {
        if (File.Exists(path)) return File.OpenRead(path);
        faults.Add(new(Place.At(Path.GetFileName(path)), otherwise));
        return null;
    }
}

/// <summary>What came of reading marks back.</summary>
/// <param name="Path">The file of figures.</param>
/// <param name="NotRead">Rows of the worklists with no answer yet.</param>
/// <param name="Lines">The same in words, for a screen.</param>
/// <remarks>Holds no fact about a child. Immutable; safe to share between threads.</remarks>
public sealed record ReadBackSummary(string Path, int NotRead, ImmutableArray<string> Lines);
