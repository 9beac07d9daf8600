using System.Collections.Immutable;
using Thresholds.Evaluation.Compiled;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Evaluation;

/// <summary>How one threshold stands for one contact.</summary>
/// <remarks>The default value is <see cref="NotSettled"/>: nothing is settled by saying nothing.</remarks>
public enum ThresholdStatus
{
    /// <summary>Some rule could still be met: facts are not known.</summary>
    NotSettled,

    /// <summary>No rule can be met on what is known.</summary>
    NotMet,

    /// <summary>A sign points towards it.</summary>
    PointsTowards,

    /// <summary>A professional must consider it and record a reason.</summary>
    MustConsider,

    /// <summary>Required by law, or decided by a professional.</summary>
    Met,
}

/// <summary>What came of one rule in force.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Whether its condition is met, before any judgement. For emergency accommodation, of a born child.</param>
/// <param name="Counts">What it counts for after judgements: an answered rule counts only on a new concern or legal fact.</param>
/// <param name="AnsweredBy">The judgement that answered it "not met"; null when none does.</param>
/// <param name="NewSince">Ids of concerns and legal facts that are yes now and were not when it was answered.</param>
/// <param name="IsRaisedByClash">Before any judgement it is met only because facts left in doubt by a clash are counted as possible; a duty then counts as must consider.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record RuleFinding(
    Rule Rule, Truth Verdict, Truth Counts, Judgement? AnsweredBy, ImmutableArray<string> NewSince, bool IsRaisedByClash)
{
    /// <summary>The strength it speaks with here.</summary>
    public RuleStrength Strength => IsRaisedByClash && Rule.Strength == RuleStrength.Duty ? RuleStrength.MustConsider : Rule.Strength;

    /// <inheritdoc/>
    public override string ToString() => Rule.Id;
}

/// <summary>How one threshold stands, and the rules behind it.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Status">Its status.</param>
/// <param name="IsRequired">A duty rule is met: the law requires it. False where a professional decided it.</param>
/// <param name="DecidedBy">The judgement that says met; null when none does.</param>
/// <param name="Rules">The findings of its rules in force, in the order of the chapters.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ThresholdFinding(
    Threshold Threshold, ThresholdStatus Status, bool IsRequired, Judgement? DecidedBy, ImmutableArray<RuleFinding> Rules)
{
    private readonly (RuleVerdicts Verdicts, Threshold Of)? _unread;
    private ImmutableArray<RuleFinding> _rules = Rules;

    internal ThresholdFinding(Threshold threshold, ThresholdStatus status, bool isRequired, RuleVerdicts verdicts)
        : this(threshold, status, isRequired, null, default(ImmutableArray<RuleFinding>)) => _unread = (verdicts, threshold);

    /// <summary>The findings of its rules in force, in the order of the chapters.</summary>
    public ImmutableArray<RuleFinding> Rules
    {
        get
        {
            // Made when first read; of two threads at once, both are given the same.
            if (_rules.IsDefault && _unread is var (verdicts, of)) ImmutableInterlocked.InterlockedInitialize(ref _rules, verdicts.Findings(of));
            return _rules;
        }

        init => _rules = value;
    }

    /// <inheritdoc/>
    public bool Equals(ThresholdFinding? other) => other is not null && Threshold == other.Threshold && Status == other.Status
        && IsRequired == other.IsRequired && DecidedBy == other.DecidedBy && Rules.Equals(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Threshold, Status, IsRequired, DecidedBy);

    /// <inheritdoc/>
    public override string ToString() => Threshold.Slug();
}

/// <summary>Where a route to safety stands.</summary>
/// <remarks>The default value is <see cref="NotKnown"/>.</remarks>
public enum RouteStatus
{
    /// <summary>Whether it opens, or is blocked, is not known.</summary>
    NotKnown,

    /// <summary>It does not apply.</summary>
    DoesNotApply,

    /// <summary>It is open.</summary>
    Open,

    /// <summary>It would be open and is blocked.</summary>
    Blocked,
}

/// <summary>What came of one route.</summary>
/// <param name="Route">The route.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Opens">Whether it opens, for a born child.</param>
/// <param name="IsBlocked">Whether something blocks it that is not lifted.</param>
public sealed record RouteFinding(Route Route, RouteStatus Status, Truth Opens, Truth IsBlocked)
{
    /// <inheritdoc/>
    public override string ToString() => Route.Id;
}

/// <summary>What came of one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Verdict">Whether it is to be done.</param>
/// <param name="Due">By when; null without a clock, or when its start is not known.</param>
/// <param name="Lateness">How it stands on the day asked about, unless it was done; null when no day was asked about, nothing is due, or it was done.</param>
/// <param name="Done">Whether the event that shows it has happened; not known when no event would show it.</param>
/// <param name="DoneAt">When it was done, at the latest; null when that is not known.</param>
/// <param name="InTime">Whether it was done by when it was due; not known unless both are.</param>
public sealed record StepFinding(Step Step, Truth Verdict, DueMoment? Due, Lateness? Lateness, Truth Done, LocalMoment? DoneAt, Truth InTime)
{
    /// <inheritdoc/>
    public override string ToString() => Step.Id;
}

/// <summary>What a record shows of one thing it should show.</summary>
/// <remarks>The default value is <see cref="NotKnownIfNeeded"/>.</remarks>
public enum RecordStatus
{
    /// <summary>Whether it is wanted is not known.</summary>
    NotKnownIfNeeded,

    /// <summary>It is not wanted here.</summary>
    NotNeeded,

    /// <summary>It is shown.</summary>
    Shown,

    /// <summary>It is wanted, and the record is silent.</summary>
    NotShown,

    /// <summary>It is wanted, and the record says that it was not done.</summary>
    SaidNo,
}

/// <summary>What came of one record check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Status">What the record shows.</param>
public sealed record RecordFinding(RecordCheck Check, RecordStatus Status)
{
    /// <inheritdoc/>
    public override string ToString() => Check.Id;
}

/// <summary>Something about the judgements that a reader must be told.</summary>
/// <remarks>The default value is <see cref="DutyJudgedNotMet"/>, the gravest.</remarks>
public enum RemarkKind
{
    /// <summary>The law requires the threshold, and it was judged not met. Shown first; the library never blocks.</summary>
    DutyJudgedNotMet,

    /// <summary>A "not met" on what must be considered, without a reason. A record check.</summary>
    DiffersWithoutReason,

    /// <summary>A "not met" that names no rule: it settles none. A record check.</summary>
    NotMetNamesNoRule,

    /// <summary>Any other judgement without a reason. A record check.</summary>
    NoReason,

    /// <summary>A "more information needed" that does not say from whom, by when, or what keeps the child safe meanwhile. A record check.</summary>
    WaitsWithoutPlan,

    /// <summary>A judgement names rules that the rulebook does not have, or that speak for another threshold.</summary>
    NamesOtherRules,

    /// <summary>A "not met" that answers a rule without storing which facts were then known: every concern counts as new.</summary>
    NothingStoredAsKnownThen,
}

/// <summary>A remark on a judgement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Judgement">The judgement.</param>
/// <param name="RuleIds">The rules concerned; may be empty.</param>
public sealed record Remark(RemarkKind Kind, Judgement Judgement, ImmutableArray<string> RuleIds)
{
    /// <summary>Whether it is something that the record should show and does not.</summary>
    public bool IsRecordCheck => Kind is RemarkKind.DiffersWithoutReason or RemarkKind.NotMetNamesNoRule or RemarkKind.NoReason or RemarkKind.WaitsWithoutPlan;

    /// <inheritdoc/>
    public override string ToString() => Kind.ToString();
}
