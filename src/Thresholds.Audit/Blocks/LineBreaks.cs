namespace Thresholds.Audit.Blocks;

/// <summary>Counts lines as the reader of files counts them, wherever they break, inside a quoted value too.</summary>
internal static class LineBreaks
{
    /// <summary>Line feeds, carriage returns, and both together as one.</summary>
    public static long In(ReadOnlySpan<byte> bytes) => bytes.Count((byte)'\n') + bytes.Count((byte)'\r') - bytes.Count("\r\n"u8);
}
