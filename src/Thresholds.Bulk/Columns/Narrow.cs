namespace Thresholds.Bulk;

/// <summary>Whole numbers kept in as few bytes as their greatest value needs.</summary>
internal static class Narrow
{
    public static int Width(ulong greatest) => greatest switch
    {
        <= byte.MaxValue => 1,
        <= ushort.MaxValue => 2,
        <= uint.MaxValue => 4,
        _ => 8,
    };

    public static void Write(BlockMemory memory, int offset, int width, int row, ulong value)
    {
        switch (width)
        {
            case 1: memory.At<byte>(offset, row + 1)[row] = (byte)value; break;
            case 2: memory.At<ushort>(offset, row + 1)[row] = (ushort)value; break;
            case 4: memory.At<uint>(offset, row + 1)[row] = (uint)value; break;
            default: memory.At<ulong>(offset, row + 1)[row] = value; break;
        }
    }

    public static ulong Read(BlockMemory memory, int offset, int width, int row) => width switch
    {
        1 => memory.At<byte>(offset, row + 1)[row],
        2 => memory.At<ushort>(offset, row + 1)[row],
        4 => memory.At<uint>(offset, row + 1)[row],
        _ => memory.At<ulong>(offset, row + 1)[row],
    };
}
