using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Import;
using Thresholds.Audit.Reports;
using Thresholds.Text;

namespace Thresholds.Audit.Auditing;

/// <summary>The folder of a report: built in a folder beside it, and put in its place when all is done.</summary>
/// <remarks>Where a worklist or a list of actions stands there already and says something else, people have written in it: it is kept under another name.</remarks>
internal sealed class AuditFolder : IDisposable
{

    // Files that people fill in.
    private static readonly string[] Filled = ["worklist", "actions"];

    private readonly string _folder;
    private readonly string _building;

    public AuditFolder(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _building = _folder + ".unfinished";
        // Left by a run that was interrupted; nobody reads it.
        if (Directory.Exists(_building)) Directory.Delete(_building, true);
        Directory.CreateDirectory(_building);
    }

    public string ReportPath => Path.Combine(_folder, ReportFolder.Report);

    /// <summary>Checks that the report can be written, and that nothing read stands where it goes.</summary>
    public static void Check(string folder, IEnumerable<string> inputs, bool isForSharing, List<Fault> faults)
    {
        if (folder.Length == 0 || File.Exists(folder))
        {
            faults.Add(new(Place.In(Path.GetFileName(folder), 0, 0), "The report goes to a folder, and this is none. Name a folder; it is made where it does not exist."));
            return;
        }

        var goesTo = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        foreach (var input in inputs.Where(i => string.Equals(Path.GetDirectoryName(Path.GetFullPath(i)), goesTo, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)))
            faults.Add(new(Place.In(Path.GetFileName(input), 0, 0), "This stands in the folder the report goes to, and might be written over. Name a folder of its own for the report."));
        if (isForSharing && Directory.Exists(goesTo)) faults.AddRange(ReportFolder.HoldsIds(goesTo));
    }

    /// <summary>Where the rows of one file or table are set aside.</summary>
    public QuarantineFile QuarantineOf(ContactSource source, int place, int sources)
        => new(At(sources == 1 ? ReportFolder.QuarantineStart + ".csv" : FormattableString.Invariant($"{ReportFolder.QuarantineStart}-{place + 1}.csv")), source.Header);

    /// <summary>Writes why rows of files of known formats were set aside, by reason.</summary>
    public void WriteOtherFiles(IEnumerable<(string File, Trouble Trouble, TroubleCount Count)> troubles)
    {
        using var file = new FileStream(At(ReportFolder.QuarantineOfOtherFiles), FileMode.Create);
        using var writer = SafeCsv.To(file);
        writer.WriteRecord([.. SetAsideColumns.All.Select(c => c.Name)]);
        foreach (var (name, trouble, count) in troubles)
            writer.WriteRecord([name, trouble.Table, trouble.Column, trouble.Letter, trouble.Shown, trouble.Why, Number(count.Count), Number(count.FirstRow)]);
    }

    /// <summary>Writes the report and all that goes with it.</summary>
    public void WriteReport(AuditFindings findings, bool isForSharing, CancellationToken cancellation)
        => _ = ReportFolder.Write(findings, _building, isForSharing, cancellation: cancellation).Value;

    /// <summary>Puts everything in its place, the report last: where it stands, the others stand too.</summary>
    public void Keep()
    {
        if (!Directory.Exists(_folder))
        {
            Directory.Move(_building, _folder);
            return;
        }

        foreach (var from in Directory.GetFiles(_building).OrderBy(f => Path.GetFileName(f) == ReportFolder.Report).ThenBy(f => f, StringComparer.Ordinal))
        {
            var to = Path.Combine(_folder, Path.GetFileName(from));
            if (Filled.Any(f => Path.GetFileName(to).StartsWith(f, StringComparison.Ordinal)) && File.Exists(to)) KeepEarlier(from, to);
            File.Move(from, to, overwrite: true);
        }
    }

    /// <summary>Throws away what was not kept.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_building)) Directory.Delete(_building, true);
    }

    private string At(string name) => Path.Combine(_building, name);

    private static void KeepEarlier(string now, string before)
    {
        if (File.ReadAllBytes(now).AsSpan().SequenceEqual(File.ReadAllBytes(before))) return;
        for (var i = 1; ; i++)
        {
            var kept = Path.ChangeExtension(before, null) + FormattableString.Invariant($".earlier-{i}") + Path.GetExtension(before);
            if (File.Exists(kept)) continue;
            File.Move(before, kept);
            return;
        }
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
