using System.Collections.Immutable;
using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Rulebooks;
using Thresholds.Text;

namespace Thresholds.Audit.Replay;

/// <summary>Decides every contact of a file again, each by the rules of its own day, and counts; writes nothing. The same figures as <see cref="ReplayRun"/>, by the million.</summary>
/// <remarks>
/// <para>The file is cut into parts of some thousand rows; each is read into blocks of columns, closed and decided by a plan, on as many processors
/// as there are. A row that is not plain is read as text, as <see cref="ReplayRun"/> reads it; from a malformed row on, the part is read row by row. So is a workbook, as a whole.</para>
/// <para>Memory does not grow with the file while ids rise from row to row; where they do not, about 40 bytes are kept for each, to find one that
/// comes twice. Reads no clock.</para>
/// <example><code>
/// var reading = new FiguresRun(rulebook, "mapping.json", "contacts.csv").Run();
/// if (reading.IsUsable) Console.WriteLine(reading.Value.Decided);
/// </code></example>
/// </remarks>
/// <param name="rulebook">The rulebook to decide by.</param>
/// <param name="mappingPath">The mapping: JSON that says how the columns are to be read.</param>
/// <param name="inputPath">The file of contacts: CSV in UTF-8, with a header, or a workbook (.xlsx, .xls) of which one sheet holds the columns that the mapping names.</param>
public sealed class FiguresRun(Rulebook rulebook, string mappingPath, string inputPath)
{
    /// <summary>The day whose rules apply to every contact; null: each contact's own day, that is, the day it was decided, else received.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>How many processors to use, at least 1. Default: all. The figures are the same with any number.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    internal int PartBytes { get; init; } = FileParts.Usual;

    /// <summary>Counts the whole file, or says everything that stands in the way.</summary>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="IOException">The disk gave out on the way.</exception>
    public Reading<ReplaySummary> Run(IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        var inputs = ReplayInputs.TryRead(rulebook, mappingPath, inputPath, null);
        if (!inputs.IsUsable) return Reading.Failed<ReplaySummary>(inputs.Faults);
        if (inputs.Value.Sheet is { } sheet) return Reading.Of(new SheetReplay(rulebook, sheet) { RulesAsAt = RulesAsAt }.Run(string.Empty, progress, cancellation));
        var (mapping, opening) = inputs.Value;

        var columns = ContactColumns.Of(rulebook.Vocabulary, mapping.FactIds, mapping.ClosedFactIds);
        var evaluator = new BulkEvaluator(rulebook, new() { Questions = BulkQuestions.Rules | BulkQuestions.NotRuledOutOnWhatWasAsked, Dates = new(RulesAsAt) });
        var tally = new Tally(rulebook, mapping, opening.Header);
        var count = new FileCount(rulebook, mapping, opening, tally, inputPath, () => new(evaluator, mapping, opening, columns, tally.UnreadPlaces, null)) { Dates = new(RulesAsAt), PartBytes = PartBytes };
        count.Run(Processors, progress, cancellation);
        return Reading.Of(tally.Summary(rulebook, mapping, string.Empty) with { Separator = opening.Separator, SeparatorWasDetected = opening.WasDetected });
    }
}
