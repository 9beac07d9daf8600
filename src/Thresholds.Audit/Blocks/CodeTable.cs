using System.Text;

namespace Thresholds.Audit.Blocks;

/// <summary>Finds what a code stands for from its bytes, without making text of it.</summary>
/// <remarks>Most codes are one letter, and then it is one look into a table. A value that is not found may still be a code with spaces around it:
/// the caller then reads it as text.</remarks>
internal sealed class CodeTable<T>
{
    private readonly bool[] _isOne = new bool[256];
    private readonly T[] _one = new T[256];
    private readonly Dictionary<ulong, T> _short = [];

    public CodeTable(IEnumerable<KeyValuePair<string, T>> codes)
    {
        foreach (var (code, value) in codes)
        {
            var bytes = Encoding.UTF8.GetBytes(code);
            if (bytes.Length == 1) (_isOne[bytes[0]], _one[bytes[0]]) = (true, value);
            else if (bytes.Length is > 1 and <= 8) _short[Packed(bytes)] = value;
        }
    }

    /// <summary>What the code stands for; false where it must be read as text.</summary>
    public bool TryGet(ReadOnlySpan<byte> code, out T value)
    {
        if (code.Length == 1)
        {
            value = _one[code[0]];
            return _isOne[code[0]];
        }

        value = default!;
        return code.Length is > 1 and <= 8 && _short.TryGetValue(Packed(code), out value!);
    }

    // No code holds a byte of 0, so codes of different lengths differ.
    private static ulong Packed(ReadOnlySpan<byte> code)
    {
        ulong packed = 0;
        foreach (var b in code) packed = (packed << 8) | b;
        return packed;
    }
}
