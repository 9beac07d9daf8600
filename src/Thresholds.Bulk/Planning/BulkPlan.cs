using System.Collections.Immutable;

namespace Thresholds.Bulk;

/// <summary>A rulebook as a flat list of operations on columns: closing first, then the rules, then the answers.</summary>
/// <remarks>
/// Made for the columns that are there: a fact without a column is "not known" for good, and what then cannot change is folded away. Equal parts are
/// made once. No code is made at run time. <see cref="ToString"/> is the listing. Immutable; safe to share between threads.
/// </remarks>
public sealed class BulkPlan
{
    internal BulkPlan(
        ContactColumns columns, ImmutableArray<PlanStep> steps, StepCode[] code, uint[] operands, IReadOnlyDictionary<AnswerKey, int> answers, IReadOnlySet<AnswerKey> never, int arenaBytes,
        ImmutableArray<(int Offset, int Bytes)> reads)
    {
        Columns = columns;
        Steps = steps;
        Code = code;
        Operands = operands;
        Answers = answers;
        Never = never;
        ArenaBytes = arenaBytes;
        Reads = reads;
        Runs = Joined(reads);
        LinesPerOperand = (reads.Sum(r => r.Bytes) / 64 / Math.Max(code.Sum(c => c.Count + 1), 1)) + 1;
    }

    /// <summary>The columns it reads.</summary>
    public ContactColumns Columns { get; }

    /// <summary>Its steps, in order.</summary>
    public ImmutableArray<PlanStep> Steps { get; }

    /// <summary>How many bytes of columns it reads of each contact, each once.</summary>
    public double BytesPerContact => Reads.Sum(r => (double)r.Bytes) / Columns.RowsPerBlock;

    internal StepCode[] Code { get; }

    internal uint[] Operands { get; }

    /// <summary>Where in the arena each answer stands.</summary>
    internal IReadOnlyDictionary<AnswerKey, int> Answers { get; }

    /// <summary>Answers that hold in no row decided by this plan, whatever the columns say.</summary>
    internal IReadOnlySet<AnswerKey> Never { get; }

    /// <summary>Bytes of the memory it works in: the answers first, then planes needed only for a while.</summary>
    internal int ArenaBytes { get; }

    /// <summary>The parts of a block it reads, in the order of the block.</summary>
    internal ImmutableArray<(int Offset, int Bytes)> Reads { get; }

    /// <summary>The same in as few parts as can be.</summary>
    internal ImmutableArray<(int Offset, int Bytes)> Runs { get; }

    /// <summary>How many cache lines of the next block to ask for with each operand, so that all of it is asked for once.</summary>
    internal int LinesPerOperand { get; }

    /// <summary>The listing, one step a line.</summary>
    public override string ToString() => string.Join('\n', Steps);

    private static ImmutableArray<(int Offset, int Bytes)> Joined(ImmutableArray<(int Offset, int Bytes)> reads)
    {
        var runs = new List<(int Offset, int Bytes)>();
        foreach (var (offset, bytes) in reads)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Offset + last.Bytes == offset) runs[^1] = (last.Offset, last.Bytes + bytes);
            else runs.Add((offset, bytes));
        }

        return [.. runs];
    }
}
