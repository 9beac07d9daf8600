using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Audit.Replay;

/// <summary>Decides the contacts of a sheet one after the other, with the decisions written or only counted: either way the same figures.</summary>
internal sealed class SheetReplay(Rulebook rulebook, ContactSheet sheet)
{
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
        var last = 0L;
        new RowByRow(rulebook, mapping, header, new(RulesAsAt, AsOf), tally, files).TakeAll(Followed(sheet.Rows()), () => progress?.Report(new(tally.RowsRead, last, sheet.Height)), cancellation);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(tally.RowsRead, sheet.Height, sheet.Height));
        files?.Keep();
        return tally.Summary(rulebook, mapping, outputPath) with { Notes = [$"Read from {sheet.Name}.", .. sheet.Notes.Select(n => n.ToString())] };

        IEnumerable<CsvRow> Followed(IEnumerable<CsvRow> rows)
        {
            foreach (var row in rows)
            {
                last = row.Number;
                yield return row;
            }
        }
    }
}
