using System.Numerics;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds what a code stands for from its bytes, without making text of it.</summary>
/// <remarks>A value that is not found may still be a code: a long one, or one with spaces around it. The caller then reads it as text.</remarks>
internal sealed class CodeTable<T>
{
    private const int Longest = 8;

    private readonly (ulong Code, int Length, T Value)[] _places;

    public CodeTable(IEnumerable<KeyValuePair<string, T>> codes)
    {
        var known = new Dictionary<(ulong Code, int Length), T>();
        foreach (var (code, value) in codes)
        {
            var bytes = new byte[Encoding.UTF8.GetByteCount(code) + Longest];
            var length = Encoding.UTF8.GetBytes(code, bytes);
            if (length is > 0 and <= Longest) known[(FirstBytes.Eight(bytes, 0, length), length)] = value;
        }

        // Wide enough, if it can be, that each code has a place of its own: a second look is one that nobody can foretell. A place without a length is free.
        var size = BitOperations.RoundUpToPowerOf2((uint)(known.Count * 2) + 1);
        do
        {
            _places = new (ulong Code, int Length, T Value)[size];
            foreach (var ((code, length), value) in known) _places[PlaceOf(code, length)] = (code, length, value);
            size *= 2;
        }
        while (size <= 1024 && known.Keys.Any(k => PlaceOf(k.Code, k.Length) != FirstPlaceOf(k.Code, k.Length)));
    }

    /// <summary>What the code stands for; false where it must be read as text.</summary>
    /// <param name="bytes">What it stands in, with <see cref="RowBatch.Beyond"/> bytes after it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is, at least 1.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryGet(ReadOnlySpan<byte> bytes, int start, int length, out T value)
    {
        value = default!;
        if (length > Longest) return false;
        ref readonly var place = ref _places[PlaceOf(FirstBytes.Eight(bytes, start, length), length)];
        value = place.Value;
        return place.Length > 0;
    }

    // Where the code stands, or where it would.
    private int PlaceOf(ulong code, int length)
    {
        for (var at = FirstPlaceOf(code, length); ; at = (at + 1) & (_places.Length - 1))
            if ((_places[at].Code == code && _places[at].Length == length) || _places[at].Length == 0) return at;
    }

    private int FirstPlaceOf(ulong code, int length) => unchecked((int)(((code + (ulong)length) * 0x9E3779B97F4A7C15) >> 40)) & (_places.Length - 1);
}
