using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Audit.Replay;

/// <summary>Decides every contact of a file again, each by the rules of its own day, and writes what was decided and what was set aside.</summary>
/// <remarks>
/// <para>Writes three files: the decisions, <c>*.quarantine.csv</c> and <c>*.dictionary.csv</c> beside them. They appear whole, or not at all:
/// nothing is written when the mapping or the file cannot be used, or the run is cancelled.</para>
/// <para>Rows are streamed; the one thing that grows with the file is about 40 bytes for each contact's id, to find an id that comes twice.
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
    private const int RowsBetweenReports = 500;

    /// <summary>The day whose rules apply to every contact; null: each contact's own day, that is, the day it was decided, else received.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>The moment for which clocks are read; null: none. It changes no status.</summary>
    public LocalMoment? AsOf { get; init; }

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
        Decide(mapping, opening, tally, files, progress, cancellation);
        files.Keep();
        return Reading.Of(Summary(mapping, opening, tally));
    }

    private void Decide(
        ContactMapping mapping, CsvOpening opening, Tally tally, ReplayFiles files, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var csv = new ContactCsv(inputPath, opening, mapping.LineBreaksInQuotes);
        var reader = new RowReader(rulebook, mapping, opening.Header);
        var evaluator = new ThresholdEvaluator(rulebook);
        var asked = new AskedReading(rulebook, mapping.FactIds);
        var length = new FileInfo(inputPath).Length;
        foreach (var row in csv.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            var reading = reader.Read(row);
            tally.Read(reading);
            if (reading.Contact is { } contact)
            {
                var decision = evaluator.Decide(contact, new(RulesAsAt, AsOf));
                var decided = RowDecision.Of(reading, decision, asked.NotRuledOut(decision));
                tally.Count(decided);
                files.Write(decided);
            }
            else
            {
                files.Quarantine.Add(reading);
            }

            if (tally.RowsRead % RowsBetweenReports == 0) progress?.Report(new(tally.RowsRead, csv.Position, length));
        }

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(tally.RowsRead, length, length));
    }

    private ReplaySummary Summary(ContactMapping mapping, CsvOpening opening, Tally tally)
        => tally.Summary(rulebook, mapping, outputPath) with { Separator = opening.Separator, SeparatorWasDetected = opening.WasDetected };
}
