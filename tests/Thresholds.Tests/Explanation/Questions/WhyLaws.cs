using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>A reason suffices, no part of it does, and none is left out.</summary>
public static class WhyLaws
{
    private static readonly ExplanationOptions All = new() { MostListed = 10_000, MostWork = 1_000_000 };

    [Fact]
    public static void Reasons_are_the_smallest_sets_of_facts_that_suffice() => Law.Holds(600, Case.Consistent, Case.Smaller, (c, seen) => Held(c.Decide(), seen), ("rules met", 80), ("several reasons", 10));

    [Fact]
    public static void With_a_clash_what_it_leaves_possible_counts_as_it_counted_for_the_rule()
        => Law.Holds(300, Case.Clashing, Case.Smaller, (c, seen) => Held(c.Decide(), seen), ("raised by a clash", 3), ("rules met", 80));

    [Fact]
    public static void Rules_stand_strongest_first_and_each_once() => Law.Holds(
        200, Case.Consistent, Case.Smaller,
        (c, _) =>
        {
            var decision = c.Decide();
            foreach (var (why, finding) in DecisionExplanation.Of(decision).Why.Zip(decision.Thresholds))
            {
                var met = why.Met.Select(m => m.Finding).ToArray();
                if (!met.ToHashSet().SetEquals(finding.Rules.Where(r => r.Counts == Truth.Yes))) return "not the rules met";
                if (!met.Zip(met.Skip(1)).All(p => p.First.Strength >= p.Second.Strength)) return "not strongest first";
            }

            return null;
        });

    private static string? Held(ThresholdDecision decision, Occasions seen)
    {
        foreach (var rule in DecisionExplanation.Of(decision, All).Why.SelectMany(w => w.Met))
        {
            seen.Count("rules met");
            if (rule.Finding.IsRaisedByClash) seen.Count("raised by a clash");
            var listed = rule.Reasons.Select(r => string.Join(' ', r.Facts.Select(f => f.FactId).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal).ToArray();
            if (listed.Length > 1) seen.Count("several reasons");
            if (!rule.Reasons.IsComplete || rule.Reasons.Total != listed.Length) return "the total and the list differ";
            var tried = Tried(decision, rule.Finding).Order(StringComparer.Ordinal).ToArray();
            if (!tried.SequenceEqual(listed)) return $"{rule}: [{string.Join("; ", listed)}] listed, [{string.Join("; ", tried)}] by trying every set";
        }

        return null;
    }

    // Forgets every fact but some, and asks the rule again: nothing here knows how a reason is found.
    private static IEnumerable<string> Tried(ThresholdDecision decision, RuleFinding finding)
    {
        var counts = RuleQuestion.Of(finding, new JudgementReading(decision.Rulebook, decision.Contact)).Counts!;
        var facts = counts.FactIds().Select(decision.Rulebook.Vocabulary.Key).ToArray();
        var enough = new List<int>();
        for (var set = 0; set < 1 << facts.Length; set++)
        {
            if (enough.Exists(e => (e & set) == e) || !Suffices(set)) continue;
            enough.Add(set);
        }

        return enough.Where(e => !enough.Exists(o => o != e && (o & e) == o))
            .Select(e => string.Join(' ', facts.Where((_, i) => (e >> i & 1) == 1).Select(decision.Rulebook.Vocabulary.IdOf).Order(StringComparer.Ordinal)));

        bool Suffices(int set)
        {
            var values = decision.Contact.Facts.Values.Copy();
            var doubt = decision.Contact.Facts.Doubt is { } was ? Copy(was, decision.Rulebook.Vocabulary) : null;
            for (var i = 0; i < facts.Length; i++)
            {
                if ((set >> i & 1) == 1) continue;
                values.Forget(facts[i]);
                if (doubt is not null) Forget(doubt, facts[i]);
            }

            var evaluator = new ConditionEvaluator(new ClosedFacts(values, [], doubt), decision.Rulebook.ParameterValues);
            return evaluator.Evaluate(counts) == Truth.Yes || evaluator.IsRaisedByClash(counts);
        }
    }

    private static ClashDoubt Copy(ClashDoubt was, Vocabulary vocabulary)
    {
        var copy = new ClashDoubt(vocabulary);
        was.MayBeYes.CopyTo(copy.MayBeYes, 0);
        was.MayBeNo.CopyTo(copy.MayBeNo, 0);
        was.Measures.CopyTo(copy.Measures, 0);
        was.Choices.CopyTo(copy.Choices, 0);
        return copy;
    }

    private static void Forget(ClashDoubt doubt, FactKey key)
    {
        switch (key.Kind)
        {
            case FactKind.Indicator: doubt.MayBeYes[key.Index] = doubt.MayBeNo[key.Index] = false; break;
            case FactKind.Measure: doubt.Measures[key.Index] = false; break;
            case FactKind.Choice: doubt.Choices[key.Index] = false; break;
        }
    }
}
