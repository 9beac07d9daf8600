namespace Thresholds.Text;

/// <summary>Knows line and column while walking forward through UTF-8 text.</summary>
internal struct TextCursor(int firstLine)
{
    private int _at;

    /// <summary>The line, from the number of the first.</summary>
    public int Line { get; private set; } = firstLine;

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Walks forward to a byte; never back.</summary>
    public void MoveTo(ReadOnlySpan<byte> text, int offset)
    {
        for (; _at < offset && _at < text.Length; _at++)
        {
            var b = text[_at];
            if (b == '\n')
            {
                Line++;
                Column = 1;
            }
            else if ((b & 0xC0) != 0x80)
            {
                Column += b >= 0xF0 ? 2 : 1;
            }
        }
    }
}
