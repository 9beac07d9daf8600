using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Sampling;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>What every column of every file beside the report holds, from the same lists as the columns.</summary>
internal static class DataDictionary
{
    /// <summary>The columns of the dictionary itself.</summary>
    public static ImmutableArray<CsvColumn<(string File, string Column, string Meaning)>> Columns { get; } =
    [
        new("file", "the file", l => l.File),
        new("column", "the column's name", l => l.Column),
        new("meaning", "what it holds", l => l.Meaning),
    ];

    /// <summary>The lines for the files of one folder.</summary>
    /// <param name="isForSharing">Whether the folder is to be shared: files with ids of contacts are then not in it.</param>
    /// <param name="quarantines">The names of the files in it that hold rows set aside.</param>
    public static IEnumerable<(string File, string Column, string Meaning)> Lines(bool isForSharing, IReadOnlyList<string> quarantines)
    {
        var lines = Of(ReportFolder.Figures, FigureLine.Columns);
        if (!isForSharing)
        {
            lines = lines.Concat(Of(ReportFolder.Contacts, ContactLine.Columns)).Concat(Of(ReportFolder.Clusters, ClusterLine.Columns))
                .Concat(ReportFolder.Worklists.SelectMany(file => Worklist.Dictionary.Select(c => (file, c.Column, c.Meaning))))
                .Concat(Worklist.KeyDictionary.Select(c => (ReportFolder.Key, c.Column, c.Meaning)))
                .Concat(quarantines.SelectMany(file => (file == ReportFolder.QuarantineOfOtherFiles ? SetAsideColumns.All : QuarantineFile.Columns).Select(c => (file, c.Name, c.Meaning))));
        }

        return lines.Concat(Of(ReportFolder.Dictionary, Columns));
    }

    private static IEnumerable<(string, string, string)> Of<T>(string file, ImmutableArray<CsvColumn<T>> columns) => columns.Select(c => (file, c.Name, c.Meaning));
}
