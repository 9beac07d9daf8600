using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds the values of a row that has no quotes, sixty-four bytes at a time.</summary>
/// <remarks>It takes only a row about which nobody can be of two minds: no quote, a line feed at its end, a carriage return nowhere but before that, as many
/// values as the header has names. Any other is the library's to read (<see cref="LibraryRows"/>), which also settles what this one must say.</remarks>
internal sealed class RowFinder(int fields, char separator, bool bySqueezing)
{
    private readonly byte[] _second = new byte[fields + 128];

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
        var starts = to.NextStarts;
        var first = to.NextFirst;
        (starts[0], first[0], _second[0]) = (0, to.Bytes[at], to.Bytes[at + 1]);
        var (found, odd) = (1, 0);
        for (var from = at; from < end; from += 64)
        {
            var text = Vector512.LoadUnsafe(ref bytes, (nuint)from);
            var isSeparator = Vector512.Equals(text, Vector512.Create((byte)separator));
            var lineFeeds = Vector512.Equals(text, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            var line = unchecked(lineFeeds ^ (lineFeeds - 1));
            var separators = isSeparator.ExtractMostSignificantBits() & line;
            odd += BitOperations.PopCount((Vector512.Equals(text, Vector512.Create((byte)'"')) | Vector512.Equals(text, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits() & line);
            if (bySqueezing) Squeeze(ref bytes, from, at, isSeparator, starts[found..], first[found..], _second.AsSpan(found));
            else Pick(separators, from - at, starts[found..]);
            found += BitOperations.PopCount(separators);
            if (found > fields || from - at > RowBatch.LongestRow) return -1;
            if (lineFeeds == 0) continue;
            var last = from + BitOperations.TrailingZeroCount(lineFeeds);
            if (last >= end || found != fields) return -1;
            var hasReturn = last > at && to.Bytes[last - 1] == '\r';
            // An empty line is nothing to the library, so it is not a row of one value.
            if (odd != (hasReturn ? 1 : 0) || last == at + odd) return -1;
            starts[fields] = (ushort)(last - at + 1 - odd);
            if (!bySqueezing) Gather(to, at);
            Classify(to);
            to.Keep(at);
            return last + 1;
        }

        return -1;
    }

    // A value begins after each separator: the bytes there, those after them, and the places, each pushed together into one run.
    private static void Squeeze(ref byte bytes, int from, int at, Vector512<byte> separators, Span<ushort> starts, Span<byte> first, Span<byte> second)
    {
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, separators, Vector512.LoadUnsafe(ref bytes, (nuint)from + 1)).CopyTo(first);
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, separators, Vector512.LoadUnsafe(ref bytes, (nuint)from + 2)).CopyTo(second);
        var (low, high) = Vector512.Widen(Avx512Vbmi2.Compress(Vector512<byte>.Zero, separators, Vector512<byte>.Indices));
        var after = Vector512.Create((ushort)(from - at + 1));
        (low + after).CopyTo(starts);
        (high + after).CopyTo(starts[32..]);
    }

    // The same without that instruction: one after the other.
    private static void Pick(ulong separators, int from, Span<ushort> starts)
    {
        for (var i = 0; separators != 0; separators &= separators - 1) starts[i++] = (ushort)(from + BitOperations.TrailingZeroCount(separators) + 1);
    }

    private void Gather(RowBatch to, int at)
    {
        var starts = to.NextStarts[..fields];
        var first = to.NextFirst;
        var row = to.Bytes.AsSpan(at);
        for (var i = 0; i < starts.Length; i++)
        {
            first[i] = row[starts[i]];
            _second[i] = row[starts[i] + 1];
        }
    }

    // Where a value is empty, its first byte is already what ends it; where it is one byte, its second is.
    private void Classify(RowBatch to)
    {
        var first = to.NextFirst;
        var empty = to.NextEmpty;
        var one = to.NextOne;
        for (var word = 0; word < empty.Length; word++)
        {
            var inside = fields >= (word + 1) * 64 ? ulong.MaxValue : fields <= word * 64 ? 0 : (1UL << (fields - (word * 64))) - 1;
            (empty[word], one[word]) = (ulong.MaxValue, 0);
            if (inside == 0) continue;
            var nothing = Ends(Vector512.Create<byte>(first.Slice(word * 64, 64)));
            empty[word] = nothing | ~inside;
            one[word] = Ends(Vector512.Create<byte>(_second.AsSpan(word * 64, 64))) & ~nothing & inside;
        }
    }

    private ulong Ends(Vector512<byte> bytes)
        => (Vector512.Equals(bytes, Vector512.Create((byte)separator)) | Vector512.Equals(bytes, Vector512.Create((byte)'\n')) | Vector512.Equals(bytes, Vector512.Create((byte)'\r')))
            .ExtractMostSignificantBits();
}
