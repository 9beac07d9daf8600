using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds the values of a row that has no quotes, sixty-four bytes at a time.</summary>
/// <remarks>It takes only a row about which nobody can be of two minds: no quote, a line feed at its end, a carriage return nowhere but before that, as many
/// values as the header has names. Any other is the library's to read (<see cref="LibraryRows"/>), which also settles what this one must say.</remarks>
internal sealed class RowFinder(int fields, char separator, bool bySqueezing)
{
    private readonly byte _separator = (byte)separator;

    /// <summary>By the quickest way of this machine.</summary>
    public RowFinder(int fields, char separator)
        : this(fields, separator, Avx512Vbmi2.IsSupported)
    {
    }

    /// <summary>Every way of finding that this machine has, for tests.</summary>
    public static IEnumerable<bool> Ways => Avx512Vbmi2.IsSupported ? [false, true] : [false];

    /// <summary>Finds the row that begins at a place, and hands back where the next begins; −1, and nothing is kept: it is not such a row.</summary>
    /// <param name="at">Where it begins among the batch's bytes.</param>
    /// <param name="end">Where the bytes end; <see cref="RowBatch.Beyond"/> more must be there.</param>
    /// <param name="to">The batch, not full.</param>
    public int Find(int at, int end, RowBatch to)
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(to.Bytes);
        if (at < 0 || end > to.Bytes.Length - RowBatch.Beyond) throw new ArgumentOutOfRangeException(nameof(end), "Bytes must follow.");
        ref var starts = ref to.NextStarts[0];
        ref var first = ref to.NextFirst[0];
        ref var second = ref to.NextSecond[0];
        (starts, first, second) = (0, to.Bytes[at], to.Bytes[at + 1]);
        var (found, odd) = (1, 0);
        unchecked
        {
            for (var from = at; from < end && from - at <= RowBatch.LongestRow; from += 64)
            {
                var text = Vector512.LoadUnsafe(ref bytes, (nuint)from);
                var isSeparator = Vector512.Equals(text, Vector512.Create(_separator));
                var lineFeeds = Vector512.Equals(text, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
                var line = lineFeeds ^ (lineFeeds - 1);
                var separators = isSeparator.ExtractMostSignificantBits() & line;
                odd += BitOperations.PopCount((Vector512.Equals(text, Vector512.Create((byte)'"')) | Vector512.Equals(text, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits() & line);
                // INVARIANT: no more than all values were found so far, and the batch has room for sixty-four after those.
                if (bySqueezing) Squeeze(ref bytes, from, at, isSeparator, ref Unsafe.Add(ref starts, found), ref Unsafe.Add(ref first, found), ref Unsafe.Add(ref second, found));
                else Pick(separators, from - at, to.NextStarts[found..]);
                found += BitOperations.PopCount(separators);
                if (found > fields) return -1;
                if (lineFeeds != 0) return Keep(at, from + BitOperations.TrailingZeroCount(lineFeeds), end, found, odd, to);
            }
        }

        return -1;
    }

    // The row ends with the line feed found last.
    private int Keep(int at, int last, int end, int found, int odd, RowBatch to)
    {
        if (last >= end || found != fields) return -1;
        var hasReturn = last > at && to.Bytes[last - 1] == '\r';
        // An empty line is nothing to the library, so it is not a row of one value.
        if (odd != (hasReturn ? 1 : 0) || last == at + odd) return -1;
        to.NextStarts[fields] = (ushort)(last - at + 1 - odd);
        if (!bySqueezing) Gather(to, at);
        to.Keep(at, at);
        return last + 1;
    }

    // A value begins after each separator: the bytes there, those after them, and the places, each pushed together into one run.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Squeeze(ref byte bytes, int from, int at, Vector512<byte> separators, ref ushort starts, ref byte first, ref byte second)
    {
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, separators, Vector512.LoadUnsafe(ref bytes, (nuint)from + 1)).StoreUnsafe(ref first);
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, separators, Vector512.LoadUnsafe(ref bytes, (nuint)from + 2)).StoreUnsafe(ref second);
        var (low, high) = Vector512.Widen(Avx512Vbmi2.Compress(Vector512<byte>.Zero, separators, Vector512<byte>.Indices));
        var after = Vector512.Create((ushort)(from - at + 1));
        (low + after).StoreUnsafe(ref starts);
        (high + after).StoreUnsafe(ref starts, 32);
    }

    // The same without that instruction: one after the other.
    private static void Pick(ulong separators, int from, Span<ushort> starts)
    {
        for (var i = 0; separators != 0; separators &= separators - 1) starts[i++] = (ushort)(from + BitOperations.TrailingZeroCount(separators) + 1);
    }

    private static void Gather(RowBatch to, int at)
    {
        var starts = to.NextStarts[..to.Fields];
        var first = to.NextFirst;
        var second = to.NextSecond;
        var row = to.Bytes.AsSpan(at);
        for (var i = 0; i < starts.Length; i++)
        {
            first[i] = row[starts[i]];
            second[i] = row[starts[i] + 1];
        }
    }
}
