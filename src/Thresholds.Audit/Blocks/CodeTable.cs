using System.Numerics;
using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds what a code stands for from its bytes, without making text of it.</summary>
/// <remarks>A value that is not found may still be a code, such as one with spaces around it. The caller then reads it as text.</remarks>
internal sealed class CodeTable<T>
{
    private const int Short = 8;

    private readonly (ulong First, int Length, byte[] Code, T Value)[] _places;

    public CodeTable(IEnumerable<KeyValuePair<string, T>> codes)
    {
        var known = new Dictionary<string, (ulong First, byte[] Code, T Value)>(StringComparer.Ordinal);
        foreach (var (code, value) in codes)
        {
            var bytes = new byte[Encoding.UTF8.GetByteCount(code) + Short];
            var length = Encoding.UTF8.GetBytes(code, bytes);
            if (length > 0) known[code] = (FirstBytes.Eight(bytes, 0, length), bytes[..length], value);
        }

        // Wide enough, if it can be, that each code has a place of its own: a second look is one that nobody can foretell. A place without a length is free.
        var size = BitOperations.RoundUpToPowerOf2((uint)(known.Count * 2) + 1);
        do
        {
            _places = new (ulong First, int Length, byte[] Code, T Value)[size];
            foreach (var (first, code, value) in known.Values) _places[PlaceOf(first, code)] = (first, code.Length, code, value);
            size *= 2;
        }
        while (size <= 1024 && known.Values.Any(k => PlaceOf(k.First, k.Code) != FirstPlaceOf(k.First, k.Code.Length)));
    }

    /// <summary>What the code stands for; false where it must be read as text.</summary>
    /// <param name="bytes">What it stands in, with <see cref="RowBatch.Beyond"/> bytes after it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is, at least 1.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryGet(ReadOnlySpan<byte> bytes, int start, int length, out T value)
    {
        ref readonly var place = ref _places[PlaceOf(FirstBytes.Eight(bytes, start, length), bytes.Slice(start, length))];
        value = place.Value;
        return place.Length > 0;
    }

    // Where the code stands, or where it would. Codes of a sentence often begin alike (section 17 ..., section 47 ...), so the rest of a long one is compared too.
    private int PlaceOf(ulong first, ReadOnlySpan<byte> code)
    {
        for (var at = FirstPlaceOf(first, code.Length); ; at = (at + 1) & (_places.Length - 1))
        {
            ref readonly var place = ref _places[at];
            if (place.Length == 0 || (place.First == first && place.Length == code.Length && (code.Length <= Short || code.SequenceEqual(place.Code)))) return at;
        }
    }

    private int FirstPlaceOf(ulong first, int length) => unchecked((int)(((first + (ulong)length) * 0x9E3779B97F4A7C15) >> 40)) & (_places.Length - 1);
}
