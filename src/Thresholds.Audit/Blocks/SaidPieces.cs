using System.Collections.Immutable;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Blocks;

/// <summary>What the rows of a block say by themselves, as it is to stand in their lines.</summary>
/// <param name="runs">The columns: each run stands somewhere else in the line.</param>
/// <param name="rows">Rows in a block.</param>
internal sealed class SaidPieces(ImmutableArray<ImmutableArray<SaidColumn>> runs, int rows)
{
    private readonly MemoryStream _written = new();
    private readonly (int From, int Length)[] _places = new (int From, int Length)[rows * runs.Length];
    private LineWriter[]? _writers;

    /// <summary>Writes what a row says.</summary>
    public void Keep(int row, RowSaid said)
    {
        _writers ??= [.. runs.Select(_ => new LineWriter(_written))];
        for (var run = 0; run < runs.Length; run++)
        {
            var from = (int)_written.Length;
            foreach (var column in runs[run]) _writers[run].Write(column.Of(said));
            _writers[run].End();
            _places[(row * runs.Length) + run] = (from, (int)_written.Length - from);
        }
    }

    /// <summary>What a row says in one of the runs.</summary>
    public ReadOnlySpan<byte> Of(int row, int run)
    {
        var (from, length) = _places[(row * runs.Length) + run];
        return _written.GetBuffer().AsSpan(from, length);
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear() => _written.SetLength(0);
}
