using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Audit.Replay;

/// <summary>Decides the contacts of a sheet one after the other, with the decisions written or only counted: either way the same figures.</summary>
internal sealed class SheetReplay(Rulebook rulebook, ContactSheet sheet)
{
    private const int RowsBetweenReports = 500;

    public DateOnly? RulesAsAt { get; init; }

    public LocalMoment? AsOf { get; init; }

    /// <summary>Decides the whole sheet.</summary>
    /// <param name="outputPath">Where the decisions go; empty: nowhere.</param>
    /// <param name="progress">Told now and then how far it has come; a row of the sheet counts as a byte.</param>
    /// <param name="cancellation">Stops it; nothing is then left behind.</param>
    public ReplaySummary Run(string outputPath, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var (mapping, header) = (sheet.Mapping, sheet.Header);
        var tally = new Tally(rulebook, mapping, header);
        using var files = outputPath.Length == 0 ? null : new ReplayFiles(outputPath, DecisionColumns.For(mapping, header), header);
        var reader = new RowReader(rulebook, mapping, header);
        var evaluator = new ThresholdEvaluator(rulebook);
        var asked = new AskedReading(rulebook, mapping.FactIds);
        foreach (var row in sheet.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            var reading = reader.Read(row);
            tally.Read(reading);
            if (reading.Contact is { } contact)
            {
                var decision = evaluator.Decide(contact, new(RulesAsAt, AsOf));
                var decided = RowDecision.Of(reading, decision, asked.NotRuledOut(decision));
                tally.Count(decided);
                files?.Write(decided);
            }
            else
            {
                files?.Quarantine.Add(reading);
            }

            if (tally.RowsRead % RowsBetweenReports == 0) progress?.Report(new(tally.RowsRead, row.Number, sheet.Height));
        }

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(tally.RowsRead, sheet.Height, sheet.Height));
        files?.Keep();
        return tally.Summary(rulebook, mapping, outputPath) with { Notes = [$"Read from {sheet.Name}.", .. sheet.Notes.Select(n => n.ToString())] };
    }
}
