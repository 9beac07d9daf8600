using System.Numerics;
using System.Runtime.Intrinsics;

namespace Thresholds.Audit.Blocks;

/// <summary>Where the values of a record without quotes begin, found many bytes at a time.</summary>
/// <remarks>The library has framed the record; its own way to each value costs a branch that nobody can foretell for every blank cell. One to a thread.</remarks>
internal sealed class RecordFields(int fields, char separator)
{
    private readonly int[] _starts = new int[fields + 1];

    /// <summary>Where each value begins; the place after the last stands for one more.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>Finds them. False: the record has quotes, or another number of values.</summary>
    public bool TryFind(ReadOnlySpan<byte> record)
    {
        Span<byte> rest = stackalloc byte[Vector512<byte>.Count];
        var starts = _starts.AsSpan();
        var found = 1;
        starts[0] = 0;
        var quotes = Vector512<byte>.Zero;
        for (var at = 0; at < record.Length; at += Vector512<byte>.Count)
        {
            var part = record[at..];
            Vector512<byte> bytes;
            if (part.Length >= Vector512<byte>.Count)
            {
                bytes = Vector512.Create(part);
            }
            else
            {
                rest.Clear();
                part.CopyTo(rest);
                bytes = Vector512.Create<byte>(rest);
            }

            quotes |= Vector512.Equals(bytes, Vector512.Create((byte)'"'));
            var separators = Vector512.Equals(bytes, Vector512.Create((byte)separator)).ExtractMostSignificantBits();
            if (found + BitOperations.PopCount(separators) > fields) return false;
            for (; separators != 0; separators &= separators - 1) starts[found++] = at + BitOperations.TrailingZeroCount(separators) + 1;
        }

        starts[fields] = record.Length + 1;
        return found == fields && quotes == Vector512<byte>.Zero;
    }
}
