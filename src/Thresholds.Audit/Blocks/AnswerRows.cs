using System.Collections.Immutable;
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
    private readonly ImmutableArray<int> _rules;
    private readonly ImmutableArray<AnswerKey> _planes;
    private readonly int _words;
    private readonly int _counts;
    private readonly ulong[] _rows;
    private readonly ulong[] _square = new ulong[64];
    private readonly Dictionary<ulong[], byte[]> _written = new(SameBits.Instance);
    private readonly Dictionary<ulong[], byte[]>.AlternateLookup<ReadOnlySpan<ulong>> _find;

    public AnswerRows(BulkPlan plan, Rulebook rulebook)
    {
        _rulebook = rulebook;
        // As the evaluator lists them: by threshold, then as the guidance has them.
        _rules = [.. Enumerable.Range(0, rulebook.Rules.Length).OrderBy(r => rulebook.Rules[r].Threshold).Where(r => !plan.Never.Contains(new(AnswerKind.RuleMet, r)))];
        AnswerKind[] told = [AnswerKind.Met, AnswerKind.MustConsider, AnswerKind.PointsTowards, AnswerKind.MayBeMet, AnswerKind.MayBeMetOnWhatWasAsked, AnswerKind.Urgency, AnswerKind.RouteOpen, AnswerKind.RuleMet];
        ImmutableArray<AnswerKey> decided = [.. plan.Answers.Keys.Where(k => told.Contains(k.Kind) && !plan.Never.Contains(k))];
        _counts = (decided.Length + 63) / 64;
        _words = _counts + 1;
        // Two numbers of 32 bits stand in the last word.
        _planes = [.. decided, .. Enumerable.Repeat(Nothing, (_counts * 64) - decided.Length), .. Number(AnswerKind.FactsKnown), .. Number(AnswerKind.BlanksReadAsNo)];
        _rows = new ulong[plan.Columns.RowsPerBlock * _words];
        _find = _written.GetAlternateLookup<ReadOnlySpan<ulong>>();

        IEnumerable<AnswerKey> Number(AnswerKind kind) => Enumerable.Range(0, 32).Select(i => new AnswerKey(kind, i)).Select(k => plan.Answers.ContainsKey(k) ? k : Nothing);
    }

    private static AnswerKey Nothing => new(default, -1);

    /// <summary>Turns the answers of a block.</summary>
    public void Read(BulkAnswers answers)
    {
        for (var word = 0; word < _words; word++)
        {
            for (var first = 0; first < answers.Rows; first += 64)
            {
                for (var i = 0; i < 64; i++) _square[i] = _planes[(word * 64) + i] is { Index: >= 0 } plane ? answers.Plane(plane.Kind, plane.Index)[first / 64] : 0;
                BitSquare.Turn(_square);
                for (var i = 0; i < 64 && first + i < answers.Rows; i++) _rows[((first + i) * _words) + word] = _square[i];
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
        ImmutableArray<Rule> met = [.. _rules.Where(r => answers.Rule(r, row) == Truth.Yes).Select(r => _rulebook.Rules[r])];
        return new()
        {
            Required = answers.Required(row),
            ToConsider = answers.ToConsider(row),
            NotRuledOutOnWhatWasAsked = answers.NotRuledOutOnWhatWasAsked(row),
            Statuses = [.. ThresholdWords.All.Select(t => answers.Status(t, row))],
            OpenRoutes = [.. Enumerable.Range(0, _rulebook.Routes.Length).Where(i => answers.Route(i, row) == RouteStatus.Open).Select(i => _rulebook.Routes[i].Id)],
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
