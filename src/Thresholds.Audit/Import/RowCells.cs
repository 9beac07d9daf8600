using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>The values of one row, cleaned for reading, and which of its cells cannot be read.</summary>
/// <param name="values">The values; one that cannot be read is empty.</param>
/// <param name="spoilt">The cells that cannot be read, by column; null: all can.</param>
internal readonly struct RowCells(ImmutableArray<string> values, IReadOnlyDictionary<int, SpoiltCell>? spoilt)
{
    /// <summary>The value in a column; empty where there is no such column (−1).</summary>
    public string At(int column) => column >= 0 && column < values.Length ? values[column] : string.Empty;

    /// <summary>Why the cell of a column cannot be read; null: it can.</summary>
    public SpoiltCell? SpoiltAt(int column) => spoilt?.GetValueOrDefault(column);
}
