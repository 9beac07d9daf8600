using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;
using Thresholds.Bulk;

namespace Thresholds.Audit.Blocks;

/// <summary>Reads what a row says by itself, making text only of the values that takes.</summary>
internal sealed class PlainSaid
{
    private readonly RowReader _reader;
    private readonly DateOnly? _rulesAsAt;
    private readonly ImmutableArray<int> _needed;
    private readonly int _fields;

    /// <param name="mapping">How the columns are read.</param>
    /// <param name="header">The file's header.</param>
    /// <param name="evaluator">Decides the rows.</param>
    /// <param name="more">Columns that are wanted besides id, family, days, reason and attributes.</param>
    public PlainSaid(ContactMapping mapping, CsvHeader header, BulkEvaluator evaluator, IEnumerable<MappedColumn?> more)
    {
        _reader = new(evaluator.Rulebook, mapping, header);
        _rulesAsAt = evaluator.Options.Dates.RulesAsAt;
        _fields = header.Names.Length;
        MappedColumn?[] columns =
        [
            mapping.Contact, mapping.Family, mapping.ReceivedOn.Column, mapping.ReceivedAt?.Column, mapping.Reason,
            .. more, .. mapping.Attributes.Select(a => a.Column),
        ];
        _needed = [.. columns.OfType<MappedColumn>().Select(c => header.IndexOf(c.Name)).Distinct()];
    }

    /// <summary>What a plain row of a batch says, of which days and outcome were read.</summary>
    public RowSaid Read(RowBatch batch, int row, RowHeads heads)
    {
        var cells = new string[_fields];
        Array.Fill(cells, string.Empty);
        foreach (var column in _needed) cells[column] = Encoding.UTF8.GetString(batch.Cell(row, column));
        var outcome = heads.Outcomes.IsEmpty ? string.Empty : heads.OutcomeNames[heads.Outcomes[row]];
        var (reading, beside) = _reader.ReadBeside(
            new(0, 0, ImmutableCollectionsMarshal.AsImmutableArray(cells), RowTrouble.None), heads.ReceivedOn[row], heads.DecidedOn.IsEmpty ? null : heads.DecidedOn[row], outcome);
        return Said(reading, beside);
    }

    /// <summary>What a row says that was read as text and is a contact.</summary>
    public RowSaid Of(RowReading reading) => Said(reading, RowBeside.Of(reading.Contact!));

    private RowSaid Said(RowReading reading, RowBeside beside) => new(reading, beside, _rulesAsAt ?? beside.DecidedOn ?? beside.Received.Day);
}
