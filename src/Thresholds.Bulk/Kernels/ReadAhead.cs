using System.Runtime.Intrinsics.X86;

namespace Thresholds.Bulk;

/// <summary>Asks for the memory of the next block, a little with every step, so that it is on its way while this one is worked on.</summary>
/// <remarks>Without it a pass takes the time of reading plus the time of computing; with it, hardly more than the longer of the two.
/// Machines without such an instruction do without: nothing but time depends on it.</remarks>
internal unsafe ref struct ReadAhead(byte* next, ReadOnlySpan<(int Offset, int Bytes)> runs, int linesPerOperand)
{
    private const int Line = 64;
    private readonly ReadOnlySpan<(int Offset, int Bytes)> _runs = Sse.IsSupported && next != null ? runs : [];
    private int _run;
    private int _at;

    public void Go(int operands)
    {
        unchecked
        {
            var lines = (operands + 1) * linesPerOperand;
            while (lines > 0 && _run < _runs.Length)
            {
                var (offset, bytes) = _runs[_run];
                for (; lines > 0 && _at < bytes; _at += Line, lines--) Sse.Prefetch1(next + offset + _at);
                if (_at < bytes) return;
                (_run, _at) = (_run + 1, 0);
            }
        }
    }
}
