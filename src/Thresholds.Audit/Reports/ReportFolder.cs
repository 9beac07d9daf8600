using System.Collections.Immutable;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Import;
using Thresholds.Audit.Reports.Tables;
using Thresholds.Audit.Sampling;
using Thresholds.Text;

namespace Thresholds.Audit.Reports;

/// <summary>The folder of an audit: the report, tidy files for other tools with a dictionary, and the worklists for blind reading.</summary>
/// <remarks>All files are written beside their places and put there at the end, the report last: where it stands, the others stand too.</remarks>
internal static class ReportFolder
{
    public const string Report = "report.html";
    public const string Figures = "figures.csv";
    public const string Dictionary = "dictionary.csv";
    public const string Contacts = "contacts.csv";
    public const string Clusters = "clusters.csv";
    public const string Key = "key.csv";

    /// <summary>With what the names of files begin that hold rows set aside; an audit writes them beside the report.</summary>
    public const string QuarantineStart = "quarantine";

    /// <summary>Why rows of files of known formats were set aside.</summary>
    public const string QuarantineOfOtherFiles = QuarantineStart + "-other-files.csv";

    /// <summary>For the first and the second reader.</summary>
    public static ImmutableArray<string> Worklists { get; } = ["worklist-1.csv", "worklist-2.csv"];

    /// <summary>The files that hold ids of contacts, and so have no place in a folder to be shared.</summary>
    public static ImmutableArray<string> WithIds { get; } = [Contacts, Clusters, .. Worklists, Key];

    /// <summary>Writes the folder, which is made where it is not there.</summary>
    /// <param name="findings">All that the audit found.</param>
    /// <param name="folder">The folder. Files of these names in it are replaced.</param>
    /// <param name="forSharing">Whether it may leave the council: then no file with ids of contacts is written, and none of an earlier run may be there.</param>
    /// <param name="sample">The files drawn for reading; null: drawn here, by the audit's seed.</param>
    /// <param name="cancellation">Stops it; nothing is then left or replaced.</param>
    /// <returns>The names of the files, or why they cannot be written there.</returns>
    public static Reading<IReadOnlyList<string>> Write(
        AuditFindings findings, string folder, bool forSharing, ImmutableArray<SampledContact>? sample = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        if (forSharing && HoldsIds(folder) is { Count: > 0 } faults) return Reading.Failed<IReadOnlyList<string>>(faults);

        var files = new List<(string Name, WholeFile File)>();
        try
        {
            foreach (var (name, write) in Files(findings, forSharing, sample, Quarantines(folder)))
            {
                cancellation.ThrowIfCancellationRequested();
                var file = new WholeFile(Path.Combine(folder, name));
                files.Add((name, file));
                write(file.Stream);
                file.Close();
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (var (_, file) in files) file.Keep();
            return Reading.Of<IReadOnlyList<string>>([.. files.Select(f => f.Name)]);
        }
        finally
        {
            foreach (var (_, file) in files) file.Dispose();
        }
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> Files(AuditFindings findings, bool isForSharing, ImmutableArray<SampledContact>? given, IReadOnlyList<string> quarantines)
    {
        var view = new ReportView(findings, isForSharing);
        yield return (Dictionary, s => CsvFile.Write(s, DataDictionary.Columns, DataDictionary.Lines(isForSharing, quarantines)));
        yield return (Figures, s => CsvFile.Write(s, FigureLine.Columns, FigureLines.Of(view)));
        if (!isForSharing)
        {
            var clusters = NumberedCluster.ByContact(findings.Figures);
            var sample = given ?? SampleDraw.Draw(view.Contacts, FlaggedContacts.Of(view.Compared, view.Figures), new(view.Settings.Seed));
            yield return (Contacts, s => CsvFile.Write(s, ContactLine.Columns, Enumerable.Range(0, view.Contacts.Count).Select(i => new ContactLine(view, i, clusters))));
            yield return (Clusters, s => CsvFile.Write(s, ClusterLine.Columns, NumberedCluster.Of(findings.Figures).Select(c => new ClusterLine(view, c.Number, c.Cluster))));
            for (var reader = 1; reader <= Worklists.Length; reader++)
            {
                var number = reader;
                yield return (Worklists[reader - 1], s => Worklist.Write(s, view.Contacts, sample, number));
            }

            yield return (Key, s => Worklist.WriteKey(s, view.Compared, sample));
        }

        yield return (Report, s => AuditReport.Write(findings, s, isForSharing));
    }

    // An audit writes them before its report, and only where there is something to set aside.
    private static string[] Quarantines(string folder) => [.. Directory.GetFiles(folder, QuarantineStart + "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    /// <summary>The files of an earlier audit in a folder that hold ids of contacts, each with why it stands in the way of a report to be shared.</summary>
    public static List<Fault> HoldsIds(string folder) =>
    [
        .. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Where(name => WithIds.Contains(name) || name.StartsWith(QuarantineStart, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new Fault(Place.At(name), "This folder holds a file of an earlier audit with ids of contacts, which would be shared with the report. Choose a folder of its own for the report to be shared.")),
    ];
}
