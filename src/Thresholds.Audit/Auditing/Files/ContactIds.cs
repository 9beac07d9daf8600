using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Thresholds.Audit.Blocks;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>The ids of the contacts of one file, with their rows. About 45 bytes each.</summary>
internal sealed class ContactIds
{
    private readonly Dictionary<UInt128, long> _rows = [];

    /// <summary>An id as a number: a short plain one its own bytes, any other half of its SHA-256.</summary>
    public static UInt128 Key(string id)
    {
        if (PlainId.TryRead(id, out var plain)) return plain;
        Span<byte> bytes = id.Length <= 64 ? stackalloc byte[id.Length * 3] : new byte[id.Length * 3];
        bytes = bytes[..Encoding.UTF8.GetBytes(id, bytes)];
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>The row in which an id stood; null when it is new.</summary>
    public long? RowOf(UInt128 id) => _rows.TryGetValue(id, out var row) ? row : null;

    public void Add(UInt128 id, long row) => _rows.Add(id, row);
}
