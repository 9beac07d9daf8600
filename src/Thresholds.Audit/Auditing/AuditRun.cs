using System.Collections.Immutable;
using Thresholds.Audit.Auditing.Deciding;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Consistency;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Replay;
using Thresholds.Rulebooks;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Audit.Auditing;

/// <summary>Audits files of recorded contacts: decides each again by the rules of its own day, compares, and writes a report that says which files to read.</summary>
/// <remarks>
/// <para>It says nothing of what any decision, team or agency was worth. What was recorded is compared and never fed in; what is blank is not known.</para>
/// <para>A table of contacts is read through the mapping. Files of known formats (Annex A, the census, the standard dataset, SSDA903) tell what came before
/// and after; without a table, their contacts are audited, for which no decision is recorded. Of files that overlap the one named first stands.</para>
/// <para>Each file is read twice, on all processors; the same files, choices and guidance give the same report on any number of them. Memory grows by some
/// hundred bytes a contact. The folder's files appear when all is done. Reads no clock. One run at a time for each folder.</para>
/// <example><code>
/// var run = new AuditRun(rulebook, ["contacts.csv", "annex-a.xlsx"], "report") { MappingPath = "mapping.json" };
/// var reading = run.Run();
/// foreach (var line in reading.Value.Lines) Console.WriteLine(line);
/// </code></example>
/// </remarks>
/// <param name="rulebook">The guidance to decide by.</param>
/// <param name="paths">The files.</param>
/// <param name="folder">Where the report goes; made where it does not exist.</param>
public sealed class AuditRun(Rulebook rulebook, IReadOnlyList<string> paths, string folder)
{
    /// <summary>How the columns of a table of contacts are read; null: no file is one.</summary>
    public string? MappingPath { get; init; }

    /// <summary>A table of contacts that is read where it lies, before any file of them; null: contacts stand in files. It needs <see cref="MappingPath"/>, and then no file need be named.</summary>
    public TableInPlace? Table { get; init; }

    /// <summary>The authority's own spellings of codes, for files of known formats; null: none.</summary>
    public string? SynonymsPath { get; init; }

    /// <summary>Reads a table of Annex A whose headers are not recognised by the position of its columns, where its name and their count fit a list; the report then names each. Default: no, and such a file is refused, with what would be read as what.</summary>
    public bool ByPosition { get; init; }

    /// <summary>The day on which files of known formats were made: what they tell of a later day is set aside and reported. null: any day is taken as written, but that a census knows its last day. A table of contacts says its own in its mapping, as <c>exportedOn</c>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day whose rules apply to every contact; null: each contact's own day, that is, the day it was decided, else received.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>The day on which thresholds changed, to compare before and after; null: none.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Decides every redraw and every sample. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The hours of the office, by which contacts out of hours are told; null: as the mapping says. A column that says it goes before both.</summary>
    public WorkingHours? OfficeHours { get; init; }

    /// <summary>The report may leave the council: small numbers are hidden, and no contact is listed.</summary>
    public bool IsForSharing { get; init; }

    /// <summary>How many processors to use, at least 1. Default: all. The report is the same with any number.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    internal int PartBytes { get; init; } = FileParts.Usual;

    internal bool IsRowByRow { get; init; }

    /// <summary>Audits, or says everything that stands in the way.</summary>
    /// <param name="progress">Told now and then how far it has come; bytes count once for each of the two readings. A row of a table counts as a byte.</param>
    /// <param name="cancellation">Stops the run; nothing is then left behind.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="IOException">The disk gave out on the way, or the table gave other rows at its second reading.</exception>
    /// <exception cref="System.Data.Common.DbException">The database of <see cref="Table"/> gave out on the way; nothing is left behind.</exception>
    public Reading<AuditSummary> Run(IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
        => Table is null ? Audit(progress, cancellation) : Table.InOneSnapshot(() => Audit(progress, cancellation));

    private Reading<AuditSummary> Audit(IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        AuditFolder.Check(folder, [.. paths, .. new[] { MappingPath, SynonymsPath }.OfType<string>()], IsForSharing, faults);
        var inputs = AuditInputs.TryRead(rulebook, paths, MappingPath, SynonymsPath, Table, ByPosition);
        if (faults.Count > 0 || !inputs.IsUsable) return Reading.Failed<AuditSummary>([.. faults, .. inputs.Faults]);

        using var output = new AuditFolder(folder);
        // What is set aside names contacts, and so has no place in a folder to be shared.
        var findings = Find(inputs.Value, IsForSharing ? null : output, progress, cancellation);
        output.WriteReport(findings, IsForSharing, cancellation);
        cancellation.ThrowIfCancellationRequested();
        output.Keep();
        return Reading.Of(AuditTelling.Summary(findings, output.ReportPath, IsForSharing));
    }

    /// <summary>All that the audit finds, with no report written: for tests and measurements.</summary>
    internal Reading<AuditFindings> Find(CancellationToken cancellation = default) => Table is null ? FindAll(cancellation) : Table.InOneSnapshot(() => FindAll(cancellation));

    private Reading<AuditFindings> FindAll(CancellationToken cancellation)
    {
        var inputs = AuditInputs.TryRead(rulebook, paths, MappingPath, SynonymsPath, Table, ByPosition);
        return inputs.IsUsable ? Reading.Of(Find(inputs.Value, null, null, cancellation)) : Reading.Failed<AuditFindings>(inputs.Faults);
    }

    private AuditFindings Find(AuditInputs inputs, AuditFolder? output, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var basis = new AuditBasis(rulebook, inputs.Mapping, RulesAsAt, OfficeHours);
        var contacts = new ContactsAudit(inputs, basis, Processors) { PartBytes = PartBytes, IsRowByRow = IsRowByRow, AsOf = AsOf, Quarantine = output, Progress = progress };
        var audited = contacts.Run(cancellation);
        var settings = new ConsistencySettings(Seed) { ChangedOn = ChangedOn };
        var compared = new Consistency.Comparing.ComparedContacts(audited, settings.Gate);
        return new()
        {
            Rulebook = rulebook,
            RulesAsAt = RulesAsAt,
            Files = contacts.Files,
            FactsAsked = basis.Facts.Ids,
            ClosedFacts = [.. inputs.Mapping?.ClosedFactIds ?? []],
            Compared = compared,
            Settings = settings,
            Figures = ConsistencyFigures.Of(compared, settings),
            Families = contacts.Histories.Families(compared),
            BeforeAndAfter = contacts.Histories.BeforeAndAfter(),
            Inferred = contacts.Histories.Inferred(),
            Clocks = contacts.Tallies.Clocks.Figures(basis.Facts.Ids),
            RecordChecks = contacts.Tallies.Checks.Figures,
            TodaysUnderstanding = contacts.Tallies.Undated.Figure,
            Clashes = contacts.Tallies.Clashes,
            Notes = [.. AuditNotes.Of(inputs), .. contacts.Histories.Notes],
        };
    }
}
