using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private readonly ImmutableArray<int> _takenAsWritten;
    private readonly int _contact;
    private readonly int _received;
    private readonly BesideReader _beside;

    public RowReader(Rulebook rulebook, ContactMapping mapping, CsvHeader header)
    {
        _mapping = mapping;
        _header = header;
        _child = new(mapping.Child, header);
        _grave = new(rulebook);
        _facts = [.. mapping.Facts.Select(f => (f, header.IndexOf(f.Column.Name)))];
        _blanks = new(mapping.Blanks, StringComparer.Ordinal);
        _takenAsWritten = [.. mapping.TakenAsWritten.Select(c => Place(c)).Distinct()];
        _contact = Place(mapping.Contact);
        _received = Place(mapping.ReceivedOn.Column);
        _beside = new(mapping, header);
    }

    /// <summary>Reads one row. A contact handed back takes its id: a later row with the same one is refused.</summary>
    public RowReading Read(CsvRow row)
    {
        var reading = Read(row, _seen.RowOf);
        if (reading.Contact is not null) _seen.Add(reading.ContactId, row.Number);
        return reading;
    }

    /// <summary>Reads one row; whoever calls knows which ids came before, and in which rows.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rowOf">The earlier row with an id; null: it is new.</param>
    /// <param name="more">States what is known from elsewhere, such as earlier contacts in the file, given the facts that the row itself speaks of.</param>
    public RowReading Read(CsvRow row, Func<string, long?> rowOf, Action<ContactBuilder, IReadOnlySet<string>>? more = null)
    {
        var cells = Values(row);
        var stated = new List<(string FactId, Account Account)>();
        var cellsStating = new List<StatedCell>();
        var unmatched = new List<UnmatchedValue>();
        var blank = ReadFacts(cells, stated, cellsStating, unmatched, out var spoken);
        var id = row.Trouble == RowTrouble.None ? cells.At(_contact) : string.Empty;
        var refusals = new List<Refusal>();
        var contact = row.Trouble == RowTrouble.None ? Build(cells, id, stated, blank, rowOf, unmatched, refusals, more is null ? null : b => more(b, spoken)) : null;
        if (row.Trouble != RowTrouble.None) refusals.Add(Troubled(row));
        if (contact is null)
        {
            var grave = stated.Zip(cellsStating, (s, c) => (Rank: _grave.Rank(s.FactId, s.Account), Cell: c)).Where(g => g.Rank > 0);
            return new() { Row = row, ContactId = id, Refusals = [.. refusals.OrderBy(r => r.Column)], Grave = [.. grave.OrderBy(g => g.Rank).Select(g => g.Cell)] };
        }

        return _beside.Read(row, cells, id, _beside.Outcome(cells, contact.DecidedOn ?? contact.Received.Day, unmatched), unmatched) with { Contact = contact };
    }

    /// <summary>Reads whom a row is about and when, and whether it will be a contact, without its facts: they never stand in the way of that.</summary>
    /// <param name="row">The row; only the columns of <see cref="WhoColumns"/> need be filled in.</param>
    public RowWho ReadWho(CsvRow row)
    {
        if (row.Trouble != RowTrouble.None) return default;
        var cells = Values(row);
        var refusals = new List<Refusal>();
        var id = cells.At(_contact);
        RefuseId(cells, id, _ => null, refusals);
        var received = Received(cells, refusals);
        var age = _child.Read(cells, refusals);
        var isContact = refusals.Count == 0 && received is { } day && ContactBuilder.CanBeBuilt(age, day);
        if (!isContact) return new(id, false, _beside.Child(cells), _beside.Family(cells), received ?? default, null, null, string.Empty);
        return new(id, true, _beside.Child(cells), _beside.Family(cells), received!.Value, _beside.Time(cells, []), Source(cells), _beside.Outcome(cells, _beside.OutcomeDay(cells) ?? received.Value, []));
    }

    /// <summary>The columns that say whom a row is about.</summary>
    public IEnumerable<int> WhoColumns => _mapping.Child.All.Select(c => Place(c)).Concat([_contact, _received, .. _beside.WhoColumns])
        .Concat(_facts.Where(f => f.Column.FactId == MappingReader.SourceId).Select(f => f.Index)).Where(i => i >= 0).Distinct();

    // The one code that the source columns agree on; null where there is none, or several.
    private string? Source(RowCells cells)
    {
        string? source = null;
        foreach (var (column, index) in _facts)
        {
            if (column.FactId != MappingReader.SourceId || FactCell.Read(column, cells.At(index), _mapping.Vocabulary, out var value) != CellSays.Stated) continue;
            if (value is not ChoiceSetValue { Codes: [var code] } || (source is not null && source != code)) return null;
            source = code;
        }

        return source;
    }

    /// <summary>Reads what a row says beside its facts, where those were read and decided elsewhere: its id, dates, outcome and what travels with it.</summary>
    /// <exception cref="InvalidOperationException">The day of receipt cannot be read; such a row is not decided anywhere.</exception>
    public (RowReading Reading, RowBeside Beside) ReadBeside(CsvRow row)
    {
        var cells = Values(row);
        var unmatched = new List<UnmatchedValue>();
        var day = Received(cells, []) ?? throw new InvalidOperationException("A row without a day of receipt was called decided.");
        var travels = _beside.TravelsWith(cells, day, unmatched);
        travels = travels with { DecidedOn = _beside.Decided(cells, unmatched) };
        return (_beside.Read(row, cells, cells.At(_contact), _beside.Outcome(cells, travels.DecidedOn ?? day, unmatched), unmatched), travels);
    }

    /// <summary>The same, where its days and its outcome were read elsewhere too.</summary>
    public (RowReading Reading, RowBeside Beside) ReadBeside(CsvRow row, DateOnly day, DateOnly? decidedOn, string outcome)
    {
        var cells = Values(row);
        var unmatched = new List<UnmatchedValue>();
        var travels = _beside.TravelsWith(cells, day, unmatched) with { DecidedOn = decidedOn };
        return (_beside.Read(row, cells, cells.At(_contact), outcome, unmatched), travels);
    }

    // Hands back the facts whose blank means no here: nothing else in the row speaks of them, not even unreadably.
    private HashSet<string> ReadFacts(
        RowCells cells, List<(string FactId, Account Account)> stated, List<StatedCell> cellsStating, List<UnmatchedValue> unmatched, out HashSet<string> spoken)
    {
        var blank = new HashSet<string>(StringComparer.Ordinal);
        spoken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, index) in _facts)
        {
            if (cells.SpoiltAt(index) is { } spoilt)
            {
                spoken.Add(column.FactId);
                unmatched.Add(new(index, spoilt.Shown));
                continue;
            }

            var cell = cells.At(index);
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
        RowCells cells, string id, List<(string FactId, Account Account)> stated, HashSet<string> blank,
        Func<string, long?> rowOf, List<UnmatchedValue> unmatched, List<Refusal> refusals, Action<ContactBuilder>? more)
    {
        RefuseId(cells, id, rowOf, refusals);
        var received = Received(cells, refusals);
        var age = _child.Read(cells, refusals);
        if (refusals.Count > 0 || received is not { } day) return null;

        var builder = Contact.Start(_mapping.Vocabulary, id, day).Child(age);
        _beside.Tell(builder, cells, unmatched);
        foreach (var (factId, account) in stated) builder.State(factId, account);
        foreach (var factId in blank) builder.BlankMeansNo(factId);
        more?.Invoke(builder);
        var built = builder.TryBuild();
        if (built.IsUsable) return built.Value;
        refusals.AddRange(built.Faults.Select(f => new Refusal(_child.FirstWritten(cells), f.Message, "Check the day of receipt and what is written of the child's age.")));
        return null;
    }

    private void RefuseId(RowCells cells, string id, Func<string, long?> rowOf, List<Refusal> refusals)
    {
        if (cells.SpoiltAt(_contact) is { } spoilt) refusals.Add(new(_contact, $"The contact id {spoilt.What}.", spoilt.Instead));
        else if (id.Length == 0) refusals.Add(new(_contact, "There is no contact id, so the decision could not be found again.", "Write the id your system gave this contact."));
        else if (id.Contains('\ufffd', StringComparison.Ordinal)) refusals.Add(new(_contact, "The contact id holds a character that is not UTF-8.", "Save the file as \"CSV UTF-8\"."));
        else if (rowOf(id) is { } row) refusals.Add(new(_contact, FormattableString.Invariant($"The same contact id stands in row {row}."), "Give each row an id of its own; brothers and sisters on one contact share a family, not an id."));
    }

    private DateOnly? Received(RowCells cells, List<Refusal> refusals)
    {
        var column = _mapping.ReceivedOn;
        var cell = cells.At(_received);
        if (cells.SpoiltAt(_received) is { } spoilt) refusals.Add(new(_received, $"The day of receipt {spoilt.What}.", spoilt.Instead));
        else if (cell.Length == 0) Refuse("There is no day of receipt, so neither the child's age nor the rules of that day are known.");
        else if (!DateFormats.TryRead(cell, column.Formats, out var moment)) Refuse($"{DateShown(cell)} is not a day written as {column.FormatsInWords}.");
        else if (moment.Day < ChildrenActInForce) Refuse($"{DateShown(cell)} is before the Children Act 1989 came into force (14 October 1991): it looks like a placeholder.");
        else if (column.IsTooLate(moment.Day)) refusals.Add(new(_received, $"{DateShown(cell)} is after {Iso(column.Last!.Value)}, the day on which the mapping says the file was made.", "Check the day of receipt; for a newer file write its own day under `exportedOn`."));
        else return moment.Day;
        return null;

        void Refuse(string why) => refusals.Add(new(_received, why, $"Write the day as {column.FormatsInWords}, such as {DateFormats.Example(column.Formats)}."));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly ChildrenActInForce => new(1991, 10, 14);

    // Only figures and the marks between them are repeated: anything else may be free text.
    private static string DateShown(string cell) => cell.Length <= 20 && cell.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or '.' or ':' or ' ' or 'T') ? $"`{cell}`" : "What is written";

    private Refusal Troubled(CsvRow row) => row.Trouble == RowTrouble.OpenQuote
        ? new(-1, "A quote is opened in this line and not closed where its value ends, so the values after it cannot be told apart.", "Close the quote, or write a quote inside text twice (\"\").")
        : new(-1, FormattableString.Invariant($"The row has {row.Cells.Length} values and the header {_header.Names.Length} names, so it cannot be told which value belongs where."), "Put in the value that is missing, or put quotes around the value that holds the separator.");

    private int Place(MappedColumn? column) => column is null ? -1 : _header.IndexOf(column.Name);

    private RowCells Values(CsvRow row)
    {
        var values = new string[row.Cells.Length];
        for (var i = 0; i < values.Length; i++) values[i] = row.Cells[i].Length == 0 ? string.Empty : Value(row.Cells[i]);
        if (row.Spoilt is null) return new(ImmutableCollectionsMarshal.AsImmutableArray(values), Failed(values));
        // What the mapping counts as nothing written, such as #N/A, is a blank and not spoilt.
        var spoilt = row.Spoilt.Where(s => row.Cells[s.Key].Length == 0 || values[s.Key].Length > 0).ToDictionary();
        foreach (var column in spoilt.Keys) values[column] = string.Empty;
        return new(ImmutableCollectionsMarshal.AsImmutableArray(values), spoilt);
    }

    // A text file too may have come out of a spreadsheet: ids that a failed look-up left as #N/A are not one child.
    private Dictionary<int, SpoiltCell>? Failed(string[] values)
    {
        Dictionary<int, SpoiltCell>? failed = null;
        foreach (var column in _takenAsWritten)
        {
            if (column >= values.Length || values[column] is not ['#', ..] || !TableCell.IsError(values[column])) continue;
            (failed ??= [])[column] = SpoiltCell.Failed(values[column]);
            values[column] = string.Empty;
        }

        return failed;
    }

    private string Value(string cell)
    {
        var clean = CsvHeader.Clean(cell);
        return _blanks.Count > 0 && _blanks.Contains(clean) ? string.Empty : clean;
    }
}
