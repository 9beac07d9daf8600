using System.Runtime.InteropServices;
using System.Text;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>Turns bytes of values into text; short values, of which a file has few different ones, are made once.</summary>
/// <remarks>One to a thread.</remarks>
internal sealed class CellText
{
    // Dates, codes and answers are short and come again and again; ids come once and must not fill the memory.
    private const int Longest = 10;
    private const int MostKept = 20_000;

    private readonly Dictionary<UInt128, string> _kept = [];

    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return string.Empty;
        if (bytes.Length > Longest) return Encoding.UTF8.GetString(bytes);
        Span<byte> key = stackalloc byte[16];
        key.Clear();
        bytes.CopyTo(key);
        key[15] = (byte)bytes.Length;
        ref readonly var number = ref MemoryMarshal.AsRef<UInt128>(key);
        if (_kept.TryGetValue(number, out var text)) return text;
        text = Encoding.UTF8.GetString(bytes);
        if (_kept.Count < MostKept) _kept.Add(number, text);
        return text;
    }
}
