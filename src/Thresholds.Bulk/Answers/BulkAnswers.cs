using System.Collections.Immutable;
using System.Numerics;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Bulk;

/// <summary>What was decided of the contacts of one block, row by row and in figures.</summary>
/// <remarks>
/// Each answer is a bit plane, so that counting a million contacts is counting bits. Read before the same object is handed to the next
/// <see cref="BulkEvaluator.Decide"/>; until then it may be read from any thread. Never prints what it holds.
/// </remarks>
public sealed class BulkAnswers
{
    private readonly BulkEvaluator _evaluator;
    private ImmutableArray<int> _oneByOne = [];

    private BulkAnswers(BulkEvaluator evaluator, BulkPlan plan, ContactBlock block)
    {
        _evaluator = evaluator;
        Plan = plan;
        Block = block;
        Memory = new(plan.ArenaBytes);
    }

    /// <summary>The contacts decided.</summary>
    public ContactBlock Block { get; private set; }

    /// <summary>The plan that decided them.</summary>
    public BulkPlan Plan { get; }

    /// <summary>How many contacts were decided.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows decided by the evaluator one by one, in order: their facts clash, or columns cannot say them in full.</summary>
    public ImmutableArray<int> DecidedOneByOne => _oneByOne;

    /// <summary>How many rows have stated facts that cannot all be true.</summary>
    public int Clashing { get; private set; }

    /// <summary>How many rows have a recorded judgement.</summary>
    public int Judged { get; private set; }

    internal BlockMemory Memory { get; }

    /// <summary>How a threshold stands.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <param name="row">The row.</param>
    public ThresholdStatus Status(Threshold threshold, int row)
    {
        var index = (int)threshold;
        if (Holds(AnswerKind.Met, index, row)) return ThresholdStatus.Met;
        if (Holds(AnswerKind.MustConsider, index, row)) return ThresholdStatus.MustConsider;
        if (Holds(AnswerKind.PointsTowards, index, row)) return ThresholdStatus.PointsTowards;
        return Holds(AnswerKind.MayBeMet, index, row) ? ThresholdStatus.NotSettled : ThresholdStatus.NotMet;
    }

    /// <summary>The highest of section 17 and section 47 that is met; null: neither.</summary>
    /// <param name="row">The row.</param>
    public Threshold? Required(int row) => Highest(t => t != Threshold.EarlyHelp && Holds(AnswerKind.Met, (int)t, row));

    /// <summary>The highest of the ladder to consider; null: nothing suggested. One sign that points towards section 47 suggests no more than section 17.</summary>
    /// <param name="row">The row.</param>
    public Threshold? ToConsider(int row)
    {
        return Highest(t => IsRaised(t) || (t == Threshold.Section17 && Points(Threshold.Section47)) || (t != Threshold.Section47 && Points(t)));

        bool IsRaised(Threshold t) => Holds(AnswerKind.Met, (int)t, row) || Holds(AnswerKind.MustConsider, (int)t, row);

        bool Points(Threshold t) => Holds(AnswerKind.PointsTowards, (int)t, row);
    }

    /// <summary>The highest of the ladder that is not ruled out; null: all are. Never a headline.</summary>
    /// <param name="row">The row.</param>
    public Threshold? NotRuledOut(int row) => Highest(t => Status(t, row) != ThresholdStatus.NotMet);

    /// <summary>The highest of the ladder not ruled out when every fact without a column is read as no; null: all are.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public Threshold? NotRuledOutOnWhatWasAsked(int row) => Highest(t => Holds(AnswerKind.MayBeMetOnWhatWasAsked, (int)t, row));

    /// <summary>How soon; null: nothing said.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public Urgency? Urgency(int row)
    {
        for (var urgency = Rulebooks.Urgency.Now; urgency >= Rulebooks.Urgency.WithinOneWorkingDay; urgency--)
            if (Holds(AnswerKind.Urgency, (int)urgency, row)) return urgency;
        return null;
    }

    /// <summary>Where a route stands.</summary>
    /// <param name="route">The route's place in <see cref="Rulebook.Routes"/>. One that is not in force does not apply.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public RouteStatus Route(int route, int row)
    {
        if (!Holds(AnswerKind.RouteMayOpen, route, row)) return RouteStatus.DoesNotApply;
        if (Holds(AnswerKind.RouteOpen, route, row)) return RouteStatus.Open;
        return Holds(AnswerKind.RouteBlocked, route, row) ? RouteStatus.Blocked : RouteStatus.NotKnown;
    }

    /// <summary>Whether a rule counts as met, after judgements; not known: not settled. One not in force is no.</summary>
    /// <param name="rule">The rule's place in <see cref="Rulebook.Rules"/>.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public Truth Rule(int rule, int row) => Two(AnswerKind.RuleMet, AnswerKind.RuleMayBeMet, rule, row);

    /// <summary>Whether a step is to be done. One not in force is no.</summary>
    /// <param name="step">The step's place in <see cref="Rulebook.Steps"/>.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public Truth Step(int step, int row) => Two(AnswerKind.StepToDo, AnswerKind.StepMayBeToDo, step, row);

    /// <summary>What the record shows of what a check wants.</summary>
    /// <param name="check">The check's place in <see cref="Rulebook.Checks"/>.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public RecordStatus Check(int check, int row) => Two(AnswerKind.CheckWanted, AnswerKind.CheckMayBeWanted, check, row) switch
    {
        Truth.No => RecordStatus.NotNeeded,
        Truth.NotKnown => RecordStatus.NotKnownIfNeeded,
        _ => Holds(AnswerKind.CheckShown, check, row) ? RecordStatus.Shown
            : Holds(AnswerKind.CheckSaidNo, check, row) ? RecordStatus.SaidNo : RecordStatus.NotShown,
    };

    /// <summary>Of how many facts anything at all is known, age and what follows from other facts included.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public int FactsKnown(int row) => Number(AnswerKind.FactsKnown, row);

    /// <summary>How many facts are no only because a blank in their column means no.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public int BlanksReadAsNo(int row) => Number(AnswerKind.BlanksReadAsNo, row);

    /// <summary>How many rows have a status.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <param name="status">The status.</param>
    public int Count(Threshold threshold, ThresholdStatus status)
    {
        var met = Plane(AnswerKind.Met, (int)threshold);
        var must = Plane(AnswerKind.MustConsider, (int)threshold);
        var points = Plane(AnswerKind.PointsTowards, (int)threshold);
        var possible = Plane(AnswerKind.MayBeMet, (int)threshold);
        var count = 0;
        for (var w = 0; w < Words; w++)
        {
            count += BitOperations.PopCount(status switch
            {
                ThresholdStatus.Met => met[w],
                ThresholdStatus.MustConsider => must[w] & ~met[w],
                ThresholdStatus.PointsTowards => points[w] & ~(must[w] | met[w]),
                ThresholdStatus.NotSettled => possible[w] & ~(points[w] | must[w] | met[w]),
                _ => Inside(w) & ~(possible[w] | points[w] | must[w] | met[w]),
            });
        }

        return count;
    }

    /// <summary>How many rows a rule is met in.</summary>
    /// <param name="rule">The rule's place in <see cref="Rulebook.Rules"/>.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public int CountMet(int rule) => Count(AnswerKind.RuleMet, rule);

    /// <summary>How many rows a rule is not settled in.</summary>
    /// <param name="rule">The rule's place in <see cref="Rulebook.Rules"/>.</param>
    /// <exception cref="InvalidOperationException">It was not asked.</exception>
    public int CountNotSettled(int rule) => Count(AnswerKind.RuleMayBeMet, rule) - Count(AnswerKind.RuleMet, rule);

    /// <summary>One row as the evaluator decides and explains it.</summary>
    /// <param name="row">The row.</param>
    public ThresholdDecision Explain(int row) => _evaluator.Explain(Block, row);

    internal static BulkAnswers For(BulkEvaluator evaluator, BulkPlan plan, ContactBlock block, BulkAnswers? again)
    {
        var answers = again?.Plan == plan && again._evaluator == evaluator ? again : new(evaluator, plan, block);
        answers.Block = block;
        answers.Rows = block.Count;
        return answers;
    }

    /// <summary>Clears what stands after the last row, and lets the evaluator decide the rows that need it.</summary>
    internal void Finish()
    {
        if (Rows % ContactColumns.RowsStep != 0)
        {
            foreach (var at in Plan.Answers.Values)
                for (var w = Rows / 64; w < (Rows + ContactColumns.RowsStep - 1) / ContactColumns.RowsStep * (ContactColumns.RowsStep / 64); w++)
                    PlaneAt(at)[w] &= Inside(w);
        }

        (Clashing, Judged) = (0, 0);
        _oneByOne = RowsIn(Plane(AnswerKind.OneByOne, 0));
        foreach (var row in _oneByOne)
        {
            var decision = Explain(row);
            if (!decision.Clashes.IsEmpty) Clashing++;
            if (!decision.Contact.Judgements.IsEmpty) Judged++;
            var planes = new DecisionPlanes(decision, Plan.Columns);
            foreach (var (key, at) in Plan.Answers) Mark(PlaneAt(at), row, planes.Holds(key));
        }
    }

    internal ReadOnlySpan<ulong> Plane(AnswerKind kind, int index) => Plan.Answers.TryGetValue(new(kind, index), out var at)
        ? PlaneAt(at)
        : throw new InvalidOperationException($"This was not asked, or the rulebook has no such item. Ask it in the options ({nameof(BulkOptions.Questions)}).");

    private int Words => (Rows + 63) / 64;

    private Span<ulong> PlaneAt(int offset) => Memory.Words.Slice(offset / sizeof(ulong), Plan.Columns.PlaneBytes / sizeof(ulong));

    // The rows that there are, among the sixty-four of a word.
    private ulong Inside(int word) => Rows >= (word + 1) * 64 ? ulong.MaxValue : Rows <= word * 64 ? 0 : (1UL << (Rows % 64)) - 1;

    private int Count(AnswerKind kind, int index)
    {
        var count = 0;
        foreach (var word in Plane(kind, index)[..Words]) count += BitOperations.PopCount(word);
        return count;
    }

    private bool Holds(AnswerKind kind, int index, int row) => row >= 0 && row < Rows
        ? (Plane(kind, index)[row >> 6] >> row & 1) != 0
        : throw new ArgumentOutOfRangeException(nameof(row), "There is no such row.");

    private int Number(AnswerKind kind, int row)
    {
        var number = 0;
        for (var bit = 0; bit < Counting.BitsFor(_evaluator.Rulebook.Vocabulary.Count); bit++) number |= Holds(kind, bit, row) ? 1 << bit : 0;
        return number;
    }

    private Truth Two(AnswerKind certain, AnswerKind possible, int index, int row) => TruthLogic.From(Holds(certain, index, row), Holds(possible, index, row));

    private static Threshold? Highest(Func<Threshold, bool> reached)
    {
        for (var i = ThresholdWords.Ladder.Length - 1; i >= 0; i--)
            if (reached(ThresholdWords.Ladder[i])) return ThresholdWords.Ladder[i];
        return null;
    }

    private ImmutableArray<int> RowsIn(ReadOnlySpan<ulong> plane)
    {
        var rows = ImmutableArray.CreateBuilder<int>();
        for (var w = 0; w < Words; w++)
            for (var word = plane[w]; word != 0; word &= word - 1) rows.Add((w * 64) + BitOperations.TrailingZeroCount(word));
        return rows.ToImmutable();
    }

    private static void Mark(Span<ulong> plane, int row, bool holds)
    {
        var bit = 1UL << row;
        plane[row >> 6] = holds ? plane[row >> 6] | bit : plane[row >> 6] & ~bit;
    }
}
