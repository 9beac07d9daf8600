using System.Buffers.Binary;
using System.Runtime.InteropServices;
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

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        _ids.Clear();
        IsRising = true;
    }

    /// <summary>Adds the ids of rows that follow each other.</summary>
    public void Add(ReadOnlySpan<UInt128> ids, long place)
    {
        var last = _ids.Count > 0 ? _ids[^1].Id : 0;
        var first = _ids.Count;
        CollectionsMarshal.SetCount(_ids, first + ids.Length);
        var kept = CollectionsMarshal.AsSpan(_ids)[first..];
        var isRising = IsRising;
        for (var i = 0; i < ids.Length; i++)
        {
            isRising &= ids[i] > last;
            last = ids[i];
            kept[i] = (last, (int)place + i);
        }

        IsRising = isRising;
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
