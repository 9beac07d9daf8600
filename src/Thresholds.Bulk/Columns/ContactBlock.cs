using Thresholds.Facts;
using Thresholds.Timescales;

namespace Thresholds.Bulk;

/// <summary>Some thousands of contacts in columns: what was stated of each, before anything is drawn from it.</summary>
/// <remarks>
/// <para>Filled row by row or column by column, without a <see cref="Contact"/> for each row; a value set twice is replaced. What a column cannot
/// say (two accounts that differ, a judgement, who said it) comes with the row's whole contact, set last: <see cref="Set(int, Contact)"/>.</para>
/// <para>Clear it and fill it again for the next rows of a file. Not safe to share between threads while it is filled; afterwards it may be read
/// from any. Never prints what it holds.</para>
/// <example><code>
/// var columns = ContactColumns.Of(rulebook.Vocabulary, ["mark-when-not-mobile", "source"]);
/// var block = new ContactBlock(columns);
/// var row = block.Add(new(2026, 3, 2));
/// block.Set(columns.Age, row, 4);
/// block.Set(columns.Indicator("mark-when-not-mobile"), row, Truth.Yes);
/// </code></example>
/// </remarks>
public sealed partial class ContactBlock
{
    private readonly Vocabulary _vocabulary;
    private readonly int[] _received;
    private readonly Dictionary<int, Contact> _whole = [];
    private int[]? _decided;
    private string?[]? _ids;
    private (LocalMoment Earliest, LocalMoment Latest)?[]?[]? _when;

    /// <summary>An empty block.</summary>
    /// <param name="columns">Its columns.</param>
    public ContactBlock(ContactColumns columns)
    {
        Columns = columns;
        Memory = new(columns.Bytes);
        _vocabulary = columns.Vocabulary;
        _received = new int[columns.RowsPerBlock];
    }

    /// <summary>Its columns.</summary>
    public ContactColumns Columns { get; }

    /// <summary>How many contacts it holds.</summary>
    public int Count { get; private set; }

    /// <summary>No further contact fits.</summary>
    public bool IsFull => Count == Columns.RowsPerBlock;

    /// <summary>The number of its first row in the whole of the data, counted from 0. Names a row that was given no id; default 0.</summary>
    public long FirstRow { get; set; }

    internal BlockMemory Memory { get; }

    /// <summary>The first and the last day whose rules apply to any of its rows; meaningless without rows.</summary>
    internal (int First, int Last) RulesDays { get; private set; }

    /// <summary>Contacts that came whole, by row.</summary>
    internal IReadOnlyDictionary<int, Contact> Whole => _whole;

    /// <summary>A block of contacts already built, as for tests and for hosts that have them in hand.</summary>
    /// <param name="contacts">Contacts of one vocabulary: at least one, at most as many as a block may hold.</param>
    /// <param name="columns">The columns; left out: one for every fact, a blank meaning no wherever it did so in one of the contacts.</param>
    /// <exception cref="ArgumentException">There is none, or they are more than the block holds.</exception>
    public static ContactBlock From(IEnumerable<Contact> contacts, ContactColumns? columns = null)
    {
        Contact[] all = [.. contacts];
        if (all.Length == 0 && columns is null) throw new ArgumentException("No contact was given, so the columns must be.", nameof(contacts));
        columns ??= ContactIntoColumns.ColumnsFor(all);
        var block = new ContactBlock(columns);
        foreach (var contact in all) block.Set(block.Add(contact.Received.Day, contact.DecidedOn), contact);
        return block;
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        Memory.Words.Clear();
        _whole.Clear();
        _decided = null;
        _ids = null;
        _when = null;
        Count = 0;
    }

    /// <summary>Adds a contact of which nothing is known but its day.</summary>
    /// <param name="receivedOn">The local day of receipt.</param>
    /// <param name="decidedOn">The day the decision was recorded, whose rules then apply; null: not given.</param>
    /// <returns>Its row, counted from 0.</returns>
    /// <exception cref="InvalidOperationException">The block is full.</exception>
    public int Add(DateOnly receivedOn, DateOnly? decidedOn = null)
    {
        if (IsFull) throw new InvalidOperationException(FormattableString.Invariant($"The block holds {Count} contacts and no more. Decide it, clear it, and go on."));
        var row = Count++;
        var rulesDay = (decidedOn ?? receivedOn).DayNumber;
        _received[row] = receivedOn.DayNumber;
        if (decidedOn is { } decided) (_decided ??= new int[Columns.RowsPerBlock])[row] = decided.DayNumber + 1;
        Memory.At<int>(Columns.RulesDay, Count)[row] = rulesDay;
        Widen(rulesDay, row == 0);
        return row;
    }

    /// <summary>Gives a row the contact's id in the caller's system.</summary>
    /// <param name="row">The row.</param>
    /// <param name="id">The id.</param>
    public void SetId(int row, string id) => (_ids ??= new string?[Columns.RowsPerBlock])[Row(row)] = id;

    /// <summary>An indicator is yes, is no, or was asked about and is not known.</summary>
    /// <param name="column">The indicator's column.</param>
    /// <param name="row">The row.</param>
    /// <param name="answer">The answer. Where a blank means no, "not known" says that it is not blank.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Set(IndicatorColumn column, int row, Truth answer) => SetAnswer(column.Planes, row, answer);

    /// <summary>A measure has a value.</summary>
    /// <param name="column">The measure's column.</param>
    /// <param name="row">The row.</param>
    /// <param name="value">The value, in the measure's unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the value is out of the measure's range.</exception>
    public void Set(MeasureColumn column, int row, int value) => Set(column, row, Interval.Exactly(value));

    /// <summary>A measure lies between two numbers.</summary>
    /// <param name="column">The measure's column.</param>
    /// <param name="row">The row.</param>
    /// <param name="bounds">The values still possible, within the measure's range.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the bounds are empty or out of the measure's range.</exception>
    public void Set(MeasureColumn column, int row, Interval bounds)
    {
        var measure = _vocabulary.Measures[column.Index];
        if (bounds.IsEmpty || !bounds.IsInside(measure.Range)) throw OutOfRange(measure);
        Narrow.Write(Memory, column.FromLeast, column.Width, Open(row), (ulong)((long)bounds.Min - measure.Min));
        Narrow.Write(Memory, column.FromMost, column.Width, row, (ulong)((long)measure.Max - bounds.Max));
    }

    /// <summary>A choice is one of some codes.</summary>
    /// <param name="column">The choice's column.</param>
    /// <param name="row">The row.</param>
    /// <param name="possible">The codes still possible, as a set in the order of the choice's list (see <see cref="Choice.SetOf"/>).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the set is empty or holds more than the list.</exception>
    public void Set(ChoiceColumn column, int row, ulong possible)
    {
        var choice = _vocabulary.Choices[column.Index];
        if (possible == 0 || (possible & ~choice.AllCodes) != 0) throw OutOfList(choice);
        Narrow.Write(Memory, column.RuledOut, column.Width, Open(row), choice.AllCodes & ~possible);
    }

    /// <summary>An event has happened, has not, or was asked about and is not known.</summary>
    /// <param name="column">The event's column.</param>
    /// <param name="row">The row.</param>
    /// <param name="hasHappened">The answer. Where a blank means no, "not known" says that it is not blank.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Set(EventColumn column, int row, Truth hasHappened)
    {
        SetAnswer(column.Planes, row, hasHappened);
        if (_when?[column.Index] is { } moments) moments[row] = null;
    }

    /// <summary>An event has happened, and when. No rule asks when; the due dates of an explained row do.</summary>
    /// <param name="column">The event's column.</param>
    /// <param name="row">The row.</param>
    /// <param name="earliest">The earliest it can have happened.</param>
    /// <param name="latest">The latest it can have happened.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Set(EventColumn column, int row, LocalMoment earliest, LocalMoment latest)
    {
        Set(column, row, Truth.Yes);
        _when ??= new (LocalMoment, LocalMoment)?[_vocabulary.Events.Length][];
        (_when[column.Index] ??= new (LocalMoment, LocalMoment)?[Columns.RowsPerBlock])[row] = (earliest, latest);
    }

    /// <summary>All that a contact states, over whatever was set in the row before.</summary>
    /// <remarks>Where it says more than columns can, the contact itself is kept beside them; where that bears on the decision (a judgement, sources of
    /// age that contradict each other, a fact without a column), the row is decided one by one.</remarks>
    /// <param name="row">The row, added with the contact's days.</param>
    /// <param name="contact">The contact.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The contact is of another vocabulary, or the row was added with other days.</exception>
    public void Set(int row, Contact contact)
    {
        if (contact.Vocabulary != _vocabulary) throw new ArgumentException("The contact was built on another rulebook's vocabulary. Build it on this one's.", nameof(contact));
        if (_received[Row(row)] != contact.Received.Day.DayNumber || DecidedOn(row) != contact.DecidedOn)
            throw new ArgumentException("The row was added with other days than the contact's.", nameof(contact));
        SetId(row, contact.Id);
        _whole.Remove(row);
        ContactIntoColumns.Write(contact, this, row);
        foreach (var moments in _when ?? [])
            if (moments is not null) moments[row] = null;
        if (ContactIntoColumns.IsMoreThanColumnsSay(contact, Columns)) _whole[row] = contact;
    }

    /// <summary>The contact of one row, as it came or read back from its columns: what the evaluator decides and explains.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The contact; its id is the one given, else <c>row-</c> and its number counted from 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Contact ContactAt(int row) => _whole.TryGetValue(Row(row), out var whole) ? whole : ContactFromColumns.Read(this, row);

    internal string IdAt(int row) => _ids?[row] ?? FormattableString.Invariant($"row-{FirstRow + row + 1}");

    internal DateOnly ReceivedOn(int row) => DateOnly.FromDayNumber(_received[row]);

    internal DateOnly? DecidedOn(int row) => _decided is { } days && days[row] > 0 ? DateOnly.FromDayNumber(days[row] - 1) : null;

    internal (LocalMoment Earliest, LocalMoment Latest)? When(EventColumn column, int row) => _when?[column.Index]?[row];

    /// <summary>The rows of a plane, a bit each.</summary>
    internal ReadOnlySpan<ulong> RowsOf(int plane) => Plane(plane);

    internal bool Holds(int plane, int row) => (Plane(plane)[row >> 6] >> row & 1) != 0;

    internal void Mark(int plane, int row, bool holds)
    {
        ref var word = ref Plane(plane)[row >> 6];
        var bit = 1UL << row;
        word = holds ? word | bit : word & ~bit;
    }

    private Span<ulong> Plane(int offset) => Memory.Words.Slice(offset / sizeof(ulong), Columns.PlaneBytes / sizeof(ulong));

    private void SetAnswer(AnswerPlanes planes, int row, Truth answer)
    {
        Check(planes);
        Mark(planes.Yes, Open(row), answer == Truth.Yes);
        Mark(planes.No, row, answer == Truth.No);
        if (planes.BlankMeansNo) Mark(planes.Spoken, row, true);
    }

    private void Widen(int rulesDay, bool isFirst)
        => RulesDays = isFirst ? (rulesDay, rulesDay) : (Math.Min(RulesDays.First, rulesDay), Math.Max(RulesDays.Last, rulesDay));

    private static ArgumentOutOfRangeException NoRow() => new("row", "There is no such row.");

    private static ArgumentOutOfRangeException OutOfRange(Measure measure)
        => new("bounds", FormattableString.Invariant($"`{measure.Id}` lies between {measure.Min} and {measure.Max} {measure.Unit}, the lesser number first."));

    private static ArgumentOutOfRangeException OutOfList(Choice choice) => new("possible", $"`{choice.Id}`: at least one code, and none that its list does not have.");

    private int Row(int row) => row >= 0 && row < Count ? row : throw NoRow();

    // A row's contact and its columns must say the same, or the row would be explained by other facts than those it was decided on.
    private int Open(int row) => _whole.Count == 0 || !_whole.ContainsKey(Row(row)) ? Row(row)
        : throw new InvalidOperationException("The row holds a whole contact. State everything there, or set the contact last.");

    // The plane at 0 belongs to no fact, so a column that nobody gave out shows itself.
    private static void Check(AnswerPlanes planes)
    {
        if (planes.Yes == 0) throw new ArgumentException("This is no column. Ask the block's columns for one.", nameof(planes));
    }
}
