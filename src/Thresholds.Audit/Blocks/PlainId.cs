using System.Buffers.Binary;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>A contact's id as a number that orders as its bytes do, where it is short and plain.</summary>
internal static class PlainId
{
    private const int Longest = 16;

    /// <summary>The number. False: it must be read as text, because it is long, or because what it holds may be cleaned away or written in two ways.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int start, int length, out UInt128 id)
    {
        id = default;
        if (length is 0 or > Longest) return false;
        var high = FirstBytes.Eight(bytes, start, length);
        var low = length <= 8 ? 0 : FirstBytes.Eight(bytes, start + 8, length - 8);
        id = new(BinaryPrimitives.ReverseEndianness(high), BinaryPrimitives.ReverseEndianness(low));
        return ((Odd(high, length) | Odd(low, length - 8)) & FirstBytes.Highs) == 0;
    }

    /// <summary>The number of an id in text.</summary>
    public static bool TryRead(string id, out UInt128 read)
    {
        read = default;
        if (id.Length > Longest) return false;
        Span<byte> bytes = stackalloc byte[Longest * 4];
        return TryRead(bytes, 0, Encoding.UTF8.GetBytes(id, bytes), out read);
    }

    // The highest bit of each byte that is not between the space and "delete". After the end of the id, as if there were something plain.
    private static ulong Odd(ulong bytes, int length)
    {
        if (length <= 0) return 0;
        if (length < 8) bytes |= (FirstBytes.Ones * '!') << (length * 8);
        return unchecked(bytes | (bytes + FirstBytes.Ones) | ~((bytes | FirstBytes.Highs) - (FirstBytes.Ones * '!')));
    }
}
