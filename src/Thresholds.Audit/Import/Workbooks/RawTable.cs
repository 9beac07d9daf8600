using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>A table before anybody has said what it holds: a sheet of a workbook, or a text file.</summary>
internal abstract class RawTable(string file, string sheet)
{
    /// <summary>How many rows may stand above the header.</summary>
    public const int MostRowsAbove = 20;

    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>The sheet's name; empty for a text file.</summary>
    public string Sheet { get; } = sheet;

    /// <summary>What a person calls it.</summary>
    public string Name => Sheet.Length == 0 ? File : Sheet;

    /// <summary>The first rows, among which the header is looked for.</summary>
    public abstract ImmutableArray<TableRow> Opening { get; }

    /// <summary>Whether the workbook counts days from 1904; null where nothing says.</summary>
    public virtual bool? CountsFrom1904 => null;

    /// <summary>The rows below the header, streamed.</summary>
    public abstract IEnumerable<TableRow> RowsBelow(TableRow header);

    /// <summary>The cell whose value a merged cell shows, such as A4; null when the cell is not part of one, or is its first.</summary>
    public virtual string? MergedInto(long row, int column) => null;
}
