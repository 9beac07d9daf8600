using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Tests.Support;

/// <summary>Holds what is compiled against what is plain, over one contact: the whole decision, the facts behind each condition, the open questions.</summary>
internal static class BothRoads
{
    /// <summary>What differs; null when nothing does.</summary>
    public static string? Difference(Rulebook rulebook, Contact contact, DecisionDates dates)
    {
        var evaluator = new ThresholdEvaluator(rulebook);
        var (fast, plain) = (evaluator.Decide(contact, dates), evaluator.DecidePlainly(contact, dates));
        if (DecisionDump.Of(fast) != DecisionDump.Of(plain)) return $"the decisions differ:\n{DecisionDump.Of(fast)}\nand plainly\n{DecisionDump.Of(plain)}";
        return InReasons(fast) ?? InReasons(plain) ?? InQuestions(fast) ?? InQuestions(plain);
    }

    /// <summary>Whether the contact is decided by the compiled road at all.</summary>
    public static bool IsCompiled(Contact contact) => contact.Judgements.IsEmpty && contact.Facts.Clashes.IsEmpty;

    private static string? InReasons(ThresholdDecision decision)
    {
        var plain = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        foreach (var rule in decision.Rulebook.Rules)
        {
            var asked = RuleEvaluation.For(rule.Threshold, rule.When);
            if (decision.Answers.Evaluate(rule.When) != plain.Evaluate(rule.When)) return $"{rule.Id} is answered otherwise";
            if (decision.Answers.Evaluate(rule.Threshold, rule.When) != plain.Evaluate(asked)) return $"{rule.Id} is answered otherwise as its threshold asks it";
            if (Differ(decision.Answers.FactsBehind(rule.When), ConditionReasons.FactIds(rule.When, plain))) return $"other facts are behind {rule.Id}";
            if (Differ(decision.FactsBehind(rule), ConditionReasons.FactIds(asked, plain))) return $"other facts are behind {rule.Id} as its threshold asks it";
        }

        foreach (var route in decision.Rulebook.Routes.Where(r => r.OpensWhen.Walk().All(p => p.Part is not StatusCondition)))
        {
            var isBegun = route.OpensWhen.Walk().Any(p => ConditionTree.FactId(p.Part) is not null && plain.Evaluate(p.Part) == Truth.Yes);
            if (decision.Answers.IsBegun(route.OpensWhen) != isBegun) return $"{route.Id} is begun otherwise";
            var asked = RuleEvaluation.For(Threshold.EmergencyAccommodation, route.OpensWhen);
            if (Differ(decision.Answers.FactsBehind(Threshold.EmergencyAccommodation, route.OpensWhen), ConditionReasons.FactIds(asked, plain)))
                return $"other facts are behind {route.Id}";
        }

        return null;
    }

    private static string? InQuestions(ThresholdDecision decision)
    {
        var plain = PlainAskNext.Open(decision);
        var open = AskNext.Open(decision).Select(q => (q.FactId, string.Join(',', q.RuleIds))).ToList();
        return open.SequenceEqual(plain) ? null : $"the open questions are\n{string.Join('\n', open)}\nand plainly\n{string.Join('\n', plain)}";
    }

    private static bool Differ(IEnumerable<string> a, IEnumerable<string> b) => !a.SequenceEqual(b);
}
