using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Evaluation;

/// <summary>Which judgements stand, and what they answer.</summary>
/// <remarks>The latest by day stands for each rule; on one day "met" stands before "not met", since a decision to protect is not undone by
/// the order in a list. "More information needed" changes nothing. A "not met" that names no rule settles none, and undoes no "met".</remarks>
internal sealed class JudgementReading
{
    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<Judgement> _judgements;

    public JudgementReading(Rulebook rulebook, Contact contact)
    {
        _rulebook = rulebook;
        _judgements = [.. contact.Judgements.OrderBy(j => j.On).ThenBy(j => j.Answer == JudgementAnswer.Met)];
    }

    /// <summary>The judgement that says a threshold is met; null when none does, or a later one answers a rule of the threshold "not met".</summary>
    public Judgement? SaysMet(Threshold threshold)
    {
        var last = _judgements.LastOrDefault(j => j.Threshold == threshold && (j.Answer == JudgementAnswer.Met || AnswersSomething(j)));
        return last?.Answer == JudgementAnswer.Met ? last : null;
    }

    /// <summary>The judgement that answers a rule "not met"; null when none does. A duty is the law's, and no judgement answers it.</summary>
    public Judgement? Answers(Rule rule)
    {
        if (_judgements.IsEmpty || rule.Strength == RuleStrength.Duty) return null;
        var last = _judgements.LastOrDefault(j => j.Threshold == rule.Threshold && IsAnswer(j) && j.Settles.Contains(rule.Id));
        return last?.Answer == JudgementAnswer.NotMet ? last : null;
    }

    /// <summary>The concerns and legal facts on which an answered rule asks again: those in its condition, or implying a fact in it, not yes when it was answered.</summary>
    public IEnumerable<string> AsksAgainOn(Rule rule, Judgement answeredBy)
    {
        var vocabulary = _rulebook.Vocabulary;
        var inCondition = rule.When.FactIds().Where(id => vocabulary.KindOf(id) == FactKind.Indicator).Select(id => vocabulary.Key(id).Index).ToHashSet();
        return vocabulary.Closure.Rows
            .Where(row => vocabulary.Indicators[row.Indicator].IsNeverSilenced && row.Yes.Any(inCondition.Contains))
            .Select(row => vocabulary.Indicators[row.Indicator].Id)
            .Where(id => !answeredBy.KnownThen.Contains(id));
    }

    /// <summary>What a reader must be told about the judgements, the gravest first.</summary>
    public ImmutableArray<Remark> Remarks(IEnumerable<ThresholdFinding> findings)
    {
        var remarks = new List<Remark>();
        foreach (var judgement in _judgements)
        {
            var finding = findings.First(f => f.Threshold == judgement.Threshold);
            var isNotMet = judgement.Answer == JudgementAnswer.NotMet;
            if (isNotMet && finding.IsRequired)
                remarks.Add(new(RemarkKind.DutyJudgedNotMet, judgement, [.. finding.Rules.Where(r => r.Rule.Strength == RuleStrength.Duty && r.Verdict == Truth.Yes).Select(r => r.Rule.Id)]));
            if (isNotMet && judgement.Settles.IsEmpty) remarks.Add(new(RemarkKind.NotMetNamesNoRule, judgement, []));
            if (string.IsNullOrWhiteSpace(judgement.Reason)) remarks.Add(WithoutReason(judgement));
            if (judgement.Answer == JudgementAnswer.MoreInformationNeeded && !HasPlan(judgement)) remarks.Add(new(RemarkKind.WaitsWithoutPlan, judgement, judgement.Settles));
            ImmutableArray<string> others = [.. judgement.Settles.Where(id => _rulebook.FindRule(id)?.Threshold != judgement.Threshold)];
            if (!others.IsEmpty) remarks.Add(new(RemarkKind.NamesOtherRules, judgement, others));
            if (isNotMet && judgement.KnownThen.IsEmpty && !judgement.Settles.IsEmpty)
                remarks.Add(new(RemarkKind.NothingStoredAsKnownThen, judgement, judgement.Settles));
        }

        return [.. remarks.OrderBy(r => r.Kind)];
    }

    // A "not met" that names only rules of another threshold, rules that do not exist, or duties settles nothing, and so ends nothing.
    private bool AnswersSomething(Judgement judgement) => judgement.Answer == JudgementAnswer.NotMet
        && judgement.Settles.Any(id => _rulebook.FindRule(id) is { } rule && rule.Threshold == judgement.Threshold && rule.Strength != RuleStrength.Duty);

    // What must be considered may be answered either way, but not without saying why.
    private Remark WithoutReason(Judgement judgement)
    {
        ImmutableArray<string> differsFrom = judgement.Answer != JudgementAnswer.NotMet ? [] :
            [.. judgement.Settles.Where(id => _rulebook.FindRule(id) is { Strength: RuleStrength.MustConsider } rule && rule.Threshold == judgement.Threshold)];
        return differsFrom.IsEmpty ? new(RemarkKind.NoReason, judgement, judgement.Settles) : new(RemarkKind.DiffersWithoutReason, judgement, differsFrom);
    }

    private static bool HasPlan(Judgement judgement) => judgement.InformationBy is not null
        && !string.IsNullOrWhiteSpace(judgement.InformationFrom) && !string.IsNullOrWhiteSpace(judgement.SafeMeanwhile);

    private static bool IsAnswer(Judgement judgement) => judgement.Answer != JudgementAnswer.MoreInformationNeeded;
}
