using System.Numerics;
using Thresholds.Facts;

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

    /// <summary>How far the bounds of some rows lie within a measure's range.</summary>
    public static void WriteBounds(BlockMemory memory, MeasureColumn column, Interval range, ReadOnlySpan<int> rows, ReadOnlySpan<Interval> bounds, int count, Func<Exception> outOfRange, Func<Exception> noRow)
    {
        switch (column.Width)
        {
            case 1: Write<byte>(rows, bounds); break;
            case 2: Write<ushort>(rows, bounds); break;
            case 4: Write<uint>(rows, bounds); break;
            default: Write<ulong>(rows, bounds); break;
        }

        void Write<T>(ReadOnlySpan<int> rows, ReadOnlySpan<Interval> bounds)
            where T : unmanaged, IBinaryInteger<T>
        {
            var least = memory.At<T>(column.FromLeast, count);
            var most = memory.At<T>(column.FromMost, count);
            for (var i = 0; i < rows.Length; i++)
            {
                var (row, value) = (rows[i], bounds[i]);
                if (value.IsEmpty || !value.IsInside(range)) throw outOfRange();
                if (row < 0 || row >= least.Length) throw noRow();
                least[row] = T.CreateTruncating((long)value.Min - range.Min);
                most[row] = T.CreateTruncating((long)range.Max - value.Max);
            }
        }
    }

    /// <summary>The codes that are ruled out in some rows.</summary>
    public static void WriteRuledOut(BlockMemory memory, ChoiceColumn column, ulong all, ReadOnlySpan<int> rows, ReadOnlySpan<ulong> possible, int count, Func<Exception> outOfRange, Func<Exception> noRow)
    {
        switch (column.Width)
        {
            case 1: Write<byte>(rows, possible); break;
            case 2: Write<ushort>(rows, possible); break;
            case 4: Write<uint>(rows, possible); break;
            default: Write<ulong>(rows, possible); break;
        }

        void Write<T>(ReadOnlySpan<int> rows, ReadOnlySpan<ulong> possible)
            where T : unmanaged, IBinaryInteger<T>
        {
            var ruledOut = memory.At<T>(column.RuledOut, count);
            for (var i = 0; i < rows.Length; i++)
            {
                var (row, set) = (rows[i], possible[i]);
                if (set == 0 || (set & ~all) != 0) throw outOfRange();
                if (row < 0 || row >= ruledOut.Length) throw noRow();
                ruledOut[row] = T.CreateTruncating(all & ~set);
            }
        }
    }
}
