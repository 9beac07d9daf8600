namespace Thresholds.Audit.Blocks;

/// <summary>Short whole numbers written in plain figures.</summary>
internal static class Figures
{
    /// <summary>The number. False: it has a sign, anything but figures, or more than seven of them, and is to be read as text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int start, int length, out int number)
    {
        number = 0;
        if (length is 0 or > 7) return false;
        var shift = 64 - (length * 8);
        // The figures at the end of the word, as numbers 0 to 9; before them nothing, which is nought.
        var figures = (FirstBytes.Eight(bytes, start, length) ^ ((FirstBytes.Ones * '0') >> shift)) << shift;
        if (AreNot(figures)) return false;
        number = unchecked((int)Joined(figures));
        return true;
    }

    /// <summary>One of eight bytes is not a number from 0 to 9.</summary>
    public static bool AreNot(ulong figures) => (unchecked((figures + (FirstBytes.Ones * (127 - 9))) | figures) & FirstBytes.Highs) != 0;

    // The first figure is the lowest byte. Neighbours are joined to numbers below a hundred, those to numbers below ten thousand, and those to one.
    private static ulong Joined(ulong figures)
    {
        unchecked
        {
            var hundreds = ((figures * 10) + (figures >> 8)) & 0x00FF00FF00FF00FF;
            var myriads = ((hundreds * 100) + (hundreds >> 16)) & 0x0000FFFF0000FFFF;
            return ((myriads * 10_000) + (myriads >> 32)) & 0xFFFFFFFF;
        }
    }
}
