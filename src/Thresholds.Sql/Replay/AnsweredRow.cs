using System.Collections.Immutable;
using System.Data.Common;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Sql.Replay;

/// <summary>The row of the answer on which the reader stands: its cells, and what the database decided.</summary>
internal sealed class AnsweredRow
{
    private static readonly ImmutableArray<string> Reasons = ["", "unread", "same-id", "clash"];
    private static readonly ImmutableArray<ThresholdStatus> Statuses = [.. Enum.GetValues<ThresholdStatus>()];
    private static readonly ImmutableArray<Urgency> Urgencies = [.. Enum.GetValues<Urgency>()];

    private readonly DbDataReader _rows;
    private readonly Dictionary<string, int> _places;
    private readonly TableCells _cells;

    public AnsweredRow(DbDataReader rows, SqlText text, CsvHeader header)
    {
        _rows = rows;
        _places = Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, i => i, StringComparer.Ordinal);
        _cells = new([.. text.CellOf.Select(c => (header.IndexOf(c.Key), _places[c.Value]))], header.Names.Length);
    }

    /// <summary>0 where the database decided; else the place of the reason among unread, same id, clash.</summary>
    public int HandedOver => Reasons.IndexOf(Text("not_decided"));

    /// <summary>The row's cells; those that did not come back are empty.</summary>
    public CsvRow Row(long number) => _cells.Row(_rows, number);

    /// <summary>What the database decided.</summary>
    public RowDecision Decision(RowReading reading, RowBeside beside, DateOnly? rulesAsAt) => new(
        new(reading, beside, rulesAsAt ?? beside.DecidedOn ?? beside.Received.Day), Decided(), new(Number("facts_known"), Number("blanks_read_as_no")));

    private Decided Decided() => new()
    {
        Required = Threshold("required"),
        ToConsider = Threshold("to_consider"),
        NotRuledOutOnWhatWasAsked = Threshold("not_ruled_out_on_what_was_asked"),
        Statuses = [.. ThresholdWords.All.Select(t => Statuses.First(s => s.Slug() == Text(t.Slug().Replace('-', '_'))))],
        OpenRoutes = Ids("open_routes"),
        Urgency = Text("urgency") is { Length: > 0 } urgency ? Urgencies.First(u => u.Slug() == urgency) : null,
        RulesMet = Ids("rules_met"),
        MustConsiderUnanswered = Ids("must_consider_unanswered"),
        ClashFacts = [],
    };

    private Threshold? Threshold(string column) => ThresholdWords.TryParse(Text(column), out var threshold) ? threshold : null;

    private ImmutableArray<string> Ids(string column) => Text(column) is { Length: > 0 } ids ? [.. ids.Split(';')] : [];

    private string Text(string column) => _rows.GetString(_places[column]);

    private int Number(string column) => Convert.ToInt32(_rows.GetValue(_places[column]), System.Globalization.CultureInfo.InvariantCulture);
}
