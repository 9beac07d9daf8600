using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Says what files of record are, what is in them, what does not match, and what can and cannot be answered from them. Writes nothing.</summary>
/// <remarks>
/// <para>Knows Annex A (lists 1 to 8), the children in need census, the standard safeguarding dataset and the episodes of SSDA903; for any other
/// table it drafts a mapping. Files are told by what is in them, never by their names. Several files are read as one: where they overlap,
/// a record counts once, in the file given first.</para>
/// <para>Rows are streamed; about 40 bytes a record are kept to find those that come twice, and some more a child to find what may be one child under two identifiers. Reads no clock. One run at a time.</para>
/// <example><code>
/// var report = new ImportInspection(["annex-a.xlsx"]).Run().Value;
/// foreach (var line in report.Lines) Console.WriteLine(line);
/// </code></example>
/// </remarks>
/// <param name="paths">The files.</param>
public sealed class ImportInspection(IEnumerable<string> paths)
{
    /// <summary>A file with the authority's own spellings of codes (<c>synonyms.schema.json</c>); null: none.</summary>
    public string? SynonymsPath { get; init; }

    /// <summary>The last day an event can have, such as the day of the export: later days are reported. Null: any day, but for a census, which ends on its reference date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Reads a table that bears the name of a list of Annex A and has as many columns, but other headers, by the position of its columns; one whose columns have moved is refused. Default: no, and the report says what would be read as what.</summary>
    public bool ByPosition { get; init; }

    /// <summary>Reads the files from end to end, or says everything that stands in the way.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Reading<InspectionReport> Run(CancellationToken cancellation = default)
    {
        var faults = new List<Fault>();
        var synonyms = Synonyms.Read(SynonymsPath, faults);
        var files = new List<(string Path, RecordedFile File)>();
        foreach (var path in paths)
        {
            var opened = RecordedFile.TryOpen(path, ByPosition);
            if (opened.IsUsable) files.Add((path, opened.Value));
            else faults.AddRange(opened.Faults);
        }

        if (files.Count == 0 && faults.Count == 0) faults.Add(new(default, "No file is named."));
        if (faults.Count > 0) return Reading.Failed<InspectionReport>(faults);
        var context = new ImportContext { Synonyms = synonyms, AsOf = AsOf };
        var lines = ImmutableArray.CreateBuilder<string>();
        var doubles = new Doubles();
        var isWhole = true;
        foreach (var (_, file) in files)
        {
            foreach (var happened in file.Events(context))
            {
                cancellation.ThrowIfCancellationRequested();
                doubles.Add(happened);
            }

            isWhole &= context.Tally.BrokenOff is null;
            FileTelling.Tell(file, context.Tally, lines);
            context.Tally.BrokenOff = null;
        }

        doubles.Tell(context.Tally);
        TallyTelling.Tell(context.Tally, [.. files.Select(f => f.File)], lines);
        var draft = files.Select(f => f.File.Others.Select(o => o.Raw).Concat(f.File.Known.Select(k => k.Raw)).ToArray())
            .SelectMany(tables => tables.Select(t => MappingDraft.TryMake(t, tables, AsOf))).OfType<MappingDraft>().FirstOrDefault();
        if (files.Any(f => f.File.Format is null))
        {
            if (draft is not null) draft.Tell(lines);
            else lines.Add(MappingDraft.None);
        }

        return Reading.Of(new InspectionReport
        {
            Lines = lines.ToImmutable(),
            Rows = context.Tally.Tables.Sum(t => t.Rows),
            Recorded = context.Tally.Tables.Sum(t => t.Recorded),
            SaidBefore = context.Tally.Tables.Sum(t => t.SaidBefore),
            SetAside = context.Tally.Tables.Sum(t => t.SetAside),
            Unmatched = context.Tally.Unmatched.Values.Sum(u => u.Count),
            IsWhole = isWhole,
            Mapping = draft?.Json(),
        });
    }
}
