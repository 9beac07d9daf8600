using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Import;

/// <summary>Reads rows of one file through one mapping.</summary>
/// <remarks>Keeps which ids it has handed on; not safe to share between threads.</remarks>
internal sealed class RowReader
{
    private readonly ContactMapping _mapping;
    private readonly CsvHeader _header;
    private readonly ChildReader _child;
    private readonly GraveFacts _grave;
    private readonly SeenIds _seen = new();
    private readonly ImmutableArray<(FactColumn Column, int Index)> _facts;
    private readonly HashSet<string> _blanks;
    private readonly int _contact;

    public RowReader(Rulebook rulebook, ContactMapping mapping, CsvHeader header)
    {
        _mapping = mapping;
        _header = header;
        _child = new(mapping.Child, header);
        _grave = new(rulebook);
        _facts = [.. mapping.Facts.Select(f => (f, header.IndexOf(f.Column.Name)))];
        _blanks = new(mapping.Blanks, StringComparer.Ordinal);
        _contact = header.IndexOf(mapping.Contact.Name);
    }

    /// <summary>Reads one row. A contact handed back takes its id: a later row with the same one is refused.</summary>
    public RowReading Read(CsvRow row)
    {
        var reading = Read(row, _seen.RowOf);
        if (reading.Contact is not null) _seen.Add(reading.ContactId, row.Number);
        return reading;
    }

    /// <summary>Reads one row; whoever calls knows which ids came before, and in which rows.</summary>
    public RowReading Read(CsvRow row, Func<string, long?> rowOf)
    {
        ImmutableArray<string> cells = [.. row.Cells.Select(Value)];
        var stated = new List<(string FactId, Account Account)>();
        var cellsStating = new List<StatedCell>();
        var unmatched = new List<UnmatchedValue>();
        var blank = ReadFacts(cells, stated, cellsStating, unmatched);
        var id = row.Trouble == RowTrouble.None ? At(cells, _contact) : string.Empty;
        var refusals = new List<Refusal>();
        var contact = row.Trouble == RowTrouble.None ? Build(cells, id, stated, blank, rowOf, unmatched, refusals) : null;
        if (row.Trouble != RowTrouble.None) refusals.Add(Troubled(row));
        if (contact is null)
        {
            var grave = stated.Zip(cellsStating, (s, c) => (Rank: _grave.Rank(s.FactId, s.Account), Cell: c)).Where(g => g.Rank > 0);
            return new() { Row = row, ContactId = id, Refusals = [.. refusals.OrderBy(r => r.Column)], Grave = [.. grave.OrderBy(g => g.Rank).Select(g => g.Cell)] };
        }

        return Beside(row, cells, id, unmatched) with { Contact = contact };
    }

    private RowReading Beside(CsvRow row, ImmutableArray<string> cells, string id, List<UnmatchedValue> unmatched)
    {
        var outcome = Outcome(cells, unmatched);
        return new()
        {
            Row = row, ContactId = id, ChildId = Optional(cells, _mapping.Child.Id), Unmatched = [.. unmatched], Outcome = outcome, HasReason = _mapping.Reason is { } reason ? Optional(cells, reason).Length > 0 : null,
        };
    }

    /// <summary>Reads what a row says beside its facts, where those were read and decided elsewhere: its id, dates, outcome and what travels with it.</summary>
    /// <exception cref="InvalidOperationException">The day of receipt cannot be read; such a row is not decided anywhere.</exception>
    public (RowReading Reading, RowBeside Beside) ReadBeside(CsvRow row)
    {
        ImmutableArray<string> cells = [.. row.Cells.Select(Value)];
        var unmatched = new List<UnmatchedValue>();
        var day = Received(cells, []) ?? throw new InvalidOperationException("A row without a day of receipt was called decided.");
        var attributes = _mapping.Attributes.Select(a => (a.Name, Value: Optional(cells, a.Column))).Where(a => a.Value.Length > 0).ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        var family = Optional(cells, _mapping.Family);
        var beside = new RowBeside(new(day, Time(cells, unmatched)), Decided(cells, unmatched), family.Length > 0 ? family : null, attributes);
        return (Beside(row, cells, At(cells, _contact), unmatched), beside);
    }

    // Hands back the facts whose blank means no here: nothing else in the row speaks of them, not even unreadably.
    private HashSet<string> ReadFacts(
        ImmutableArray<string> cells, List<(string FactId, Account Account)> stated, List<StatedCell> cellsStating, List<UnmatchedValue> unmatched)
    {
        var blank = new HashSet<string>(StringComparer.Ordinal);
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, index) in _facts)
        {
            var cell = At(cells, index);
            var says = FactCell.Read(column, cell, _mapping.Vocabulary, out var value);
            if (says != CellSays.Blank) spoken.Add(column.FactId);
            else if (column.IsClosed) blank.Add(column.FactId);
            if (says == CellSays.Unmatched) unmatched.Add(new(index, FactCell.Shown(column, cell)));
            if (says != CellSays.Stated) continue;
            stated.Add((column.FactId, new() { Value = value!, Basis = column.Basis, From = column.From }));
            cellsStating.Add(new(column.FactId, index, column.IsPresence ? "something written" : FactCell.ShownCode(cell)));
        }

        blank.ExceptWith(spoken);
        return blank;
    }

    private Contact? Build(
        ImmutableArray<string> cells, string id, List<(string FactId, Account Account)> stated, HashSet<string> blank,
        Func<string, long?> rowOf, List<UnmatchedValue> unmatched, List<Refusal> refusals)
    {
        RefuseId(id, rowOf, refusals);
        var received = Received(cells, refusals);
        var age = _child.Read(cells, refusals);
        if (refusals.Count > 0 || received is not { } day) return null;

        var builder = Contact.Start(_mapping.Vocabulary, id, day).Child(age);
        if (Time(cells, unmatched) is { } time) builder.ReceivedAt(time);
        if (Decided(cells, unmatched) is { } decided) builder.DecidedOn(decided);
        if (Optional(cells, _mapping.Family) is { Length: > 0 } family) builder.InFamily(family);
        foreach (var attribute in _mapping.Attributes)
            if (Optional(cells, attribute.Column) is { Length: > 0 } value) builder.Attribute(attribute.Name, value);
        foreach (var (factId, account) in stated) builder.State(factId, account);
        foreach (var factId in blank) builder.BlankMeansNo(factId);
        var built = builder.TryBuild();
        if (built.IsUsable) return built.Value;
        refusals.AddRange(built.Faults.Select(f => new Refusal(_child.FirstWritten(cells), f.Message, "Check the day of receipt and what is written of the child's age.")));
        return null;
    }

    private void RefuseId(string id, Func<string, long?> rowOf, List<Refusal> refusals)
    {
        if (id.Length == 0) refusals.Add(new(_contact, "There is no contact id, so the decision could not be found again.", "Write the id your system gave this contact."));
        else if (id.Contains('\ufffd', StringComparison.Ordinal)) refusals.Add(new(_contact, "The contact id holds a character that is not UTF-8.", "Save the file as \"CSV UTF-8\"."));
        else if (rowOf(id) is { } row) refusals.Add(new(_contact, FormattableString.Invariant($"The same contact id stands in row {row}."), "Give each row an id of its own; brothers and sisters on one contact share a family, not an id."));
    }

    private DateOnly? Received(ImmutableArray<string> cells, List<Refusal> refusals)
    {
        var column = _mapping.ReceivedOn;
        var index = _header.IndexOf(column.Column.Name);
        var cell = At(cells, index);
        var instead = $"Write the day as {column.FormatsInWords}, such as {DateFormats.Example(column.Formats)}.";
        if (cell.Length == 0) refusals.Add(new(index, "There is no day of receipt, so neither the child's age nor the rules of that day are known.", instead));
        else if (!DateFormats.TryRead(cell, column.Formats, out var moment)) refusals.Add(new(index, $"{DateShown(cell)} is not a day written as {column.FormatsInWords}.", instead));
        else if (moment.Day < ChildrenActInForce) refusals.Add(new(index, $"{DateShown(cell)} is before the Children Act 1989 came into force (14 October 1991): it looks like a placeholder.", instead));
        else return moment.Day;
        return null;
    }

    private static DateOnly ChildrenActInForce => new(1991, 10, 14);

    // Only figures and the marks between them are repeated: anything else may be free text.
    private static string DateShown(string cell) => cell.Length <= 20 && cell.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or '.' or ':' or ' ' or 'T') ? $"`{cell}`" : "What is written";

    private TimeOnly? Time(ImmutableArray<string> cells, List<UnmatchedValue> unmatched)
    {
        if (_mapping.ReceivedAt is not { } column)
            return DateFormats.TryRead(At(cells, _header.IndexOf(_mapping.ReceivedOn.Column.Name)), _mapping.ReceivedOn.Formats, out var moment) ? moment.Time : null;
        if (Optional(cells, column.Column) is not { Length: > 0 } cell) return null;
        if (DateFormats.TryReadTime(cell, column.Formats, out var time)) return time;
        unmatched.Add(new(_header.IndexOf(column.Column.Name), FactCell.NotADay(column.Formats)));
        return null;
    }

    private DateOnly? Decided(ImmutableArray<string> cells, List<UnmatchedValue> unmatched)
    {
        if (_mapping.DecidedOn is not { } column || Optional(cells, column.Column) is not { Length: > 0 } cell) return null;
        if (DateFormats.TryRead(cell, column.Formats, out var moment)) return moment.Day;
        unmatched.Add(new(_header.IndexOf(column.Column.Name), FactCell.NotADay(column.Formats)));
        return null;
    }

    private string Outcome(ImmutableArray<string> cells, List<UnmatchedValue> unmatched)
    {
        if (_mapping.Outcome is not { } column || Optional(cells, column.Column) is not { Length: > 0 } cell) return string.Empty;
        if (column.Values.TryGetValue(cell, out var outcome)) return outcome;
        unmatched.Add(new(_header.IndexOf(column.Column.Name), FactCell.ShownCode(cell)));
        return RecordedOutcome.NotMatched;
    }

    private Refusal Troubled(CsvRow row) => row.Trouble == RowTrouble.OpenQuote
        ? new(-1, "A quote is opened in this line and not closed where its value ends, so the values after it cannot be told apart.", "Close the quote, or write a quote inside text twice (\"\").")
        : new(-1, FormattableString.Invariant($"The row has {row.Cells.Length} values and the header {_header.Names.Length} names, so it cannot be told which value belongs where."), "Put in the value that is missing, or put quotes around the value that holds the separator.");

    private string Optional(ImmutableArray<string> cells, MappedColumn? column) => column is null ? string.Empty : At(cells, _header.IndexOf(column.Name));

    private static string At(ImmutableArray<string> cells, int index) => index < cells.Length ? cells[index] : string.Empty;

    private string Value(string cell)
    {
        var clean = CsvHeader.Clean(cell);
        return _blanks.Contains(clean) ? string.Empty : clean;
    }
}
