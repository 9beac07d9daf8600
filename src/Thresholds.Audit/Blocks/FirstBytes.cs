using System.Buffers.Binary;

namespace Thresholds.Audit.Blocks;

/// <summary>Short values as numbers: the bytes of a value, the first the least, and nothing after its end.</summary>
/// <remarks>Reads on after the value, which <see cref="RowBatch.Beyond"/> allows: one load and a mask instead of a loop as long as the value.</remarks>
internal static class FirstBytes
{
    /// <summary>The first eight bytes of a value.</summary>
    public static ulong Eight(ReadOnlySpan<byte> bytes, int start, int length)
    {
        var read = BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]);
        return length >= 8 ? read : read & ~(ulong.MaxValue << (length * 8));
    }

    /// <summary>The same byte eight times.</summary>
    public const ulong Ones = 0x0101010101010101;

    /// <summary>The highest bit of each of eight bytes.</summary>
    public const ulong Highs = 0x8080808080808080;
}
