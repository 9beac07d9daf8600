using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Tells why.</summary>
internal static class WhyInWords
{
    private const int RulesShown = 3;

    public static void Write(ExplanationWords words, ReportWriter report)
    {
        report.Heading("1 Why");
        var thresholds = words.Gravest(words.Explanation.Why, w => w.Finding.Threshold).ToArray();
        var met = thresholds.SelectMany(t => t.Met).OrderByDescending(m => m.Finding.Strength).ToArray();
        if (met.Length == 0) report.Item("No rule is met on what is known. That is not a finding that nothing is wrong: see what is not known.");
        // What the law requires is never only counted.
        var shown = Math.Min(met.Length, Math.Max(RulesShown, met.Count(m => m.Finding.Strength == RuleStrength.Duty)));
        foreach (var rule in met.Take(shown)) report.Item($"{words.Name(rule.Finding.Rule.Threshold)}: {DecisionWords.Strength(rule.Finding.Strength)}.", Under(words, rule));
        if (met.Length > shown) report.Item(FormattableString.Invariant($"And {met.Length - shown} more {(met.Length == shown + 1 ? "rule that is" : "rules that are")} met, less firm than these or as firm: {Counted(words, met.Skip(shown))}."));
        foreach (var judged in thresholds.SelectMany(t => t.Judgements)) report.Item(Judged(words, judged), Settled(words, judged));
    }

    private static string Counted(ExplanationWords words, IEnumerable<MetRule> rules) => string.Join("; ", rules
        .CountBy(r => (r.Finding.Rule.Threshold, r.Finding.Strength))
        .Select(c => FormattableString.Invariant($"{words.Name(c.Key.Threshold)}, {DecisionWords.Strength(c.Key.Strength)} ({c.Value})")));

    private static IEnumerable<string> Under(ExplanationWords words, MetRule rule)
    {
        var (finding, reasons) = (rule.Finding, rule.Reasons);
        yield return "Why it matters: " + DecisionWords.Capital(finding.Rule.Because);
        if (finding.AnsweredBy is { } answer) yield return $"New since the decision of {DecisionWords.Date(answer.On)}: {words.Names(finding.NewSince)}.";
        if (finding.IsRaisedByClash) yield return "Raised because statements clash: what they leave open is counted as possible.";
        if (reasons.Total == 1) yield return "Rests on: " + Facts(words, reasons[0]);
        else yield return FormattableString.Invariant($"Any one of {(reasons.IsComplete ? "" : "at least ")}{reasons.Total} sets of facts is enough; the smallest: ") + Facts(words, reasons[0]);
        if (finding.Rule.LocalChoice is { } local) yield return "A local choice: " + local;
        yield return words.Sources(rule.Citations);
    }

    private static string Facts(ExplanationWords words, Reason reason)
        => reason.Facts.IsEmpty ? "no fact: it holds of every child." : string.Join("; and ", reason.Facts.Select(words.Told)) + ".";

    private static string Judged(ExplanationWords words, JudgementReach judged)
    {
        var answer = judged.Judgement.Answer switch
        {
            JudgementAnswer.Met => "decided as met",
            JudgementAnswer.NotMet => "answered \"not met\"",
            _ => "more information needed, which changes no status",
        };
        return $"{words.Name(judged.Judgement.Threshold)}: {answer} on {DecisionWords.Date(judged.Judgement.On)}{(judged.Judgement.Role is { } role ? $" by {role}" : string.Empty)}.";
    }

    private static IEnumerable<string> Settled(ExplanationWords words, JudgementReach judged)
    {
        if (!judged.Settled.IsEmpty) yield return "It settles: " + Because(words, judged.Settled);
        if (!judged.AsksAgain.IsEmpty) yield return $"It no longer settles, since {words.Names(judged.NewSince)}: {Because(words, judged.AsksAgain)}";
        if (judged.Judgement.Answer == JudgementAnswer.NotMet && !judged.NotAnswered.IsEmpty) yield return "It does not answer: " + Because(words, judged.NotAnswered);
    }

    private static string Because(ExplanationWords words, IEnumerable<string> rules)
        => string.Join(" ", rules.Select(id => DecisionWords.Capital(words.Decision.Rulebook.FindRule(id)!.Because.TrimEnd('.')) + "."));
}
