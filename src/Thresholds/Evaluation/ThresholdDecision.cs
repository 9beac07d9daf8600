using System.Collections.Immutable;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Evaluation;

/// <summary>One careful decision: how each threshold stands for one contact, by which rules, and what is not known.</summary>
/// <remarks>
/// A suggestion with its reasons, never a finding about a family: <see cref="Required"/> binds the council. Steps, routes and record checks are
/// worked out when first asked for. Never prints what it holds. Immutable; safe to share between threads.
/// </remarks>
public sealed class ThresholdDecision
{
    private readonly FollowUp _followUp;
    private ImmutableArray<StepFinding> _steps;
    private ImmutableArray<RouteFinding> _routes;
    private ImmutableArray<RecordFinding> _checks;
    private CompiledAnswers? _answers;

    internal ThresholdDecision(
        Rulebook rulebook, Contact contact, DateOnly rulesAsAt, LocalMoment? asOf, ImmutableArray<ThresholdFinding> thresholds, FollowUp followUp,
        CompiledAnswers? answers = null)
    {
        Rulebook = rulebook;
        Contact = contact;
        RulesAsAt = rulesAsAt;
        AsOf = asOf;
        Thresholds = thresholds;
        _followUp = followUp;
        _answers = answers;
    }

    /// <summary>The rulebook that decided.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The contact decided.</summary>
    public Contact Contact { get; }

    /// <summary>The day whose rules applied.</summary>
    public DateOnly RulesAsAt { get; }

    /// <summary>The moment for which clocks were read; null: none.</summary>
    public LocalMoment? AsOf { get; }

    /// <summary>The thresholds, lowest of the ladder first, then emergency accommodation.</summary>
    public ImmutableArray<ThresholdFinding> Thresholds { get; }

    /// <summary>The highest of section 17 and section 47 that is met; null: neither. It says nothing of a lower one.</summary>
    public Threshold? Required => Highest(f => f.Threshold != Threshold.EarlyHelp && f.Status == ThresholdStatus.Met ? f.Threshold : null);

    /// <summary>The highest of the ladder to consider; null: nothing suggested yet. One sign that points towards section 47 suggests no more than section 17.</summary>
    public Threshold? ToConsider => Highest(f => f.Status switch
    {
        ThresholdStatus.Met or ThresholdStatus.MustConsider => f.Threshold,
        ThresholdStatus.PointsTowards => f.Threshold == Threshold.Section47 ? Threshold.Section17 : f.Threshold,
        _ => null,
    });

    /// <summary>The highest of the ladder that is not ruled out; null: all are. Never a headline: on most contacts it only says how little is known.</summary>
    public Threshold? NotRuledOut => Highest(f => f.Status == ThresholdStatus.NotMet ? null : f.Threshold);

    /// <summary>The separate question whether the child needs somewhere safe to be now.</summary>
    public ThresholdFinding EmergencyAccommodation => Of(Threshold.EmergencyAccommodation);

    /// <summary>How soon: the soonest among rules met and steps still to be done; null: nothing said.</summary>
    public Urgency? Urgency
    {
        get
        {
            Urgency? soonest = null;
            foreach (var threshold in Thresholds)
                foreach (var rule in threshold.Rules)
                    if (rule.Counts == Truth.Yes) soonest = Sooner(soonest, rule.Rule.Urgency);
            foreach (var step in Steps)
                if (step.Verdict == Truth.Yes && step.Done != Truth.Yes) soonest = Sooner(soonest, step.Step.Urgency);
            return soonest;

            static Urgency? Sooner(Urgency? a, Urgency? b) => a is null || b > a ? b : a;
        }
    }

    /// <summary>All rules in force, with what came of each, in the order of the thresholds and then of the chapters.</summary>
    public IEnumerable<RuleFinding> Rules => Thresholds.SelectMany(t => t.Rules);

    /// <summary>Steps in force.</summary>
    public ImmutableArray<StepFinding> Steps => _steps.IsDefault ? Keep(ref _steps, _followUp.Steps()) : _steps;

    /// <summary>Routes to safety, for the question of emergency accommodation.</summary>
    public ImmutableArray<RouteFinding> Routes => _routes.IsDefault ? Keep(ref _routes, _followUp.Routes()) : _routes;

    /// <summary>What the record shows of what it should show.</summary>
    public ImmutableArray<RecordFinding> Checks => _checks.IsDefault ? Keep(ref _checks, _followUp.Checks()) : _checks;

    /// <summary>Rules whose condition is met but which were not in force on <see cref="RulesAsAt"/>.</summary>
    public required ImmutableArray<Rule> NotApplied { get; init; }

    /// <summary>What a reader must be told about the judgements, the gravest first.</summary>
    public required ImmutableArray<Remark> Remarks { get; init; }

    /// <summary>What steps, routes and record checks are answered from, for another reader that answers them.</summary>
    internal IReadOnlyDictionary<Threshold, Standing>? Standings { get; init; }

    /// <summary>Stated facts that cannot all be true. A reader is told of these first.</summary>
    public ImmutableArray<Clash> Clashes => Contact.Facts.Clashes;

    /// <summary>Answers the rulebook's conditions about this contact, for whoever explains; a clash's doubts are left out, as in a plain evaluation.</summary>
    internal CompiledAnswers Answers => _answers ??= new(CompiledRulebook.Of(Rulebook), Contact.Facts.Values, null);

    /// <summary>The ids of the facts that met, blocked or keep open one of the rulebook's rules, in the order written.</summary>
    internal ImmutableArray<string> FactsBehind(Rule rule) => Answers.FactsBehind(rule.Threshold, rule.When);

    /// <summary>How one threshold stands.</summary>
    /// <param name="threshold">The threshold.</param>
    public ThresholdFinding Of(Threshold threshold) => Thresholds[(int)threshold - 1];

    /// <summary>What a professional answers who judges a threshold now; both lists are stored with the judgement.</summary>
    /// <param name="threshold">The threshold.</param>
    public RulesToAnswer RulesToAnswer(Threshold threshold) => new(this, threshold);

    // Two threads may both work it out; both are given the same.
    private static ImmutableArray<T> Keep<T>(ref ImmutableArray<T> kept, ImmutableArray<T> found)
    {
        ImmutableInterlocked.InterlockedInitialize(ref kept, found);
        return kept;
    }

    private Threshold? Highest(Func<ThresholdFinding, Threshold?> reached)
        => Thresholds.Where(f => f.Threshold != Threshold.EmergencyAccommodation).Select(reached).Max();
}
