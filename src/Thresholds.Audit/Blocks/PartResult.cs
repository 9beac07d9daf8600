using Thresholds.Audit.Import;
using Thresholds.Bulk;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Blocks;

/// <summary>What came of one part of a file.</summary>
/// <remarks>Used again for another part: its ids alone are too many for memory that is cheaply given and taken.</remarks>
internal sealed class PartResult(Rulebook rulebook, int columns, int outcomes)
{
    public BulkFigures Figures { get; } = new(rulebook);

    /// <summary>Rows, those set aside included.</summary>
    public long Rows { get; set; }

    /// <summary>How many lines of the file the part takes; counted only where decisions are wanted.</summary>
    public long Lines { get; set; }

    /// <summary>Rows set aside, by their place among the rows of the part, with where each begins in it.</summary>
    public List<(long Place, int From, RowReading Reading)> SetAside { get; } = [];

    /// <summary>Values without meaning, in order.</summary>
    public List<UnmatchedValue> Unmatched { get; } = [];

    /// <summary>How many contacts have each outcome of <see cref="RowHeads.OutcomeNames"/>.</summary>
    public long[] Outcomes { get; } = new long[outcomes];

    /// <summary>In how many rows each column of the file is filled; counted only for columns that are not read.</summary>
    public long[] Filled { get; } = new long[columns];

    /// <summary>The decisions of all other rows as they are to stand in their file, line by line; nothing where nobody wants them.</summary>
    public MemoryStream Decisions { get; } = new();

    /// <summary>The ids of the contacts, with their places.</summary>
    public IdRun Ids { get; } = new();

    /// <summary>A row is malformed, so the part must be read one row after the other.</summary>
    public bool IsMalformed { get; set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Figures.Clear();
        SetAside.Clear();
        Unmatched.Clear();
        Ids.Clear();
        Decisions.SetLength(0);
        Array.Clear(Outcomes);
        Array.Clear(Filled);
        Decisions.SetLength(0);
        (Rows, Lines, IsMalformed) = (0, 0, false);
    }
}
