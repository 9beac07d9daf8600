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

    /// <summary>Rows set aside, by their place among the rows of the part.</summary>
    public List<(long Place, RowReading Reading)> SetAside { get; } = [];

    /// <summary>Values without meaning, in order.</summary>
    public List<UnmatchedValue> Unmatched { get; } = [];

    /// <summary>How many contacts have each outcome of <see cref="RowHeads.OutcomeNames"/>.</summary>
    public long[] Outcomes { get; } = new long[outcomes];

    /// <summary>In how many rows each column of the file is filled; counted only for columns that are not read.</summary>
    public long[] Filled { get; } = new long[columns];

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
        Array.Clear(Outcomes);
        Array.Clear(Filled);
        (Rows, IsMalformed) = (0, false);
    }
}
