using System.Numerics;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds what a code stands for from its bytes, without making text of it.</summary>
/// <remarks>A value that is not found may still be a code: a long one, or one with spaces around it. The caller then reads it as text.</remarks>
internal sealed class CodeTable<T>
{
    private const int Longest = 8;

    private readonly bool[] _isOne = new bool[256];
    private readonly T[] _one = new T[256];
    private readonly (ulong Code, int Length, T Value)[] _short;

    public CodeTable(IEnumerable<KeyValuePair<string, T>> codes)
    {
        var few = new List<(ulong Code, int Length, T Value)>();
        foreach (var (code, value) in codes)
        {
            var bytes = new byte[Encoding.UTF8.GetByteCount(code) + Longest];
            var length = Encoding.UTF8.GetBytes(code, bytes);
            if (length == 1) (_isOne[bytes[0]], _one[bytes[0]]) = (true, value);
            else if (length is > 1 and <= Longest) few.Add((FirstBytes.Eight(bytes, 0, length), length, value));
        }

        // At most half full, so that a place that is free comes soon. A place without a length is free.
        _short = new (ulong Code, int Length, T Value)[BitOperations.RoundUpToPowerOf2((uint)(few.Count * 2) + 1)];
        foreach (var code in few) _short[PlaceOf(code.Code, code.Length)] = code;
    }

    /// <summary>What a code of one byte stands for; false where it must be read as text.</summary>
    public bool TryGet(byte code, out T value)
    {
        value = _one[code];
        return _isOne[code];
    }

    /// <summary>What the code stands for; false where it must be read as text.</summary>
    /// <param name="bytes">What it stands in, with <see cref="RowBatch.Beyond"/> bytes after it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryGet(ReadOnlySpan<byte> bytes, int start, int length, out T value)
    {
        if (length == 1) return TryGet(bytes[start], out value);
        value = default!;
        if (length is 0 or > Longest) return false;
        ref readonly var place = ref _short[PlaceOf(FirstBytes.Eight(bytes, start, length), length)];
        value = place.Value;
        return place.Length > 0;
    }

    // Where the code stands, or where it would.
    private int PlaceOf(ulong code, int length)
    {
        for (var at = unchecked((int)((code * 0x9E3779B97F4A7C15) >> 40)) & (_short.Length - 1); ; at = (at + 1) & (_short.Length - 1))
            if (_short[at].Length == 0 || (_short[at].Code == code && _short[at].Length == length)) return at;
    }
}
