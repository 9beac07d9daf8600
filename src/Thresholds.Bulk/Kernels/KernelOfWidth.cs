using System.Numerics;
using System.Runtime.CompilerServices;

namespace Thresholds.Bulk;

/// <summary>The loops, once for all widths and operations.</summary>
internal sealed class Kernel<TWidth, TVector>(string name) : Kernel(name, TWidth.IsAccelerated)
    where TWidth : struct, IWidth<TVector>
    where TVector : struct
{
    internal override unsafe void Run(ReadOnlySpan<StepCode> steps, ReadOnlySpan<uint> operands, byte* block, byte* arena, int bytes, ReadAhead ahead)
    {
        unchecked
        {
            foreach (ref readonly var step in steps)
            {
                var into = arena + step.Into;
                ahead.Go(step.Count);
                switch (step.Kind)
                {
                    case NodeKind.Any:
                        Fold<AnyFold>(operands.Slice(step.From, step.Count), block, arena, into, bytes);
                        break;
                    case NodeKind.All:
                        Fold<AllFold>(operands.Slice(step.From, step.Count), block, arena, into, bytes);
                        break;
                    case NodeKind.Odd:
                        Fold<OddFold>(operands.Slice(step.From, step.Count), block, arena, into, bytes);
                        break;
                    case NodeKind.AtLeast:
                        Compare<AtLeastCompare>(step, block + step.From, into, bytes);
                        break;
                    default:
                        Compare<CoversCompare>(step, block + step.From, into, bytes);
                        break;
                }
            }
        }
    }

    // Eight vectors side by side: what is read of an operand's place serves eight loads, and the sums stay in registers over all operands.
    private static unsafe void Fold<TFold>(ReadOnlySpan<uint> operands, byte* block, byte* arena, byte* into, int bytes)
        where TFold : struct, IFold
    {
        unchecked
        {
            var width = TWidth.Bytes;
            var begin = TWidth.Fill(TFold.Begin);
            var at = 0;
            for (; at <= bytes - (8 * width); at += 8 * width)
            {
                TVector a = begin, b = begin, c = begin, d = begin, e = begin, f = begin, g = begin, h = begin;
                foreach (var operand in operands)
                {
                    var flip = Flip(operand);
                    var from = Place(operand, block, arena) + at;
                    a = Join<TFold>(a, from, flip);
                    b = Join<TFold>(b, from + width, flip);
                    c = Join<TFold>(c, from + (2 * width), flip);
                    d = Join<TFold>(d, from + (3 * width), flip);
                    e = Join<TFold>(e, from + (4 * width), flip);
                    f = Join<TFold>(f, from + (5 * width), flip);
                    g = Join<TFold>(g, from + (6 * width), flip);
                    h = Join<TFold>(h, from + (7 * width), flip);
                }

                TWidth.Store(a, into + at);
                TWidth.Store(b, into + at + width);
                TWidth.Store(c, into + at + (2 * width));
                TWidth.Store(d, into + at + (3 * width));
                TWidth.Store(e, into + at + (4 * width));
                TWidth.Store(f, into + at + (5 * width));
                TWidth.Store(g, into + at + (6 * width));
                TWidth.Store(h, into + at + (7 * width));
            }

            for (; at < bytes; at += width)
            {
                var one = begin;
                foreach (var operand in operands) one = Join<TFold>(one, Place(operand, block, arena) + at, Flip(operand));
                TWidth.Store(one, into + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe TVector Join<TFold>(TVector soFar, byte* from, TVector flip)
        where TFold : struct, IFold
        => TFold.Join<TWidth, TVector>(soFar, TWidth.Xor(TWidth.Load(from), flip));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Flip(uint operand) => TWidth.Fill(unchecked(0UL - (operand & PackedOperand.Inverted)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* Place(uint operand, byte* block, byte* arena)
        => unchecked(((operand & PackedOperand.InArena) != 0 ? arena : block) + (operand & PackedOperand.Offset));

    private static unsafe void Compare<TCompare>(in StepCode step, byte* column, byte* into, int bytes)
        where TCompare : struct, ICompare
    {
        switch (step.Width)
        {
            case 1: Compare<TCompare, byte>((byte)step.Constant, column, into, bytes); break;
            case 2: Compare<TCompare, ushort>((ushort)step.Constant, column, into, bytes); break;
            case 4: Compare<TCompare, uint>((uint)step.Constant, column, into, bytes); break;
            default: Compare<TCompare, ulong>(step.Constant, column, into, bytes); break;
        }
    }

    private static unsafe void Compare<TCompare, T>(T constant, byte* column, byte* into, int bytes)
        where TCompare : struct, ICompare
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        unchecked
        {
            var values = (T*)column;
            var words = (ulong*)into;
            for (var word = 0; word < bytes / sizeof(ulong); word++)
                words[word] = TWidth.SixtyFour<TCompare, T>(values + (word * 64), constant);
        }
    }
}
