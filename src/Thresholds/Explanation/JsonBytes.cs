using System.Buffers;
using System.Text.Json;

namespace Thresholds.Explanation;

/// <summary>Gathers JSON in rented memory: a decision is some 80 kB, and lists that double until they hold it cost more than writing it.</summary>
internal sealed class JsonBytes : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 17);
    private int _written;

    /// <summary>What a writer wrote.</summary>
    public static byte[] Of(bool indented, Action<Utf8JsonWriter> write)
    {
        using var bytes = new JsonBytes();
        using (var json = new Utf8JsonWriter(bytes, DecisionJson.Options(indented))) write(json);
        return bytes._bytes[..bytes._written];
    }

    public void Advance(int count) => _written += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = _written + Math.Max(sizeHint, 1);
        if (wanted > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, 2 * _bytes.Length));
            _bytes.AsSpan(0, _written).CopyTo(larger);
            Return();
            _bytes = larger;
        }

        return _bytes.AsMemory(_written);
    }

    public void Dispose()
    {
        Return();
        _bytes = [];
    }

    // It held a child's facts: what is given back is given back empty.
    private void Return() => ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
}
