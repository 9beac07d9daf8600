using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Audit.Replay;
using Thresholds.Bulk;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Blocks;

/// <summary>The answers of one plan turned from planes into rows of bits, which say at once whether two rows are alike, and what is made of those alike.</summary>
/// <typeparam name="T">What is made of rows that are alike, once for all of them.</typeparam>
internal sealed class AnswerRows<T>
    where T : class
{
    // Some hundred bytes each; where hardly two rows are alike, it is better to begin anew than to keep them all.
    private const int Most = 1 << 14;

    private readonly ImmutableArray<AnswerKey> _planes;
    private readonly int _words;
    private readonly int _counts;
    private readonly ulong[] _rows;
    private readonly ulong[] _sixtyFour;
    private readonly ulong[] _square = new ulong[64];
    private readonly Dictionary<ulong[], T> _made = new(SameBits.Instance);
    private readonly Dictionary<ulong[], T>.AlternateLookup<ReadOnlySpan<ulong>> _find;

    /// <param name="plan">The plan.</param>
    /// <param name="rulebook">The rulebook it decides by.</param>
    /// <param name="isTold">The answers in which rows alike do not differ.</param>
    public AnswerRows(BulkPlan plan, Rulebook rulebook, Func<AnswerKey, bool> isTold)
    {
        // Rules as the evaluator lists them: by threshold, then as the guidance has them.
        ImmutableArray<AnswerKey> decided =
        [
            .. plan.Answers.Keys.Where(k => isTold(k) && !plan.Never.Contains(k))
                .OrderBy(k => k.Kind).ThenBy(k => k.Kind == AnswerKind.RuleMet ? (int)rulebook.Rules[k.Index].Threshold : 0).ThenBy(k => k.Index),
        ];
        _counts = (decided.Length + 63) / 64;
        _words = _counts + 1;
        // Two numbers of 32 bits stand in the last word.
        _planes = [.. decided, .. Enumerable.Repeat(Nothing, (_counts * 64) - decided.Length), .. Number(AnswerKind.FactsKnown), .. Number(AnswerKind.BlanksReadAsNo)];
        _rows = new ulong[plan.Columns.RowsPerBlock * _words];
        _sixtyFour = new ulong[plan.Columns.RowsPerBlock];
        _find = _made.GetAlternateLookup<ReadOnlySpan<ulong>>();

        IEnumerable<AnswerKey> Number(AnswerKind kind) => Enumerable.Range(0, 32).Select(i => new AnswerKey(kind, i)).Select(k => plan.Answers.ContainsKey(k) ? k : Nothing);
    }

    private static AnswerKey Nothing => new(default, -1);

    /// <summary>Turns the answers of a block.</summary>
    public void Read(BulkAnswers answers)
    {
        var groups = (answers.Rows + 63) / 64;
        for (var word = 0; word < _words; word++)
        {
            for (var i = 0; i < 64; i++)
            {
                var (kind, index) = _planes[(word * 64) + i];
                var bits = _sixtyFour.AsSpan(i * groups, groups);
                if (index < 0) bits.Clear();
                else answers.Plane(kind, index)[..groups].CopyTo(bits);
            }

            for (var group = 0; group < groups; group++)
            {
                for (var i = 0; i < 64; i++) _square[i] = _sixtyFour[(i * groups) + group];
                BitSquare.Turn(_square);
                for (int i = 0, at = (group * 64 * _words) + word; i < 64 && (group * 64) + i < answers.Rows; i++, at += _words) _rows[at] = _square[i];
            }
        }
    }

    /// <summary>How much was known of a row.</summary>
    public FactCounts Counts(int row)
    {
        var counts = _rows[(row * _words) + _counts];
        return new((int)(counts & uint.MaxValue), (int)(counts >> 32));
    }

    /// <summary>What was made of a row alike; null: nothing yet.</summary>
    public T? Known(int row) => _find.TryGetValue(Bits(row), out var made) ? made : null;

    /// <summary>Keeps what is made of a row and all alike.</summary>
    public T Know(int row, T made)
    {
        if (_made.Count == Most) _made.Clear();
        _find[Bits(row)] = made;
        return made;
    }

    /// <summary>The answers that hold of a row: by kind, and rules as the evaluator lists them.</summary>
    public IEnumerable<AnswerKey> Of(int row)
    {
        for (var word = 0; word < _counts; word++)
            for (var rest = _rows[(row * _words) + word]; rest != 0; rest &= rest - 1) yield return _planes[(word * 64) + BitOperations.TrailingZeroCount(rest)];
    }

    private ReadOnlySpan<ulong> Bits(int row) => _rows.AsSpan(row * _words, _counts);

    private sealed class SameBits : IEqualityComparer<ulong[]>, IAlternateEqualityComparer<ReadOnlySpan<ulong>, ulong[]>
    {
        public static SameBits Instance { get; } = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<ulong> alternate, ulong[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ulong[] bits) => GetHashCode(bits.AsSpan());

        public int GetHashCode(ReadOnlySpan<ulong> alternate)
        {
            var hash = default(HashCode);
            foreach (var word in alternate) hash.Add(word);
            return hash.ToHashCode();
        }

        public ulong[] Create(ReadOnlySpan<ulong> alternate) => alternate.ToArray();
    }
}
