using Thresholds.Audit.Import;

namespace Thresholds.Audit.Tests.Import;

/// <summary>Files read to the end: the records, and what was counted.</summary>
internal sealed record Drained(List<RecordedEvent> Events, ImportTally Tally)
{
    public static Drained From(params IEnumerable<string> paths) => From(new ImportContext(), paths);

    public static Drained From(ImportContext context, params IEnumerable<string> paths)
        => new([.. paths.SelectMany(p => RecordedFile.TryOpen(p).Value.Events(context)).ToArray()], context.Tally);

    /// <summary>Each record in a line, without where it was read.</summary>
    public IEnumerable<string> Said => Events.Select(e => FormattableString.Invariant($"{e.ChildId} {e.Kind} {e.Day:yyyy-MM-dd} {e.StartedOn:yyyy-MM-dd} {e.OwnId} {e.Source} {e.Code} +{e.Yes} -{e.No} {string.Join('/', e.Factors)} {e.Team}"));

    public (long Rows, long Recorded, long SaidBefore, long SetAside) Sums => (Tally.Tables.Sum(t => t.Rows), Tally.Tables.Sum(t => t.Recorded), Tally.Tables.Sum(t => t.SaidBefore), Tally.Tables.Sum(t => t.SetAside));
}
