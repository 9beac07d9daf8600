namespace Thresholds.Audit.Import;

/// <summary>Rows of one table: those that became records, those already known, those set aside. The three make up all of them.</summary>
internal sealed class TableTally(string file, string sheet, string title)
{
    public string File => file;

    public string Sheet => sheet;

    /// <summary>What the format calls the table.</summary>
    public string Title => title;

    public long Rows { get; set; }

    /// <summary>Rows that say at least one thing not said before.</summary>
    public long Recorded { get; set; }

    /// <summary>Rows that say only what was said before: the same child, day, kind and source.</summary>
    public long SaidBefore { get; set; }

    public long SetAside { get; set; }

    /// <summary>Rows with nothing written in them, not counted among the rows.</summary>
    public long Blank { get; set; }
}

/// <summary>A value that could not be read, or a row that could not be used: where it first stood, why, and how often.</summary>
/// <param name="Table">The sheet, the part of an XML file, or the file.</param>
/// <param name="Column">The column's name; empty when the whole row is meant.</param>
/// <param name="Letter">Its letter; empty where there are none.</param>
/// <param name="Shown">The value as a report may show it; empty where it is not shown.</param>
/// <param name="Why">What is wrong, and what to do.</param>
internal sealed record Trouble(string Table, string Column, string Letter, string Shown, string Why);

/// <summary>How often a trouble came, and the row in which it came first.</summary>
internal readonly record struct TroubleCount(long Count, long FirstRow);

/// <summary>Counts what came of reading files, so that every row is accounted for.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class ImportTally
{
    // Past so many different values the rest are counted together: a column of free text must not fill the memory.
    private const int MostKinds = 2000;

    private readonly Dictionary<Trouble, TroubleCount> _unmatched = [];
    private readonly Dictionary<Trouble, TroubleCount> _refused = [];
    private readonly Dictionary<Trouble, TroubleCount> _unread = [];
    private readonly Dictionary<string, long> _notes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<RecordedKind, long> _kinds = [];

    public List<TableTally> Tables { get; } = [];

    /// <summary>Records by kind.</summary>
    public IReadOnlyDictionary<RecordedKind, long> Kinds => _kinds;

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>Codes and answers without meaning: left not known.</summary>
    public IReadOnlyDictionary<Trouble, TroubleCount> Unmatched => _unmatched;

    /// <summary>Why rows were set aside; a row may have several reasons.</summary>
    public IReadOnlyDictionary<Trouble, TroubleCount> Refused => _refused;

    /// <summary>Days that could not be read in rows that still say something.</summary>
    public IReadOnlyDictionary<Trouble, TroubleCount> Unread => _unread;

    /// <summary>What else is worth knowing, and how often.</summary>
    public IReadOnlyDictionary<string, long> Notes => _notes;

    /// <summary>Why reading stopped before the end of the file; null when it did not.</summary>
    public string? BrokenOff { get; set; }

    public void Count(RecordedEvent happened)
    {
        _kinds[happened.Kind] = _kinds.GetValueOrDefault(happened.Kind) + 1;
        if (FirstDay is null || happened.Day < FirstDay) FirstDay = happened.Day;
        if (LastDay is null || happened.Day > LastDay) LastDay = happened.Day;
    }

    public void Unmatch(Trouble trouble, long row) => Add(_unmatched, trouble, row);

    public void Refuse(Trouble trouble, long row) => Add(_refused, trouble, row);

    public void Unreadable(Trouble trouble, long row) => Add(_unread, trouble, row);

    public void Note(string note, long count = 1) => _notes[note] = _notes.GetValueOrDefault(note) + count;

    private static void Add(Dictionary<Trouble, TroubleCount> troubles, Trouble trouble, long row)
    {
        var key = troubles.Count < MostKinds || troubles.ContainsKey(trouble) ? trouble : trouble with { Shown = "(many other values)" };
        troubles[key] = troubles.TryGetValue(key, out var before) ? before with { Count = before.Count + 1 } : new(1, row);
    }
}
