using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>The safe answers settle the threshold whatever else turns out, and with as few facts as is said.</summary>
public static class RuleOutLaws
{
    private static readonly ExplanationOptions All = new() { MostWork = 1_000_000 };

    [Fact]
    public static void Safe_answers_settle_it_under_every_completion_and_none_can_be_left_out() => Law.Holds(
        250, QuestionCase.Small, Case.Smaller, (c, seen) => Settles(c.Decide(), All, seen), ("settled by answers", 20), ("completions", 50));

    [Fact]
    public static void Safe_answers_settle_it_in_every_whole_world_that_has_them() => Law.Holds(
        400, QuestionCase.Tiny, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var found = DecisionExplanation.Of(decision, All).NotKnown.WouldRuleOut.Where(f => f.IsPossible && !f.IsSettledNow).ToArray();
            var worlds = new WholeWorlds(decision);
            if (found.Length == 0 || worlds.AtMost > 10_000) return null;
            seen.Count("every world tried");
            var supposing = new Supposition(decision);
            var rises = found.ToDictionary(f => f.Threshold, _ => false);
            var safe = found.ToDictionary(f => f.Threshold, _ => 0);
            foreach (var world in worlds.All)
            {
                var then = supposing.Decide(world);
                seen.Count("worlds");
                if (!then.Clashes.IsEmpty) return "a world that keeps every clause, and is called a clash";
                var values = then.Contact.Facts.Values;
                foreach (var f in found)
                {
                    var status = then.Of(f.Threshold).Status;
                    rises[f.Threshold] |= status > SettledAt(f);
                    if (!f.Topics.SelectMany(t => t.Answers).All(a => a.Narrowing.HoldsIn(values))) continue;
                    safe[f.Threshold]++;
                    seen.Count("worlds with the safe answers");
                    if (status != SettledAt(f)) return $"{f.Threshold}: {string.Join(", ", f.Topics.SelectMany(t => t.Answers).Select(a => $"{a.FactId}: {a.InWords}"))}, and in a world with them it is {status}";
                }
            }

            // Answers that no world has would settle anything.
            foreach (var f in found)
            {
                if (safe[f.Threshold] == 0) return $"{f.Threshold}: no world has the safe answers";
                if (rises[f.Threshold]) seen.Count("rises in another world");
            }

            return null;
        },
        ("every world tried", 20), ("worlds with the safe answers", 150), ("rises in another world", 20));

    [Fact]
    public static void With_a_clash_they_settle_it_too_and_are_never_called_smallest() => Law.Holds(
        100, QuestionCase.SmallClashing, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            if (!decision.Clashes.IsEmpty && DecisionExplanation.Of(decision, All).NotKnown.WouldRuleOut.Any(r => r is { IsSettledNow: false, IsSmallest: true })) return "called smallest beside a clash";
            return Settles(decision, All, seen);
        },
        ("settled by answers", 10));

    [Fact]
    public static void With_hardly_any_work_allowed_the_set_still_settles_it() => Law.Holds(
        100, QuestionCase.Small, Case.Smaller, (c, seen) => Settles(c.Decide(), All with { MostWork = 1 }, seen), ("settled by answers", 20));

    [Fact]
    public static void Called_smallest_no_smaller_set_of_open_facts_does_it() => Law.Holds(
        250, QuestionCase.Small, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var supposing = new Supposition(decision);
            foreach (var found in DecisionExplanation.Of(decision, All).NotKnown.WouldRuleOut)
            {
                var open = new OpenRules(decision, found.Threshold);
                if (open.Questions.IsEmpty != found.IsSettledNow) return $"{found.Threshold}: settled now, and rules are open, or the other way about";
                if (open.Questions.IsEmpty) continue;
                FactKey[] facts = [.. open.Questions.SelectMany(q => q.Facts(c.Vocabulary)).Distinct().Where(k => QuestionCase.IsOpen(decision.Contact.Facts.Values, k))];
                var worlds = facts.Aggregate(1L, (n, k) => n * (1 + Cells.Of(decision, k).Length));
                if (worlds > 6_000) continue;
                seen.Count("tried");
                var smallest = Cellwise(decision, facts).Where(t => supposing.Close(t.Parts) is { } closed && open.AreSettled(closed)).Select(t => (int?)t.Size).Min();
                if (found.IsPossible && !found.IsSmallest) return $"{found.Threshold}: the budget was large enough for anything";
                if (found.IsPossible != smallest is not null) return $"{found.Threshold}: {(found.IsPossible ? "offered, and nothing does it" : $"{smallest} facts would do, and nothing is offered")}";
                if (found.IsPossible && found.Size != smallest) return $"{found.Threshold}: {found.Size} facts offered, {smallest} would do";
            }

            return null;
        },
        ("tried", 30));

    private static ThresholdStatus SettledAt(RuledOutBy found) => found.Now == ThresholdStatus.NotSettled ? ThresholdStatus.NotMet : found.Now;

    private static string? Settles(ThresholdDecision decision, ExplanationOptions options, Occasions seen)
    {
        var supposing = new Supposition(decision);
        foreach (var found in DecisionExplanation.Of(decision, options).NotKnown.WouldRuleOut.Where(f => f.IsPossible && !f.IsSettledNow))
        {
            seen.Count("settled by answers");
            var term = QuestionCase.TermOf(found.Topics.SelectMany(t => t.Answers).OrderBy(a => a.Narrowing.Key.Kind).ThenBy(a => a.Narrowing.Key.Index));
            var words = $"{found.Threshold} {QuestionCase.Words(decision.Rulebook.Vocabulary, term)}";
            var then = supposing.Decide(term.Parts);
            if (then.Clashes.Length != decision.Clashes.Length) return words + " clashes";
            var settledAt = SettledAt(found);
            // Beside a clash an answer may also lower what only the clash raised.
            var isSettled = decision.Clashes.IsEmpty ? then.Of(found.Threshold).Status == settledAt : then.Of(found.Threshold).Status <= settledAt;
            if (!isSettled) return $"{words} leaves it {then.Of(found.Threshold).Status}";
            var settled = new Supposition(then);
            foreach (var fact in decision.Rulebook.Vocabulary.Indicators.Select(i => decision.Rulebook.Vocabulary.Key(i.Id)).Where(k => QuestionCase.IsOpen(then.Contact.Facts.Values, k)))
            {
                foreach (var completion in Completions(then, settled, fact))
                {
                    seen.Count("completions");
                    if (completion.Of(found.Threshold).Status > settledAt) return $"{words}, then {decision.Rulebook.Vocabulary.IdOf(fact)}: it rises after all";
                }
            }
        }

        return null;
    }

    // One world for each answer to a fact: that answer, then every other open fact answered yes, or no where yes cannot be.
    private static IEnumerable<ThresholdDecision> Completions(ThresholdDecision decision, Supposition supposing, FactKey fact)
    {
        foreach (var first in QuestionCase.One(decision, fact))
        {
            foreach (var wanted in new[] { Truth.Yes, Truth.No })
            {
                var world = new Term([first]);
                if (supposing.Close(world.Parts) is null) continue;
                foreach (var key in decision.Rulebook.Vocabulary.Indicators.Select(i => decision.Rulebook.Vocabulary.Key(i.Id)).Where(k => k != fact && QuestionCase.IsOpen(decision.Contact.Facts.Values, k)))
                {
                    var with = world.And(new([Narrowing.Of(key, wanted)]))!;
                    if (supposing.Close(with.Parts) is not null) world = with;
                }

                yield return supposing.Decide(world.Parts);
            }
        }
    }

    private static IEnumerable<Term> Cellwise(ThresholdDecision decision, IReadOnlyList<FactKey> facts)
    {
        if (facts.Count == 0) return [Term.Nothing];
        return Cellwise(decision, [.. facts.Skip(1)]).SelectMany(rest => Cells.Of(decision, facts[0]).Select(cell => new Term([cell]).And(rest)!).Append(rest));
    }
}
