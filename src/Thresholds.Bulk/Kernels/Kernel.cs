namespace Thresholds.Bulk;

/// <summary>Runs the steps of a plan over a block, with vectors of one width. Every kernel gives the same answers.</summary>
/// <remarks>The default value does not exist: take one from <see cref="Kernels"/>. Immutable; safe to share between threads.</remarks>
public abstract class Kernel
{
    private protected Kernel(string name, bool isAccelerated)
    {
        Name = name;
        IsAccelerated = isAccelerated;
    }

    /// <summary><c>vector512</c>, <c>vector256</c>, <c>vector128</c> or <c>scalar</c>.</summary>
    public string Name { get; }

    /// <summary>This machine has vectors of its width. Without them it gives the same answers, slowly.</summary>
    public bool IsAccelerated { get; }

    /// <summary><see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;

    /// <summary>Runs steps one after the other.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="operands">Their operands.</param>
    /// <param name="block">The block's memory, on a cache line.</param>
    /// <param name="arena">The memory the steps write, on a cache line.</param>
    /// <param name="bytes">Bytes of a plane to work on: a multiple of 64.</param>
    /// <param name="ahead">What to ask for meanwhile.</param>
    internal abstract unsafe void Run(ReadOnlySpan<StepCode> steps, ReadOnlySpan<uint> operands, byte* block, byte* arena, int bytes, ReadAhead ahead);
}
