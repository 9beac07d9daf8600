using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>A header that is not among those of the format, and the nearest that is.</summary>
/// <param name="Name">The header as it stands.</param>
/// <param name="Letter">Its column.</param>
/// <param name="Nearest">The nearest known name not found elsewhere; null when none is near.</param>
internal sealed record UnknownHeader(string Name, string Letter, string? Nearest);

/// <summary>Where a known table stands in a raw one: its header row, and which column is which.</summary>
internal sealed class TableLayout
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private TableLayout(RawTable raw, KnownTable table, TableRow header)
    {
        (Raw, Table, Header) = (raw, table, header);
        var names = table.Columns.SelectMany(c => c.AlsoWritten.Prepend(c.Name).Select(n => (Bare: HeaderText.Bare(n), c.Id))).DistinctBy(n => n.Bare).ToDictionary(n => n.Bare, n => n.Id, StringComparer.Ordinal);
        var unknown = new List<int>();
        for (var i = 0; i < header.Cells.Length; i++)
        {
            if (header.Cells[i].IsBlank) continue;
            if (!names.TryGetValue(HeaderText.Bare(header.Cells[i].Text), out var id)) unknown.Add(i);
            else if (!_columns.TryAdd(id, i)) Twice = Twice.Add(header.Cells[i].Text);
        }

        Missing = [.. table.Columns.Where(c => !_columns.ContainsKey(c.Id)).Select(c => c.Name)];
        Unknown = [.. unknown.Select(i => new UnknownHeader(FactCell.ShownHeader(header.Cells[i].Text), CsvHeader.Letter(i), DidYouMean.Nearest(header.Cells[i].Text, Missing)))];
    }

    private TableLayout(RawTable raw, KnownTable table, TableRow header, ImmutableArray<ReadAs> byPosition)
    {
        (Raw, Table, Header, ByPosition, Missing, Unknown) = (raw, table, header, byPosition, [], []);
        for (var i = 0; i < table.Columns.Length; i++) _columns.Add(table.Columns[i].Id, i);
    }

    public RawTable Raw { get; }

    public KnownTable Table { get; }

    /// <summary>The row of the header.</summary>
    public TableRow Header { get; }

    /// <summary>Known columns that are not there.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>Headers that are not known.</summary>
    public ImmutableArray<UnknownHeader> Unknown { get; }

    /// <summary>Headers that come twice; the first is read.</summary>
    public ImmutableArray<string> Twice { get; private set; } = [];

    /// <summary>Headers that were not recognised and are read by their position, because that was asked for; empty where all are read by name.</summary>
    public ImmutableArray<ReadAs> ByPosition { get; } = [];

    /// <summary>Whether all that the table cannot do without is there.</summary>
    public bool IsWhole => Table.Needs.All(_columns.ContainsKey);

    /// <summary>How many known columns are there.</summary>
    public int Found => _columns.Count;

    /// <summary>What stands above the header.</summary>
    public IEnumerable<TableRow> Above => Raw.Opening.TakeWhile(r => r.Number < Header.Number);

    /// <summary>The place of a column from 0; −1 when it is not there.</summary>
    public int IndexOf(string id) => _columns.GetValueOrDefault(id, -1);

    /// <summary>The table that a raw one holds: of all that are whole, the one with most of its columns; null when none is.</summary>
    public static TableLayout? Find(RawTable raw, IEnumerable<KnownTable> tables)
        => All(raw, tables).Where(l => l.IsWhole).MaxBy(l => l.Found);

    /// <summary>The known table that comes nearest, for a person to see what is missing; null when fewer than two columns are known.</summary>
    public static TableLayout? Nearest(RawTable raw, IEnumerable<KnownTable> tables)
        => All(raw, tables).Where(l => l.Found >= 2).MaxBy(l => l.Found);

    /// <summary>The table read by position: its first column is the format's first, and so on.</summary>
    public static TableLayout OfPositions(RawTable raw, KnownTable table, TableRow header, ImmutableArray<ReadAs> byPosition) => new(raw, table, header, byPosition);

    private static IEnumerable<TableLayout> All(RawTable raw, IEnumerable<KnownTable> tables)
    {
        var known = tables.ToArray();
        return raw.Opening.Where(r => !r.IsBlank).SelectMany(r => known.Select(t => new TableLayout(raw, t, r)));
    }
}
