using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Audit.Replay;
using Thresholds.Bulk;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Blocks;

/// <summary>The answers of one plan turned from planes into rows of bits, which say at once whether two rows are alike, and what is written of those alike.</summary>
internal sealed class AnswerRows
{
    // Some hundred bytes each; where hardly two rows are alike, it is better to begin anew than to keep them all.
    private const int Most = 1 << 14;

    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<AnswerKey> _planes;
    private readonly int _words;
    private readonly int _counts;
    private readonly ulong[] _rows;
    private readonly ulong[] _sixtyFour;
    private readonly ulong[] _square = new ulong[64];
    private readonly Dictionary<ulong[], byte[]> _written = new(SameBits.Instance);
    private readonly Dictionary<ulong[], byte[]>.AlternateLookup<ReadOnlySpan<ulong>> _find;

    public AnswerRows(BulkPlan plan, Rulebook rulebook)
    {
        _rulebook = rulebook;
        AnswerKind[] told = [AnswerKind.Met, AnswerKind.MustConsider, AnswerKind.PointsTowards, AnswerKind.MayBeMet, AnswerKind.MayBeMetOnWhatWasAsked, AnswerKind.Urgency, AnswerKind.RouteOpen, AnswerKind.RuleMet];
        // Rules as the evaluator lists them: by threshold, then as the guidance has them.
        ImmutableArray<AnswerKey> decided =
        [
            .. plan.Answers.Keys.Where(k => told.Contains(k.Kind) && !plan.Never.Contains(k))
                .OrderBy(k => k.Kind).ThenBy(k => k.Kind == AnswerKind.RuleMet ? (int)rulebook.Rules[k.Index].Threshold : 0).ThenBy(k => k.Index),
        ];
        _counts = (decided.Length + 63) / 64;
        _words = _counts + 1;
        // Two numbers of 32 bits stand in the last word.
        _planes = [.. decided, .. Enumerable.Repeat(Nothing, (_counts * 64) - decided.Length), .. Number(AnswerKind.FactsKnown), .. Number(AnswerKind.BlanksReadAsNo)];
        _rows = new ulong[plan.Columns.RowsPerBlock * _words];
        _sixtyFour = new ulong[plan.Columns.RowsPerBlock];
        _find = _written.GetAlternateLookup<ReadOnlySpan<ulong>>();

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

    /// <summary>What was written of a row alike; null: nothing yet.</summary>
    public byte[]? Known(int row) => _find.TryGetValue(Bits(row), out var written) ? written : null;

    /// <summary>Keeps what is written of a row and all alike.</summary>
    public byte[] Know(int row, byte[] written)
    {
        if (_written.Count == Most) _written.Clear();
        _find[Bits(row)] = written;
        return written;
    }

    /// <summary>What was decided of a row that the plan decided.</summary>
    public Decided Decided(BulkAnswers answers, int row)
    {
        var met = new List<Rule>();
        var routes = new List<string>();
        var bits = Bits(row);
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var (kind, index) = _planes[(word * 64) + BitOperations.TrailingZeroCount(rest)];
                if (kind == AnswerKind.RuleMet) met.Add(_rulebook.Rules[index]);
                if (kind == AnswerKind.RouteOpen) routes.Add(_rulebook.Routes[index].Id);
            }
        }

        return new()
        {
            Required = answers.Required(row),
            ToConsider = answers.ToConsider(row),
            NotRuledOutOnWhatWasAsked = answers.NotRuledOutOnWhatWasAsked(row),
            Statuses = [.. ThresholdWords.All.Select(t => answers.Status(t, row))],
            OpenRoutes = [.. routes],
            Urgency = answers.Urgency(row),
            RulesMet = [.. met.Select(r => r.Id)],
            MustConsiderUnanswered = [.. met.Where(r => r.Strength == RuleStrength.MustConsider).Select(r => r.Id)],
            ClashFacts = [],
        };
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
