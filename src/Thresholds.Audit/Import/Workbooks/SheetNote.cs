using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>What a reader must know of how a sheet was read.</summary>
/// <param name="Words">In a sentence of ours.</param>
/// <param name="Columns">The columns it concerns, as the file names them; empty: none by name.</param>
internal sealed record SheetNote(string Words, params ImmutableArray<string> Columns)
{
    public override string ToString() => Columns.IsEmpty ? Words : $"{Words} Columns: {string.Join(", ", Columns.Select(c => $"`{c}`"))}.";
}
