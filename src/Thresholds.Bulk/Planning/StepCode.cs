namespace Thresholds.Bulk;

/// <summary>A step as a kernel reads it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Width">For a comparison: bytes a value of the column takes.</param>
/// <param name="Into">Offset in the arena of the plane it writes.</param>
/// <param name="From">For a comparison: the column's offset in the block; else the first of its operands.</param>
/// <param name="Count">How many operands.</param>
/// <param name="Constant">For a comparison: the number or mask.</param>
internal readonly record struct StepCode(NodeKind Kind, byte Width, int Into, int From, int Count, ulong Constant);

/// <summary>An operand of a step, packed: planes begin on multiples of 64, which leaves the low bits free.</summary>
internal static class PackedOperand
{
    public const uint Inverted = 1;
    public const uint InArena = 2;
    public const uint Offset = ~63u;
}
