using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Thresholds.Bulk;

/// <summary>Memory that begins on a cache line and stays where it is, so that a vector never straddles two lines.</summary>
/// <remarks>A 64-byte load that straddles two lines costs two; the array itself is only promised to begin on 8 bytes.</remarks>
internal sealed unsafe class BlockMemory
{
    private const int Line = 64;
    private readonly ulong[] _array;
    private readonly int _from;

    public BlockMemory(int bytes)
    {
        Bytes = bytes;
        _array = GC.AllocateArray<ulong>((bytes / sizeof(ulong)) + (Line / sizeof(ulong)), pinned: true);
        var at = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        _from = (int)((Line - (at % Line)) % Line / sizeof(ulong));
    }

    public int Bytes { get; }

    /// <summary>Where it begins. Valid while this object is alive: whoever uses it keeps this object alive.</summary>
    public byte* Start => (byte*)Unsafe.AsPointer(ref _array[_from]);

    public Span<ulong> Words => _array.AsSpan(_from, Bytes / sizeof(ulong));

    public Span<T> At<T>(int offset, int count)
        where T : unmanaged
        => MemoryMarshal.Cast<ulong, T>(Words[(offset / sizeof(ulong))..])[..count];
}
