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
    private readonly List<SetAsideId> _setAside = [];

    /// <summary>Each id is greater than the one before, so none comes twice.</summary>
    public bool IsRising { get; private set; } = true;

    public IReadOnlyList<(UInt128 Id, int Place)> Ids => _ids;

    /// <summary>The ids of rows set aside, which give theirs to nobody; whether a contact had them before is one more reason.</summary>
    public IReadOnlyList<SetAsideId> SetAside => _setAside;

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        _ids.Clear();
        _setAside.Clear();
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
        _ids.Add((Hashed(id), (int)place));
    }

    /// <summary>Adds the id of a row set aside, after those of the contacts before it.</summary>
    public void AddSetAside(string id, long place)
    {
        var isPlain = PlainId.TryRead(id, out var plain);
        _setAside.Add(new(isPlain ? plain : Hashed(id), (int)place, _ids.Count, isPlain));
    }

    private static UInt128 Hashed(string id) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

/// <summary>The id of a row set aside.</summary>
/// <param name="Id">The id, as a number.</param>
/// <param name="Place">The row's place in the part.</param>
/// <param name="Before">How many contacts of the part come before it.</param>
/// <param name="IsPlain">Its order says something.</param>
internal readonly record struct SetAsideId(UInt128 Id, int Place, int Before, bool IsPlain);
