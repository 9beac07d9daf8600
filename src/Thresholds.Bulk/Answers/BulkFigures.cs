using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Bulk;

/// <summary>How many contacts came out how, over as many blocks as are added: every figure is a count of bits.</summary>
/// <remarks>
/// The blocks must have been asked which rules are met and what is not ruled out on what was asked. Not safe to share between threads while blocks
/// are added: give each thread its own and add them together, in any order.
/// </remarks>
public sealed class BulkFigures
{
    private readonly Asked _all;
    private readonly long[,] _statuses = new long[ThresholdWords.All.Length, Enum.GetValues<ThresholdStatus>().Length];
    private readonly long[] _required = new long[ThresholdWords.Ladder.Length + 1];
    private readonly long[] _toConsider = new long[ThresholdWords.Ladder.Length + 1];
    private readonly long[] _notRuledOut = new long[ThresholdWords.Ladder.Length + 1];
    private readonly long[] _rules;
    private readonly long[] _anything;
    private readonly long[] _section47;
    private (BulkPlan Plan, Asked Asked)? _live;

    /// <summary>Figures of nothing yet.</summary>
    /// <param name="rulebook">The rulebook the blocks are decided by.</param>
    public BulkFigures(Rulebook rulebook)
    {
        var place = rulebook.Rules.Select((r, i) => (r.Id, Index: i)).ToDictionary(r => r.Id, r => r.Index, StringComparer.Ordinal);
        _all = new(
            [.. Enumerable.Range(0, rulebook.Rules.Length)],
            [.. rulebook.Rules.Where(r => r.Strength == RuleStrength.MustConsider).Select(r => place[r.Id])],
            [.. rulebook.Chapters.Select(c => new Topic(
                [.. c.Rules.Select(r => place[r.Id])],
                [.. c.Rules.Where(r => r.Threshold == Threshold.Section47 && r.Strength >= RuleStrength.MustConsider).Select(r => place[r.Id])]))]);
        _rules = new long[rulebook.Rules.Length];
        _anything = new long[_all.Topics.Length];
        _section47 = new long[_all.Topics.Length];
    }

    /// <summary>How many contacts were decided.</summary>
    public long Contacts { get; private set; }

    /// <summary>How many were decided by the evaluator one by one.</summary>
    public long DecidedOneByOne { get; private set; }

    /// <summary>How many have stated facts that cannot all be true.</summary>
    public long Clashing { get; private set; }

    /// <summary>How many have a rule that a professional must answer.</summary>
    public long MustBeAnswered { get; private set; }

    /// <summary>How many have a status.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <param name="status">The status.</param>
    public long Count(Threshold threshold, ThresholdStatus status) => _statuses[(int)threshold - 1, (int)status];

    /// <summary>How many are required to be at a threshold of the ladder; null: at none.</summary>
    /// <param name="threshold">The threshold.</param>
    public long Required(Threshold? threshold) => _required[(int)(threshold ?? 0)];

    /// <summary>How many have a threshold of the ladder to consider; null: none.</summary>
    /// <param name="threshold">The threshold.</param>
    public long ToConsider(Threshold? threshold) => _toConsider[(int)(threshold ?? 0)];

    /// <summary>For how many a threshold is the highest not ruled out on what was asked; null: all are ruled out.</summary>
    /// <param name="threshold">The threshold.</param>
    public long NotRuledOutOnWhatWasAsked(Threshold? threshold) => _notRuledOut[(int)(threshold ?? 0)];

    /// <summary>How many meet a rule.</summary>
    /// <param name="rule">The rule's place in <see cref="Rulebook.Rules"/>.</param>
    public long CountMet(int rule) => _rules[rule];

    /// <summary>How many meet any rule of a chapter.</summary>
    /// <param name="chapter">The chapter's place in <see cref="Rulebook.Chapters"/>.</param>
    public long CountAnything(int chapter) => _anything[chapter];

    /// <summary>How many meet a rule of a chapter by which section 47 must be considered, or is required.</summary>
    /// <param name="chapter">The chapter's place in <see cref="Rulebook.Chapters"/>.</param>
    public long CountSection47(int chapter) => _section47[chapter];

    /// <summary>Adds the contacts of a block.</summary>
    /// <param name="answers">The answers.</param>
    /// <exception cref="InvalidOperationException">The block was not asked what is needed.</exception>
    public void Add(BulkAnswers answers)
    {
        Contacts += answers.Rows;
        DecidedOneByOne += answers.DecidedOneByOne.Length;
        Clashing += answers.Clashing;
        foreach (var threshold in ThresholdWords.All)
            foreach (var status in Enum.GetValues<ThresholdStatus>()) _statuses[(int)threshold - 1, (int)status] += answers.Count(threshold, status);
        AddHighest(answers);
        // Only the evaluator can say yes where the plan never does.
        var asked = answers.DecidedOneByOne.IsEmpty ? AskedOf(answers.Plan) : _all;
        MustBeAnswered += Any(answers, asked.MustConsider, AnswerKind.OneByOne) + answers.DecidedOneByOne.Count(row => IsAnythingToAnswer(answers.Explain(row)));
        foreach (var rule in asked.Rules) _rules[rule] += answers.CountMet(rule);
        for (var topic = 0; topic < asked.Topics.Length; topic++)
        {
            _anything[topic] += Any(answers, asked.Topics[topic].Rules);
            _section47[topic] += Any(answers, asked.Topics[topic].Section47);
        }
    }

    /// <summary>Forgets everything counted, to be used again.</summary>
    public void Clear()
    {
        (Contacts, DecidedOneByOne, Clashing, MustBeAnswered) = (0, 0, 0, 0);
        Array.Clear(_statuses);
        foreach (var counts in new[] { _required, _toConsider, _notRuledOut, _rules, _anything, _section47 }) Array.Clear(counts);
    }

    /// <summary>Adds the figures of other blocks.</summary>
    /// <param name="other">Their figures, by the same rulebook.</param>
    public void Add(BulkFigures other)
    {
        Contacts += other.Contacts;
        DecidedOneByOne += other.DecidedOneByOne;
        Clashing += other.Clashing;
        MustBeAnswered += other.MustBeAnswered;
        foreach (var threshold in ThresholdWords.All)
            foreach (var status in Enum.GetValues<ThresholdStatus>()) _statuses[(int)threshold - 1, (int)status] += other.Count(threshold, status);
        foreach (var (to, from) in new[] { (_required, other._required), (_toConsider, other._toConsider), (_notRuledOut, other._notRuledOut), (_rules, other._rules), (_anything, other._anything), (_section47, other._section47) })
            for (var i = 0; i < to.Length; i++) to[i] += from[i];
    }

    // The highest of the ladder, sixty-four contacts at a time: what a higher threshold takes is not left for a lower one.
    private void AddHighest(BulkAnswers answers)
    {
        var words = (answers.Rows + 63) / 64;
        Span<ulong> required = new ulong[words];
        Span<ulong> consider = new ulong[words];
        Span<ulong> open = new ulong[words];
        required.Fill(ulong.MaxValue);
        if (words > 0 && answers.Rows % 64 != 0) required[^1] = (1UL << (answers.Rows % 64)) - 1;
        required.CopyTo(consider);
        required.CopyTo(open);
        for (var i = ThresholdWords.Ladder.Length - 1; i >= 0; i--)
        {
            var threshold = ThresholdWords.Ladder[i];
            var met = answers.Plane(AnswerKind.Met, (int)threshold);
            var must = answers.Plane(AnswerKind.MustConsider, (int)threshold);
            // One sign that points towards section 47 suggests no more than section 17.
            var points = answers.Plane(AnswerKind.PointsTowards, (int)(threshold == Threshold.Section47 ? Threshold.Section17 : threshold));
            var pointsHigher = answers.Plane(AnswerKind.PointsTowards, (int)(threshold == Threshold.Section17 ? Threshold.Section47 : threshold));
            var stillOpen = answers.Plane(AnswerKind.MayBeMetOnWhatWasAsked, (int)threshold);
            for (var w = 0; w < words; w++)
            {
                var pointed = threshold == Threshold.Section47 ? 0 : points[w] | pointsHigher[w];
                if (threshold != Threshold.EarlyHelp) Take(_required, threshold, ref required[w], met[w]);
                Take(_toConsider, threshold, ref consider[w], met[w] | must[w] | pointed);
                Take(_notRuledOut, threshold, ref open[w], stillOpen[w]);
            }
        }

        for (var w = 0; w < words; w++)
        {
            _required[0] += BitOperations.PopCount(required[w]);
            _toConsider[0] += BitOperations.PopCount(consider[w]);
            _notRuledOut[0] += BitOperations.PopCount(open[w]);
        }
    }

    private static void Take(long[] counts, Threshold threshold, ref ulong left, ulong reached)
    {
        counts[(int)threshold] += BitOperations.PopCount(left & reached);
        left &= ~reached;
    }

    private static long Any(BulkAnswers answers, ImmutableArray<int> rules, AnswerKind? but = null)
    {
        var words = (answers.Rows + 63) / 64;
        if (rules.IsEmpty) return 0;
        Span<ulong> any = stackalloc ulong[Math.Min(words, 1024)];
        long count = 0;
        for (var from = 0; from < words; from += any.Length)
        {
            var part = any[..Math.Min(any.Length, words - from)];
            part.Clear();
            foreach (var rule in rules)
            {
                var plane = answers.Plane(AnswerKind.RuleMet, rule).Slice(from, part.Length);
                for (var w = 0; w < part.Length; w++) part[w] |= plane[w];
            }

            if (but is { } kind)
            {
                var plane = answers.Plane(kind, 0).Slice(from, part.Length);
                for (var w = 0; w < part.Length; w++) part[w] &= ~plane[w];
            }

            foreach (var word in part) count += BitOperations.PopCount(word);
        }

        return count;
    }

    // A duty that only a clash raises is to be answered like a rule that must be considered, and no plane of a rule says so.
    private static bool IsAnythingToAnswer(ThresholdDecision decision) => decision.Rules.Any(r => r.Counts == Truth.Yes && r.Strength == RuleStrength.MustConsider);

    // The rules that a plan can meet at all: most of a long guidance cannot be met by what a file asked about.
    private Asked AskedOf(BulkPlan plan)
    {
        if (_live is { } live && live.Plan == plan) return live.Asked;
        ImmutableArray<int> Live(ImmutableArray<int> rules) => [.. rules.Where(r => !plan.Never.Contains(new(AnswerKind.RuleMet, r)))];
        var asked = new Asked(Live(_all.Rules), Live(_all.MustConsider), [.. _all.Topics.Select(t => new Topic(Live(t.Rules), Live(t.Section47)))]);
        _live = (plan, asked);
        return asked;
    }

    private sealed record Asked(ImmutableArray<int> Rules, ImmutableArray<int> MustConsider, ImmutableArray<Topic> Topics);

    private readonly record struct Topic(ImmutableArray<int> Rules, ImmutableArray<int> Section47);
}
