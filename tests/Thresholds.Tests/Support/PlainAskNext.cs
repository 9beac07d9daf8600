using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Tests.Support;

/// <summary>Which questions are open, said a second time, plainly: every rule asked by its own evaluator, every list sorted by what it is sorted by.</summary>
internal static class PlainAskNext
{
    public static List<(string FactId, string Rules)> Open(ThresholdDecision decision)
    {
        var vocabulary = decision.Rulebook.Vocabulary;
        var evaluator = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        var chapters = decision.Rulebook.Chapters.SelectMany(c => c.Rules.Select(r => (r.Id, Chapter: c.Id))).ToDictionary(c => c.Id, c => c.Chapter);
        var topics = decision.Rules.Where(f => f.Verdict == Truth.Yes).Select(f => chapters[f.Rule.Id]).ToHashSet();
        var open = decision.Rules.Where(f => f.Counts == Truth.NotKnown && f.AnsweredBy is null)
            .Select(f => (f.Rule, Begun: f.Rule.When.Walk().Count(p => p.Part is IndicatorCondition && evaluator.Evaluate(p.Part) == Truth.Yes), IsOfTopic: topics.Contains(chapters[f.Rule.Id])))
            .SelectMany(r => ConditionReasons.FactIds(r.Rule.When, evaluator).Select(id => (FactId: id, r.Rule, r.Begun, r.IsOfTopic)))
            .ToLookup(r => r.FactId);
        var isAgeUnknown = decision.Contact.AgeSources.IsEmpty || decision.Clashes.Any(c => c.SetAside.Contains(Measure.AgeId));
        var ids = open.Select(o => o.Key).Union(isAgeUnknown ? [Measure.AgeId] : []);
        return
        [
            .. ids.OrderBy(id => Group(id))
                .ThenByDescending(id => open[id].Select(r => r.Begun).DefaultIfEmpty().Max())
                .ThenByDescending(id => open[id].Select(r => Weight(r.Rule)).DefaultIfEmpty().Max())
                .ThenBy(id => vocabulary.Key(id).Kind).ThenBy(id => vocabulary.Key(id).Index)
                .Select(id => (id, string.Join(',', open[id].OrderByDescending(r => Weight(r.Rule)).Select(r => r.Rule.Id)))),
        ];

        int Group(string id)
        {
            if (id == Measure.AgeId && isAgeUnknown) return 0;
            if (vocabulary.FindIndicator(id)?.Kind == IndicatorKind.LegalFact && open[id].Any(r => r.Rule.Strength == RuleStrength.Duty)) return 1;
            var begun = open[id].Where(r => r.Begun > 0 && r.Rule.Strength != RuleStrength.PointsTowards).ToList();
            return begun.Count > 0 ? begun.Any(r => r.IsOfTopic) ? 2 : 3 : open[id].Any(r => r.IsOfTopic) ? 4 : 5;
        }

        static int Weight(Rule rule) => ((int)rule.Strength * 10) + Math.Min((int)rule.Threshold, (int)Threshold.Section47);
    }
}
