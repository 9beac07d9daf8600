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

    /// <summary>Adds the ids of rows that follow each other.</summary>
    public void Add(ReadOnlySpan<UInt128> ids, long place)
    {
        var last = _ids.Count > 0 ? _ids[^1].Id : 0;
        foreach (var id in ids)
        {
            if (id <= last) IsRising = false;
            last = id;
            _ids.Add((id, (int)place++));
        }
    }

    public void Add(string id, long place)
    {
        if (PlainId.TryRead(id, out var plain))
        {
            Add([plain], place);
            return;
        }

        IsRising = false;
        _ids.Add((BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))), (int)place));
    }
}
