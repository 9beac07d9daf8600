using System.Collections.Immutable;
using Thresholds.Tests.Support;

namespace Thresholds.Bulk.Tests;

/// <summary>Every kernel, every operation, every length of plane, against one bit at a time.</summary>
public static class KernelTests
{
    private const int MostBytes = 64 * 19;

    public static TheoryData<string> Names => [.. Kernels.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static unsafe void Joining_planes_is_joining_their_bits(string name)
    {
        var kernel = Kernels.All.Single(k => k.Name == name);
        for (var bytes = 64; bytes <= MostBytes; bytes += 64)
        {
            var dice = new Dice(bytes);
            var (block, arena) = (Random(dice, 6 * bytes), Random(dice, 6 * bytes));
            foreach (var kind in new[] { NodeKind.Any, NodeKind.All, NodeKind.Odd })
            {
                for (var count = 0; count <= 9; count++)
                {
                    // The last plane of the arena is written; the others are read.
                    var operands = Enumerable.Range(0, count).Select(_ => Pack(dice.Between(0, 4), dice.Chance(40), dice.Chance(50))).ToArray();
                    var step = new StepCode(kind, 0, 5 * bytes, 0, count, 0);
                    kernel.Run([step], operands, block.Start, arena.Start, bytes, default);
                    for (var bit = 0; bit < bytes * 8; bit++)
                    {
                        var expected = Joined(kind, operands.Select(o => Bit((o & PackedOperand.InArena) != 0 ? arena : block, (int)(o & PackedOperand.Offset), bit) ^ ((o & PackedOperand.Inverted) != 0)));
                        if (Bit(arena, 5 * bytes, bit) != expected) Assert.Fail($"{kind} of {count} planes of {bytes} bytes differs at bit {bit}");
                    }
                }
            }

            uint Pack(int plane, bool inverted, bool inArena)
                => (uint)(plane * bytes) | (inverted ? PackedOperand.Inverted : 0) | (inArena ? PackedOperand.InArena : 0);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static unsafe void Comparing_a_column_is_comparing_its_values(string name)
    {
        var kernel = Kernels.All.Single(k => k.Name == name);
        for (var bytes = 64; bytes <= 64 * 5; bytes += 64)
        {
            var dice = new Dice(bytes);
            var arena = new BlockMemory(bytes);
            foreach (var width in new[] { 1, 2, 4, 8 })
            {
                var column = Random(dice, bytes * 8 * width);
                var most = width == 8 ? ulong.MaxValue : (1UL << (8 * width)) - 1;
                ulong[] constants = [1, most, most / 2, (most / 2) + 1, Narrow.Read(column, 0, width, 3), Narrow.Read(column, 0, width, 9) & Narrow.Read(column, 0, width, 8)];
                foreach (var kind in new[] { NodeKind.AtLeast, NodeKind.Covers })
                {
                    foreach (var constant in constants)
                    {
                        kernel.Run([new StepCode(kind, (byte)width, 0, 0, 0, constant)], [], column.Start, arena.Start, bytes, default);
                        for (var row = 0; row < bytes * 8; row++)
                        {
                            var value = Narrow.Read(column, 0, width, row);
                            var expected = kind == NodeKind.AtLeast ? value >= constant : (value & constant) == constant;
                            if (Bit(arena, 0, row) != expected) Assert.Fail($"{kind} {constant} over {width} bytes differs at row {row} of {bytes * 8}");
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public static void The_kernels_are_named_once_each_and_the_scalar_one_is_always_there()
    {
        Assert.Equal(["vector512", "vector256", "vector128", "scalar"], Kernels.All.Select(k => k.ToString()));
        Assert.Equal("scalar", Kernels.Available[^1].Name);
    }

    private static bool Joined(NodeKind kind, IEnumerable<bool> bits) => kind switch
    {
        NodeKind.Any => bits.Any(b => b),
        NodeKind.All => bits.All(b => b),
        _ => bits.Count(b => b) % 2 == 1,
    };

    private static BlockMemory Random(Dice dice, int bytes)
    {
        var memory = new BlockMemory(bytes);
        foreach (ref var word in memory.Words) word = ((ulong)dice.Between(0, int.MaxValue - 1) << 40) ^ ((ulong)dice.Between(0, int.MaxValue - 1) << 20) ^ (ulong)dice.Between(0, int.MaxValue - 1);
        return memory;
    }

    private static bool Bit(BlockMemory memory, int offset, int bit) => (memory.Words[(offset / 8) + (bit / 64)] >> (bit % 64) & 1) != 0;
}
