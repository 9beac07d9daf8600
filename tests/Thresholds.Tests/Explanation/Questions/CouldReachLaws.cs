using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>What could raise a threshold does raise it, nothing less does, and nothing that does is left out.</summary>
public static class CouldReachLaws
{
    private static readonly ExplanationOptions All = new() { MostListed = 10_000, MostWork = 1_000_000 };

    [Fact]
    public static void Every_listed_set_raises_as_promised_and_no_part_of_it_does() => Law.Holds(
        1_500, QuestionCase.Paired, Case.Smaller, (c, seen) => Kept(c.Decide(), seen),
        ("ways", 35), ("ways of several facts", 5));

    [Fact]
    public static void With_a_clash_every_listed_set_still_does_what_it_promises() => Law.Holds(
        200, QuestionCase.SmallClashing, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            if (!decision.Clashes.IsEmpty) seen.Count("clashes");
            return Kept(decision, seen);
        },
        ("clashes", 50), ("ways", 20));

    [Fact]
    public static void The_listed_sets_are_those_found_by_trying_every_answer() => Law.Holds(
        250, QuestionCase.Small, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var supposing = new Supposition(decision);
            foreach (var listed in DecisionExplanation.Of(decision, All).NotKnown.CouldReach)
            {
                if (!listed.Ways.IsComplete) return "the budget was large enough for anything";
                if (Tried(decision, supposing, listed.Threshold) is not { } tried) continue;
                seen.Count("tried", tried.Count);
                var found = listed.Ways.Select(w => (Term: QuestionCase.TermOf(w.Answers), w.Reaches)).ToList();
                // Sets from which each other follow are one; which of them is written down is left open.
                foreach (var (term, reaches) in tried)
                    if (!found.Any(f => f.Reaches == reaches && Same(supposing, f.Term, term)))
                        return $"{listed.Threshold}: {QuestionCase.Words(c.Vocabulary, term)} reaches {reaches} and is not listed";
                foreach (var (term, reaches) in found)
                    if (!tried.Any(t => t.Reaches == reaches && Same(supposing, t.Term, term)))
                        return $"{listed.Threshold}: {QuestionCase.Words(c.Vocabulary, term)} is listed for {reaches} and says more than it must";
            }

            return null;
        },
        ("tried", 40));

    [Fact]
    public static void A_number_found_for_a_weak_rule_is_not_listed_beside_the_wider_one_of_a_firm_rule()
    {
        var rulebook = (Support.Small.Chapter with
        {
            Measures = [Support.Small.Number("times")],
            Indicators = [Support.Small.Circumstance("plain")],
            Rules =
            [
                Support.Small.Rule("firm", Threshold.EarlyHelp, RuleStrength.MustConsider, "times <= 2"),
                Support.Small.Rule("weak", Threshold.EarlyHelp, RuleStrength.PointsTowards, "times <= 0"),
            ],
        }).Build();
        var decision = new ThresholdEvaluator(rulebook).Decide(Contact.Start(rulebook.Vocabulary, "c-1", new(2026, 3, 2)).Build());
        Assert.Equal(["times: 2 or fewer -> MustConsider"], DecisionExplanation.Of(decision).NotKnown.CouldReach[0].Ways.Select(w => w.ToString()));
    }

    private static string? Kept(ThresholdDecision decision, Occasions seen)
    {
        var supposing = new Supposition(decision);
        var clashes = decision.Clashes.Length;
        foreach (var listed in DecisionExplanation.Of(decision, All).NotKnown.CouldReach)
        {
            if (listed.Ways.Total != listed.Ways.Count) return "the total and the list differ";
            foreach (var way in listed.Ways)
            {
                var term = QuestionCase.TermOf(way.Answers);
                var words = $"{listed.Threshold} {QuestionCase.Words(decision.Rulebook.Vocabulary, term)}";
                seen.Count("ways");
                if (term.Size > 1) seen.Count("ways of several facts");
                var then = supposing.Decide(term.Parts);
                if (then.Clashes.Length != clashes) return words + " clashes";
                if (then.Of(listed.Threshold).Status != way.Reaches) return $"{words} promises {way.Reaches} and gives {then.Of(listed.Threshold).Status}";
                if (way.Reaches <= decision.Of(listed.Threshold).Status) return words + " raises nothing";
                foreach (var less in Lesser(decision, term))
                    if (supposing.Decide(less.Parts).Of(listed.Threshold).Status >= way.Reaches) return $"{words}: {QuestionCase.Words(decision.Rulebook.Vocabulary, less)} is enough";
            }
        }

        return null;
    }

    private static IEnumerable<Term> Lesser(ThresholdDecision decision, Term term)
    {
        for (var i = 0; i < term.Size; i++)
        {
            if (term.Size > 1) yield return term.Without(i);
            foreach (var looser in QuestionCase.One(decision, term.Parts[i].Key).Where(o => o != term.Parts[i] && term.Parts[i].Says(o))) yield return term.With(i, looser);
        }
    }

    // For each rule, every answer to its open questions that meets it; of all those, the ones that say no more than another.
    private static List<(Term Term, ThresholdStatus Reaches)>? Tried(ThresholdDecision decision, Supposition supposing, Threshold threshold)
    {
        var now = decision.Contact.Facts.Values;
        var found = new List<(Term Term, ThresholdStatus Reaches, FactValues Closed)>();
        foreach (var question in RuleQuestion.All(decision, threshold).Where(q => q.Counts is not null && q.Finding?.Counts is null or Truth.NotKnown && q.Raises > decision.Of(threshold).Status))
        {
            FactKey[] open = [.. question.Facts(decision.Rulebook.Vocabulary).Where(k => QuestionCase.IsOpen(now, k)).Distinct().OrderBy(k => k.Kind).ThenBy(k => k.Index)];
            if (open.Aggregate(1L, (n, k) => n * (1 + QuestionCase.One(decision, k).Count())) > 3_000) return null;
            foreach (var term in QuestionCase.Answers(decision, open))
            {
                var contact = supposing.Contact(term.Parts);
                if (!contact.Facts.Clashes.IsEmpty) continue;
                var then = supposing.Decide(term.Parts);
                if (Met(then.Of(threshold), question))
                    found.Add((term, then.Of(threshold).Status, contact.Facts.Values));
            }
        }

        return
        [
            .. found.Where(f => !found.Any(o => o.Reaches >= f.Reaches && o.Term.HoldsIn(f.Closed) && !f.Term.HoldsIn(o.Closed)))
                .Select(f => (f.Term, f.Reaches)),
        ];
    }

    private static bool Met(ThresholdFinding then, RuleQuestion question) => question.Finding is { } finding
        ? then.Rules.First(r => r.Rule.Id == finding.Rule.Id).Counts == Truth.Yes
        : then.Status == ThresholdStatus.Met;

    private static bool Same(Supposition supposing, Term a, Term b)
        => supposing.Close(a.Parts) is { } x && supposing.Close(b.Parts) is { } y && b.HoldsIn(x.Values) && a.HoldsIn(y.Values);
}
