using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>The ids of the contacts of one part of a file, as numbers, with their rows.</summary>
/// <remarks>A short plain id is its own bytes; any other is half of its SHA-256, and then its order says nothing.</remarks>
internal sealed class IdRun
{
    private readonly List<(UInt128 Id, int Place)> _ids = [];

    /// <summary>Each id is greater than the one before, so none comes twice.</summary>
    public bool IsRising { get; private set; } = true;

    public IReadOnlyList<(UInt128 Id, int Place)> Ids => _ids;

    public void Add(UInt128 id, long place)
    {
        if (_ids.Count > 0 && id <= _ids[^1].Id) IsRising = false;
        _ids.Add((id, (int)place));
    }

    public void Add(string id, long place)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        if (PlainRow.IdOf(bytes) is { } plain)
        {
            Add(plain, place);
            return;
        }

        IsRising = false;
        _ids.Add((BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(bytes)), (int)place));
    }
}
