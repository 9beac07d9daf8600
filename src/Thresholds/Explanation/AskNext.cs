using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>A question worth asking, and the rules it bears on.</summary>
/// <param name="FactId">The fact that is not known.</param>
/// <param name="RuleIds">The rules it keeps open, most serious first.</param>
public sealed record Question(string FactId, ImmutableArray<string> RuleIds);

/// <summary>Which questions are open, and which to ask first.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AskNext
{
    /// <summary>The most questions worth putting to anybody at once.</summary>
    public const int Most = 7;

    /// <summary>Every fact whose answer could still change how a threshold stands, in the order to ask.</summary>
    /// <remarks>Age while nobody has stated it; legal facts that a duty turns on; what would complete a rule already partly met, in a chapter that
    /// has a worry before others and with more of the rule met before less; what else stands in such a chapter; then the most serious; ties in vocabulary order.</remarks>
    /// <param name="decision">The decision.</param>
    public static ImmutableArray<Question> Open(ThresholdDecision decision)
    {
        var vocabulary = decision.Rulebook.Vocabulary;
        var evaluator = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        var chapters = decision.Rulebook.Chapters.SelectMany(c => c.Rules.Select(r => (r.Id, Chapter: c.Id))).ToDictionary(c => c.Id, c => c.Chapter, StringComparer.Ordinal);
        var topics = decision.Rules.Where(f => f.Verdict == Truth.Yes).Select(f => chapters[f.Rule.Id]).ToHashSet(StringComparer.Ordinal);
        var asked = new Dictionary<string, List<OpenRule>>(StringComparer.Ordinal);
        foreach (var finding in decision.Rules.Where(f => f.Counts == Truth.NotKnown && f.AnsweredBy is null))
        {
            var begun = finding.Rule.When.Walk().Count(p => p.Part is IndicatorCondition && evaluator.Evaluate(p.Part) == Truth.Yes);
            foreach (var id in ConditionReasons.FactIds(finding.Rule.When, evaluator))
            {
                if (!asked.TryGetValue(id, out var rules)) asked[id] = rules = [];
                rules.Add(new(finding, begun, topics.Contains(chapters[finding.Rule.Id])));
            }
        }

        var isAgeUnknown = decision.Contact.AgeSources.IsEmpty || decision.Clashes.Any(c => c.SetAside.Contains(Measure.AgeId));
        if (isAgeUnknown) asked.TryAdd(Measure.AgeId, []);
        return
        [
            .. asked
                .OrderBy(a => a.Key == Measure.AgeId && isAgeUnknown ? 0 : Rank(vocabulary, a.Key, a.Value))
                .ThenByDescending(a => a.Value.Select(r => r.Begun).DefaultIfEmpty().Max())
                .ThenByDescending(a => a.Value.Select(r => Weight(r.Finding.Rule)).DefaultIfEmpty().Max())
                .ThenBy(a => vocabulary.Key(a.Key).Kind).ThenBy(a => vocabulary.Key(a.Key).Index)
                .Select(a => new Question(a.Key, [.. a.Value.OrderByDescending(r => Weight(r.Finding.Rule)).Select(r => r.Finding.Rule.Id)])),
        ];
    }

    private static int Rank(Vocabulary vocabulary, string id, List<OpenRule> rules)
    {
        if (vocabulary.FindIndicator(id) is { Kind: IndicatorKind.LegalFact } && rules.Any(r => r.Finding.Rule.Strength == RuleStrength.Duty)) return 1;
        var begun = rules.Where(r => r.Begun > 0 && r.Finding.Rule.Strength != RuleStrength.PointsTowards).ToArray();
        if (begun.Length > 0) return begun.Any(r => r.IsOfTopic) ? 2 : 3;
        return rules.Any(r => r.IsOfTopic) ? 4 : 5;
    }

    private sealed record OpenRule(RuleFinding Finding, int Begun, bool IsOfTopic);

    // Emergency accommodation is a separate question and not a more serious one: it weighs as section 47 does.
    private static int Weight(Rule rule)
        => ((int)rule.Strength * 10) + (int)(rule.Threshold == Threshold.EmergencyAccommodation ? Threshold.Section47 : rule.Threshold);
}
