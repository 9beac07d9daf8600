using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Thresholds.Audit.Import;

/// <summary>Remembers which ids were decided, and in which row.</summary>
/// <remarks>The one thing that grows with the file: about 40 bytes a row, half of a SHA-256 in the place of the id.</remarks>
internal sealed class SeenIds
{
    private readonly Dictionary<UInt128, long> _rows = [];

    /// <summary>The row in which an id stood; null when it is new.</summary>
    public long? RowOf(string id) => _rows.TryGetValue(Key(id), out var row) ? row : null;

    /// <summary>Remembers an id.</summary>
    public void Add(string id, long row) => _rows.TryAdd(Key(id), row);

    private static UInt128 Key(string id) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
