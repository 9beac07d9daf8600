using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Conformance;

/// <summary>What a decided case shows, by name, so that what no case shows can be listed.</summary>
public static class Features
{
    /// <summary>What a decision shows.</summary>
    /// <param name="decision">The decision.</param>
    public static IEnumerable<string> Of(ThresholdDecision decision)
        => Outcomes(decision).Concat(Operators(decision)).Concat(FactFeatures.Of(decision.Contact));

    /// <summary>What it shows of rules, statuses, judgements and days.</summary>
    /// <param name="decision">The decision.</param>
    public static IEnumerable<string> Outcomes(ThresholdDecision decision)
        => Rules(decision).Concat(Statuses(decision)).Concat(Judged(decision)).Concat(Days(decision));

    /// <summary>Each rule on each side, which every pack must show of its own rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    public static IEnumerable<string> SidesOf(Rulebook rulebook)
        => from rule in rulebook.Rules.Where(r => !r.InForce.NotYet) from side in new[] { Truth.Yes, Truth.No, Truth.NotKnown } select Side(rule, side);

    /// <summary>What the packs together must show.</summary>
    public static IEnumerable<string> OfAll =>
    [
        .. from threshold in ThresholdWords.All from status in Enum.GetValues<ThresholdStatus>() select $"{threshold.Slug()} is {status.Slug()}",
        .. Enum.GetValues<RouteStatus>().Select(s => $"a route is {s.Slug()}"), .. Enum.GetValues<RecordStatus>().Select(s => $"a record check is {s.Slug()}"),
        .. Enum.GetValues<Urgency>().Select(u => $"urgency {u.Slug()}"),
        .. from kind in OperatorNames.All from truth in new[] { Truth.Yes, Truth.No, Truth.NotKnown } select $"{kind}: {truth.Slug()}",
        .. FactFeatures.All, .. Enum.GetValues<RemarkKind>().Select(k => $"remark {k}"),
        "raised by a clash", "raised by a clash under not", "a duty that only a clash raises",
        "judged met", "judged met of an unborn child", "a later not met ends a met", "more information changes nothing", "a rule answered not met",
        "an answered rule asks again", "an answered rule that might ask again", "a rule answered although a clash raises it",
        "a rule before its first day", "a rule on its first day", "a rule on its last day", "a rule after its last day", "a rule not yet in force",
        "met and not applied", "a rule for emergency accommodation that an unborn child would meet",
    ];

    private static string Side(Rule rule, Truth side) => $"{rule.Id} {side switch { Truth.Yes => "met", Truth.No => "not met", _ => "not settled" }}";

    private static IEnumerable<string> Rules(ThresholdDecision d)
    {
        foreach (var finding in d.Rules)
        {
            yield return Side(finding.Rule, finding.Verdict);
            if (!finding.IsRaisedByClash) continue;
            yield return "raised by a clash";
            if (finding.Rule.When.Walk().Any(p => p.IsUnderNot)) yield return "raised by a clash under not";
            if (finding.Rule.Strength == RuleStrength.Duty) yield return "a duty that only a clash raises";
        }
    }

    private static IEnumerable<string> Statuses(ThresholdDecision d)
        => d.Thresholds.Select(t => $"{t.Threshold.Slug()} is {t.Status.Slug()}")
            .Concat(d.Routes.Select(r => $"a route is {r.Status.Slug()}")).Concat(d.Checks.Select(c => $"a record check is {c.Status.Slug()}"))
            .Concat(d.Urgency is { } urgency ? [$"urgency {urgency.Slug()}"] : [])
            // A step that asks only how a threshold stands shows the answer to that.
            .Concat(d.Steps.Where(s => s.Step.When is StatusCondition).Select(s => $"{OperatorNames.Of(s.Step.When)}: {s.Verdict.Slug()}"));

    private static IEnumerable<string> Operators(ThresholdDecision d)
    {
        var evaluator = new ConditionEvaluator(d.Contact.Facts, d.Rulebook.ParameterValues);
        return from rule in d.Rulebook.Rules from part in rule.When.Walk() select $"{OperatorNames.Of(part.Part, d.Rulebook)}: {evaluator.Evaluate(part.Part).Slug()}";
    }

    private static IEnumerable<string> Judged(ThresholdDecision d)
    {
        foreach (var remark in d.Remarks) yield return $"remark {remark.Kind}";
        foreach (var finding in d.Thresholds)
        {
            var its = d.Contact.Judgements.Where(j => j.Threshold == finding.Threshold).ToArray();
            if (finding.DecidedBy is not null) yield return finding.Status == ThresholdStatus.Met ? "judged met" : "judged met of an unborn child";
            if (finding.DecidedBy is null && its.Any(j => j.Answer == JudgementAnswer.Met)) yield return "a later not met ends a met";
            if (its.Length > 0 && its.All(j => j.Answer == JudgementAnswer.MoreInformationNeeded) && finding.Status == ThresholdStatus.MustConsider) yield return "more information changes nothing";
        }

        foreach (var rule in d.Rules.Where(r => r.AnsweredBy is not null))
        {
            if (rule.Verdict == Truth.Yes && rule.Counts == Truth.No) yield return "a rule answered not met";
            if (rule.Verdict == Truth.Yes && rule.Counts == Truth.Yes && !rule.NewSince.IsEmpty) yield return "an answered rule asks again";
            if (rule.Verdict == Truth.Yes && rule.Counts == Truth.NotKnown) yield return "an answered rule that might ask again";
            if (!d.Clashes.IsEmpty && rule.Verdict == Truth.NotKnown && rule.Counts == Truth.Yes) yield return "a rule answered although a clash raises it";
        }
    }

    private static IEnumerable<string> Days(ThresholdDecision d)
    {
        foreach (var (from, to, notYet) in d.Rulebook.Rules.Select(r => r.InForce))
        {
            if (notYet) yield return "a rule not yet in force";
            if (from > d.RulesAsAt) yield return "a rule before its first day";
            if (from == d.RulesAsAt) yield return "a rule on its first day";
            if (to == d.RulesAsAt) yield return "a rule on its last day";
            if (to < d.RulesAsAt) yield return "a rule after its last day";
        }

        if (!d.NotApplied.IsEmpty) yield return "met and not applied";
        if (d.Contact.Facts.Values.Measure(Measure.AgeId).Max >= 0) yield break;
        var evaluator = new ConditionEvaluator(d.Contact.Facts, d.Rulebook.ParameterValues);
        if (d.EmergencyAccommodation.Rules.Any(r => evaluator.Evaluate(r.Rule.When) == Truth.Yes)) yield return "a rule for emergency accommodation that an unborn child would meet";
    }
}
