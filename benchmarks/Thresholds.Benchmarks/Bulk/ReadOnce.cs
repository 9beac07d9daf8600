using System.Runtime.Intrinsics;
using Thresholds.Bulk;

namespace Thresholds.Benchmarks.Bulk;

/// <summary>Reads once, in the order of memory, exactly what a plan reads of a block, and does nothing with it: the least that deciding can take.</summary>
internal static class ReadOnce
{
    /// <param name="block">The block.</param>
    /// <param name="plan">What reads it.</param>
    /// <param name="next">The block to ask for meanwhile, as the kernels do; null: none, and the machine's own guesses alone.</param>
    public static unsafe ulong Read(ContactBlock block, BulkPlan plan, ContactBlock? next)
    {
        const int lines = 4;
        var start = block.Memory.Start;
        var ahead = next is null ? default : new ReadAhead(next.Memory.Start, plan.Runs.AsSpan(), lines);
        Vector512<ulong> a = default, b = default, c = default, d = default;
        foreach (var (offset, bytes) in plan.Runs)
        {
            var from = start + offset;
            var to = from + bytes;
            for (; from + 256 <= to; from += 256)
            {
                ahead.Go(0);
                a |= Vector512.Load((ulong*)from);
                b |= Vector512.Load((ulong*)(from + 64));
                c |= Vector512.Load((ulong*)(from + 128));
                d |= Vector512.Load((ulong*)(from + 192));
            }

            for (; from < to; from += 64) a |= Vector512.Load((ulong*)from);
        }

        GC.KeepAlive(block);
        GC.KeepAlive(next);
        return Vector512.Sum(a | b | c | d) | 1;
    }
}
