using System.Collections.Concurrent;
using Thresholds.Evaluation;
using Thresholds.Rulebooks;

namespace Thresholds.Bulk;

/// <summary>Decides blocks of contacts by one rulebook: the answers of <see cref="ThresholdEvaluator"/>, by the million.</summary>
/// <remarks>
/// <para>Close, then plan: a plan is made once for the columns of a run and the stretch of days a block's rules fall in, and every block is one pass
/// over it. Rows whose stated facts clash, and rows that columns cannot say in full (a judgement above all), are decided one by one by the
/// evaluator, and counted: <see cref="BulkAnswers.DecidedOneByOne"/>.</para>
/// <para>For one contact, or a few hundred, use the evaluator: making a plan takes longer than deciding them. Reads no clock. One instance
/// serves a whole program, from any thread; the answers do not depend on the block's size, the kernel, or which thread decides which block.</para>
/// <example><code>
/// var evaluator = new BulkEvaluator(rulebook);
/// var answers = evaluator.Decide(block);
/// Console.WriteLine(answers.Count(Threshold.Section47, ThresholdStatus.MustConsider));
/// </code></example>
/// </remarks>
public sealed class BulkEvaluator
{
    private readonly ThresholdEvaluator _evaluator;
    private readonly RulesDays _days;
    private readonly ConcurrentDictionary<(ContactColumns Columns, int Stretch), Lazy<BulkPlan>> _plans = [];

    /// <summary>An evaluator for blocks.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="options">What is asked; left out: thresholds, routes and urgency.</param>
    public BulkEvaluator(Rulebook rulebook, BulkOptions? options = null)
    {
        _evaluator = new(rulebook);
        _days = new(rulebook);
        Options = options ?? new();
    }

    /// <summary>The rulebook it decides by.</summary>
    public Rulebook Rulebook => _evaluator.Rulebook;

    /// <summary>What is asked.</summary>
    public BulkOptions Options { get; }

    /// <summary>The plan for some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="days">The first and the last day whose rules apply; null: any days, compared row by row.</param>
    /// <exception cref="ArgumentException">The columns are of another rulebook's vocabulary.</exception>
    public BulkPlan PlanFor(ContactColumns columns, (DateOnly First, DateOnly Last)? days = null)
        => Plan(columns, days is { } d ? _days.Stretch((d.First.DayNumber, d.Last.DayNumber)) : RulesDays.Several);

    /// <summary>Decides every contact of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="again">Answers no longer needed, whose memory is used again; left out: new ones.</param>
    /// <param name="next">The block to be decided after this one, where it is in memory already: it is then asked for while this one is decided.</param>
    /// <returns>The answers; those given back where some were given.</returns>
    /// <exception cref="ArgumentException">The block's columns are of another rulebook's vocabulary.</exception>
    public unsafe BulkAnswers Decide(ContactBlock block, BulkAnswers? again = null, ContactBlock? next = null)
    {
        var days = Options.Dates.RulesAsAt is { } day ? (day.DayNumber, day.DayNumber) : block.Count == 0 ? default : block.RulesDays;
        var plan = Plan(block.Columns, _days.Stretch(days));
        var answers = BulkAnswers.For(this, plan, block, again);
        // A small block fills only the first lines of its planes; nobody asks for the rest.
        var lines = (block.Count + ContactColumns.RowsStep - 1) / ContactColumns.RowsStep;
        var ahead = next?.Columns == block.Columns ? new ReadAhead(next.Memory.Start, plan.Runs.AsSpan(), plan.LinesPerOperand) : default;
        Options.Kernel.Run(plan.Code, plan.Operands, block.Memory.Start, answers.Memory.Start, lines * ContactColumns.RowsStep / 8, ahead);
        GC.KeepAlive(block);
        answers.Finish();
        return answers;
    }

    /// <summary>One row as the evaluator decides and explains it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ThresholdDecision Explain(ContactBlock block, int row) => _evaluator.Decide(block.ContactAt(row), Options.Dates);

    private BulkPlan Plan(ContactColumns columns, int stretch)
    {
        if (columns.Vocabulary != Rulebook.Vocabulary) throw new ArgumentException("The columns were made for another rulebook's vocabulary. Make them for this one's.", nameof(columns));
        return _plans.GetOrAdd((columns, stretch), key => new(() => Write(key.Columns, key.Stretch))).Value;
    }

    private BulkPlan Write(ContactColumns columns, int stretch)
    {
        var planes = new RulebookPlanes(Rulebook, columns, Options.Questions, _days, stretch);
        return PlanWriter.Write(planes.Graph, columns, planes.Answers());
    }
}
