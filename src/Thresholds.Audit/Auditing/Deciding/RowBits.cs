using System.Numerics;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>Rows of a block as bits, sixty-four a word.</summary>
internal static class RowBits
{
    /// <summary>How many rows are in one set and not in another.</summary>
    /// <param name="rows">The one; after the words of the other it holds nothing.</param>
    /// <param name="others">The other.</param>
    public static int CountBut(this ReadOnlySpan<ulong> rows, ReadOnlySpan<ulong> others)
    {
        var count = 0;
        for (var word = 0; word < others.Length; word++) count += BitOperations.PopCount(rows[word] & ~others[word]);
        return count;
    }

    /// <summary>Whether a row is in the set.</summary>
    public static bool Holds(this ReadOnlySpan<ulong> rows, int row) => (rows[row >> 6] >> row & 1) != 0;

    /// <summary>Puts a row into the set.</summary>
    public static void Mark(this Span<ulong> rows, int row) => rows[row >> 6] |= 1UL << row;
}
