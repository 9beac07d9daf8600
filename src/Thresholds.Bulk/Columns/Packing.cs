using System.Runtime.Intrinsics;

namespace Thresholds.Bulk;

/// <summary>Packs answers of one byte each into planes of one bit each, sixty-four rows at a time.</summary>
internal static class Packing
{
    /// <summary>Writes planes for as many rows as there are answers; rows after them in the last word become "nothing said".</summary>
    public static void Pack(ReadOnlySpan<sbyte> answers, Span<ulong> yes, Span<ulong> no)
    {
        var word = 0;
        for (; (word + 1) * 64 <= answers.Length; word++)
        {
            // "Greater than" reads as a mask of lanes, one bit each, whatever the width of the machine's vectors.
            var sixtyFour = Vector512.Create(answers.Slice(word * 64, 64));
            yes[word] = Vector512.GreaterThan(sixtyFour, Vector512<sbyte>.Zero).ExtractMostSignificantBits();
            no[word] = sixtyFour.ExtractMostSignificantBits();
        }

        if (word * 64 == answers.Length) return;
        Span<sbyte> rest = stackalloc sbyte[64];
        rest.Clear();
        answers[(word * 64)..].CopyTo(rest);
        yes[word] = Vector512.GreaterThan(Vector512.Create<sbyte>(rest), Vector512<sbyte>.Zero).ExtractMostSignificantBits();
        no[word] = Vector512.Create<sbyte>(rest).ExtractMostSignificantBits();
    }
}
