using Thresholds.Audit.Blocks;
using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Audit.Replay;

/// <summary>Decides every contact of a file again, each by the rules of its own day, and writes what was decided and what was set aside.</summary>
/// <remarks>
/// <para>Writes three files: the decisions, <c>*.quarantine.csv</c> and <c>*.dictionary.csv</c> beside them. They appear whole, or not at all:
/// nothing is written when the mapping or the file cannot be used, or the run is cancelled.</para>
/// <para>The file is cut into parts of some thousand rows; each is read into blocks of columns, decided by a plan and written down, on as many processors
/// as there are, and the parts are put out in their order. A row that is not plain is read as text, one whose facts clash is decided by the evaluator, and
/// from a malformed row on the part is taken row by row.</para>
/// <para>Memory does not grow with the file while ids rise from row to row; where they do not, about 40 bytes are kept for each, to find one that comes twice.
/// What a file records as its outcome is carried into the decisions and never fed into them. Reads no clock. One run at a time for each output.</para>
/// <example><code>
/// var run = new ReplayRun(rulebook, "mapping.json", "contacts.csv", "decisions.csv");
/// var reading = run.Run();
/// if (reading.IsUsable) Console.WriteLine(reading.Value.Decided);
/// </code></example>
/// </remarks>
/// <param name="rulebook">The rulebook to decide by.</param>
/// <param name="mappingPath">The mapping: JSON that says how the columns are to be read.</param>
/// <param name="inputPath">The file of contacts: CSV in UTF-8, with a header, or a workbook (.xlsx, .xls) of which one sheet holds the columns that the mapping names.</param>
/// <param name="outputPath">Where the decisions go; an earlier file there is replaced.</param>
public sealed class ReplayRun(Rulebook rulebook, string mappingPath, string inputPath, string outputPath)
{
    /// <summary>The day whose rules apply to every contact; null: each contact's own day, that is, the day it was decided, else received.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>The moment for which clocks are read; null: none. It changes no status.</summary>
    public LocalMoment? AsOf { get; init; }

    /// <summary>How many processors to use, at least 1. Default: all. The files are the same with any number, byte for byte.</summary>
    public int Processors { get; init; } = Environment.ProcessorCount;

    internal int PartBytes { get; init; } = FileParts.Usual;

    internal bool IsRowByRow { get; init; }

    private DecisionDates Dates => new(RulesAsAt, AsOf);

    /// <summary>Decides the whole file, or says everything that stands in the way.</summary>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops the run; nothing is then left behind.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="IOException">The disk gave out on the way; nothing is left behind.</exception>
    public Reading<ReplaySummary> Run(IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        var inputs = ReplayInputs.TryRead(rulebook, mappingPath, inputPath, outputPath);
        if (!inputs.IsUsable) return Reading.Failed<ReplaySummary>(inputs.Faults);
        if (inputs.Value.Sheet is { } sheet) return Reading.Of(new SheetReplay(rulebook, sheet) { RulesAsAt = RulesAsAt, AsOf = AsOf }.Run(outputPath, progress, cancellation));
        var (mapping, opening) = inputs.Value;

        var tally = new Tally(rulebook, mapping, opening.Header);
        using var files = new ReplayFiles(outputPath, DecisionColumns.For(mapping, opening.Header), opening.Header);
        if (IsRowByRow) DecideRowByRow(mapping, opening, tally, files, progress, cancellation);
        else Decide(mapping, opening, tally, files, progress, cancellation);
        files.Keep();
        return Reading.Of(Summary(mapping, opening, tally));
    }

    private void Decide(
        ContactMapping mapping, CsvOpening opening, Tally tally, ReplayFiles files, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var columns = ContactColumns.Of(rulebook.Vocabulary, mapping.FactIds, mapping.ClosedFactIds);
        var evaluator = new BulkEvaluator(rulebook, new() { Questions = DecisionLines.Asks, Dates = Dates });
        var count = new FileCount(
            rulebook, mapping, opening, tally, inputPath,
            () => new(evaluator, mapping, opening, columns, tally.UnreadPlaces, new DecisionLines(files.Columns, mapping, opening.Header, evaluator, columns)))
        {
            Dates = Dates, PartBytes = PartBytes, Files = files,
        };
        count.Run(Processors, progress, cancellation);
    }

    // The meaning of the other way, which answers to it in tests.
    private void DecideRowByRow(
        ContactMapping mapping, CsvOpening opening, Tally tally, ReplayFiles files, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var csv = new ContactCsv(inputPath, opening, mapping.LineBreaksInQuotes);
        var length = new FileInfo(inputPath).Length;
        new RowByRow(rulebook, mapping, opening.Header, Dates, tally, files).TakeAll(csv.Rows(), () => progress?.Report(new(tally.RowsRead, csv.Position, length)), cancellation);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(tally.RowsRead, length, length));
    }

    private ReplaySummary Summary(ContactMapping mapping, CsvOpening opening, Tally tally)
        => tally.Summary(rulebook, mapping, outputPath) with { Separator = opening.Separator, SeparatorWasDetected = opening.WasDetected };
}
