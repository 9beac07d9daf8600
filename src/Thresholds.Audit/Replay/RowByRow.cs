using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Replay;

/// <summary>Decides rows one after the other, each as a whole contact by the reference evaluator; counts them, and writes them where there is something to write to.</summary>
/// <remarks>What a replay means. By blocks of columns the same is done some ten times as fast, and answers to this; what is no file of plain rows, and a file from
/// a malformed row on, is done so.</remarks>
internal sealed class RowByRow(Rulebook rulebook, ContactMapping mapping, CsvHeader header, DecisionDates dates, Tally tally, ReplayFiles? files)
{
    private const int RowsBetweenReports = 500;

    private readonly RowReader _reader = new(rulebook, mapping, header);
    private readonly ThresholdEvaluator _evaluator = new(rulebook);
    private readonly AskedReading _asked = new(rulebook, mapping.FactIds);

    /// <summary>Takes all rows, from whatever source.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="report">Told now and then that some were taken.</param>
    /// <param name="cancellation">Stops it.</param>
    public void TakeAll(IEnumerable<CsvRow> rows, Action report, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            Take(_reader.Read(row));
            if (tally.RowsRead % RowsBetweenReports == 0) report();
        }
    }

    /// <summary>Reads one row; whoever calls knows which ids came before.</summary>
    public RowReading Read(CsvRow row, Func<string, long?> rowOf) => _reader.Read(row, rowOf);

    /// <summary>Takes a row that was read.</summary>
    public void Take(RowReading reading)
    {
        tally.Read(reading);
        if (reading.Contact is not { } contact)
        {
            files?.Quarantine.Add(reading);
            return;
        }

        var decision = _evaluator.Decide(contact, dates);
        var decided = RowDecision.Of(reading, decision, _asked.NotRuledOut(decision));
        tally.Count(decided);
        files?.Write(decided);
    }
}
