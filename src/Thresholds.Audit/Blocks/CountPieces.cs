using System.Collections.Immutable;
using System.Text;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Blocks;

/// <summary>How much was known of a row, as it is to stand in its line: written once for all rows alike in it.</summary>
internal sealed class CountPieces(ImmutableArray<CountColumn> columns)
{
    private readonly Dictionary<FactCounts, byte[]> _written = [];

    /// <summary>The numbers; plain figures need no quotes.</summary>
    public ReadOnlySpan<byte> Of(FactCounts counts)
    {
        if (!_written.TryGetValue(counts, out var bytes)) _written[counts] = bytes = Encoding.ASCII.GetBytes(string.Join(',', columns.Select(c => c.Words(counts))));
        return bytes;
    }
}
