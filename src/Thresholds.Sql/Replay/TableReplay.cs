using System.Data.Common;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Sql.Replay;

/// <summary>Decides a table of contacts where it lies, and writes what a replay of the same rows in a file would write.</summary>
/// <remarks>
/// <para>The database decides; what it cannot decide for certain (a clash, an id that comes twice, a cell SQL cannot read) comes back as cells and goes
/// to the reader of files and to the reference evaluator. Of the other rows only what travels with a decision comes back: never a date of birth or a fact's cell.</para>
/// <para>Reads in one snapshot and writes nothing to the database. The caller opens the connection, and its driver; nothing here logs it.
/// One run at a time for each connection.</para>
/// </remarks>
/// <param name="rulebook">The rulebook to decide by.</param>
/// <param name="mappingPath">The mapping: JSON that says how the columns are to be read.</param>
/// <param name="connection">An open connection.</param>
/// <param name="source">The table.</param>
/// <param name="outputPath">Where the decisions go; an earlier file there is replaced.</param>
public sealed class TableReplay(Rulebook rulebook, string mappingPath, DbConnection connection, TableSource source, string outputPath)
{
    private const int RowsBetweenReports = 500;

    /// <summary>The day whose rules apply to every contact; null: each contact's own day.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>The moment for which clocks are read; null: none. It changes no status.</summary>
    public LocalMoment? AsOf { get; init; }

    /// <summary>Decides the whole table, or says everything that stands in the way.</summary>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancellation">Stops the run; nothing is then left behind.</param>
    /// <exception cref="ArgumentException">Text can be written for the engine and not run from here.</exception>
    /// <exception cref="DbException">The database gave out on the way; nothing is left behind.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public Reading<TableReplaySummary> Run(IProgress<ReplayProgress>? progress = null, CancellationToken cancellation = default)
    {
        var dialect = Snapshot.DialectOf(source);
        var look = new TableLook(connection, source, dialect);
        return Snapshot.Of(look, source.Engine, () => Run(look, dialect, progress, cancellation));
    }

    private Reading<TableReplaySummary> Run(TableLook look, Dialect dialect, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        ReplayInputs.CheckOutput([mappingPath], outputPath, faults);
        var json = ReplayInputs.Bytes(mappingPath, faults);
        var columns = look.Columns(faults);
        if (json is null || columns is null) return Reading.Failed<TableReplaySummary>(faults);
        var header = new CsvHeader(columns, "table");
        var mapping = ContactMapping.TryRead(json, Path.GetFileName(mappingPath), rulebook, header);
        faults.AddRange(mapping.Faults);
        if (!mapping.IsUsable) return Reading.Failed<TableReplaySummary>(faults);
        var options = new SqlOptions { Engine = source.Engine, Table = source.Table, Schema = source.Schema, RulesAsAt = RulesAsAt };
        var text = SqlRulebook.Write(rulebook, mapping.Value, options, name => columns[header.IndexOf(name)], look.Order(columns[header.IndexOf(mapping.Value.Contact.Name)]));
        faults.AddRange(text.Faults);
        if (faults.Count > 0) return Reading.Failed<TableReplaySummary>(faults);

        var tally = new Tally(rulebook, mapping.Value, header);
        foreach (var (column, rows) in tally.UnreadColumns.Zip(look.Filled([.. tally.UnreadColumns.Select(c => columns[c])]))) tally.Filled(column, rows);
        using var files = new ReplayFiles(outputPath, DecisionColumns.For(mapping.Value, header), header);
        var counts = Decide(look, text.Value, mapping.Value, header, tally, files, progress, cancellation);
        files.Keep();
        return Reading.Of(new TableReplaySummary(tally.Summary(rulebook, mapping.Value, outputPath), counts[0], counts[1], counts[2], counts[3]));
    }

    private long[] Decide(
        TableLook look, SqlText text, ContactMapping mapping, CsvHeader header, Tally tally, ReplayFiles files, IProgress<ReplayProgress>? progress, CancellationToken cancellation)
    {
        var reader = new RowReader(rulebook, mapping, header);
        var evaluator = new ThresholdEvaluator(rulebook);
        var asked = new AskedReading(rulebook, mapping.FactIds);
        var counts = new long[4];
        using var command = look.Command(text.Text);
        using var rows = command.ExecuteReader();
        using var stop = cancellation.Register(command.Cancel);
        var answer = new AnsweredRow(rows, text, header);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = answer.Row(tally.RowsRead + 1);
            counts[answer.HandedOver]++;
            var reading = answer.HandedOver > 0 ? reader.Read(row) : null;
            RowDecision? decided = null;
            if (reading is null)
            {
                var beside = reader.ReadBeside(row);
                reading = beside.Reading;
                decided = answer.Decision(beside.Reading, beside.Beside, RulesAsAt);
            }
            else if (reading.Contact is { } contact)
            {
                var decision = evaluator.Decide(contact, new(RulesAsAt, AsOf));
                decided = RowDecision.Of(reading, decision, asked.NotRuledOut(decision));
            }

            tally.Read(reading);
            if (decided is null)
            {
                files.Quarantine.Add(reading);
            }
            else
            {
                tally.Count(decided);
                files.Write(decided);
            }

            if (tally.RowsRead % RowsBetweenReports == 0) progress?.Report(new(tally.RowsRead, 0, 1));
        }

        cancellation.ThrowIfCancellationRequested();
        return counts;
    }
}
