using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>A listed change gives the promised status, is a fewest one, can be so, and touches nothing that cannot change.</summary>
public static class WouldChangeLaws
{
    private static readonly ExplanationOptions All = new() { MostListed = 10_000, MostWork = 1_000_000 };

    [Fact]
    public static void A_listed_change_gives_the_promised_status_and_touches_no_fixed_fact() => Law.Holds(
        400, QuestionCase.Small, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var supposing = new Supposition(decision);
            foreach (var listed in DecisionExplanation.Of(decision, All).WouldChange)
            {
                foreach (var (change, rises) in listed.ToRise.Select(x => (x, true)).Concat(listed.ToLeave.Select(x => (x, false))))
                {
                    seen.Count(rises ? "rises" : "leaves");
                    if (Fixed(c.Vocabulary, decision, change) is { } id) return $"{change} changes {id}, which cannot change";
                    var then = supposing.Decide([.. change.Facts.Select(f => f.Narrowing)]);
                    if (!then.Clashes.IsEmpty) return $"{change} cannot be";
                    if (then.Of(listed.Threshold).Status != change.Becomes) return $"{change} gives {then.Of(listed.Threshold).Status}";
                    if (rises ? Level(change.Becomes) <= Level(listed.Now) : Level(change.Becomes) >= Level(listed.Now)) return $"{change} from {listed.Now} is no change";
                }
            }

            return null;
        },
        ("rises", 15), ("leaves", 15));

    [Fact]
    public static void No_fewer_changes_do_it_and_none_of_that_number_is_left_out() => Law.Holds(
        250, QuestionCase.Small, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            var supposing = new Supposition(decision);
            foreach (var listed in DecisionExplanation.Of(decision, All).WouldChange)
            {
                if (Differ(listed.ToRise, Fewest(decision, supposing, listed.Threshold, rises: true)) is { } rise) return $"{listed.Threshold} to rise: {rise}";
                if (Differ(listed.ToLeave, Fewest(decision, supposing, listed.Threshold, rises: false)) is { } leave) return $"{listed.Threshold} to leave: {leave}";
                seen.Count("changes", listed.ToRise.Count + listed.ToLeave.Count);
            }

            return null;
        },
        ("changes", 30));

    [Fact]
    public static void Where_one_rule_asks_for_a_fact_and_another_for_its_absence_leaving_takes_a_change_for_each()
        => Assert.Equal(
            ["worry: no, settled: yes -> NotMet"],
            Asked(
                [Support.Small.Rule("while-unsettled", Threshold.Section17, RuleStrength.MustConsider, "not settled"), Support.Small.Rule("worry-in-spite", Threshold.Section17, RuleStrength.MustConsider, "worry and settled")],
                contact => contact.No("settled").Yes("worry")).ToLeave.Select(x => x.ToString()));

    [Fact]
    public static void An_answer_belongs_to_the_rule_that_is_then_met_and_not_to_another_from_which_it_follows()
    {
        // "Far" is asked about by the other rule alone. That "worry" follows from it would raise the pair, which asks about "worry" and not about "far".
        var changes = Asked(
            [Support.Small.Rule("pair", Threshold.Section17, RuleStrength.MustConsider, "worry and other"), Support.Small.Rule("far-three", Threshold.Section17, RuleStrength.MustConsider, "far and other and settled")],
            contact => contact.No("other"), Clause.Implies("far", "worry"));
        Assert.Equal(["worry: yes, other: yes -> MustConsider"], changes.ToRise.Select(x => x.ToString()));
    }

    private static ThresholdChanges Asked(ImmutableArray<Rule> rules, Func<ContactBuilder, ContactBuilder> state, params Clause[] clauses)
    {
        var rulebook = (Support.Small.Chapter with
        {
            Indicators = [Support.Small.Concern("worry"), Support.Small.Concern("other"), Support.Small.Concern("far"), Support.Small.Circumstance("settled")],
            Rules = rules, Clauses = [.. clauses],
        }).Build();
        var decision = new ThresholdEvaluator(rulebook).Decide(state(Contact.Start(rulebook.Vocabulary, "c-1", new(2026, 3, 2))).Build());
        return DecisionExplanation.Of(decision).WouldChange.Single(w => w.Threshold == Threshold.Section17);
    }

    [Fact]
    public static void With_a_clash_nothing_is_offered_and_that_is_said() => Law.Holds(
        150, QuestionCase.SmallClashing, Case.Smaller,
        (c, seen) =>
        {
            var decision = c.Decide();
            if (decision.Clashes.IsEmpty) return null;
            seen.Count("clashes");
            return DecisionExplanation.Of(decision).WouldChange.All(x => x is { WaitsForClash: true, ToRise.Total: 0, ToLeave.Total: 0 }) ? null : "something is offered";
        },
        ("clashes", 50));

    private static int Level(ThresholdStatus status) => Math.Max((int)status, (int)ThresholdStatus.NotMet);

    private static string? Fixed(Vocabulary vocabulary, ThresholdDecision decision, Change change)
    {
        if (!change.Facts.Any(f => f.ChangesWhatIsKnown)) return "nothing that is known";
        foreach (var fact in change.Facts)
        {
            var kind = vocabulary.FindIndicator(fact.FactId)?.Kind;
            if (fact.Kind is FactKind.Measure or FactKind.Choice || kind == IndicatorKind.LegalFact) return fact.FactId;
            var stated = Narrowing.Held(decision.Contact.StatedValues, vocabulary.Key(fact.FactId)).Answer;
            if (stated == Truth.Yes && (kind == IndicatorKind.Record || fact.Kind == FactKind.Event)) return fact.FactId;
        }

        return null;
    }

    private static string? Differ(Listing<Change> listed, SortedSet<string> tried)
    {
        var found = new SortedSet<string>(listed.Select(x => Words(x.Facts.Select(f => f.Narrowing))), StringComparer.Ordinal);
        return found.SetEquals(tried) ? null : $"[{string.Join("; ", found)}] listed, [{string.Join("; ", tried)}] by trying every set";
    }

    // Every set of stated facts made otherwise, with every answer to the open questions of one rule; the smallest that do it.
    private static SortedSet<string> Fewest(ThresholdDecision decision, Supposition supposing, Threshold threshold, bool rises)
    {
        var vocabulary = decision.Rulebook.Vocabulary;
        var now = decision.Of(threshold).Status;
        var none = new SortedSet<string>(StringComparer.Ordinal);
        if (!rises && (now < ThresholdStatus.PointsTowards || decision.Of(threshold).DecidedBy is not null)) return none;
        ImmutableArray<FactKey> stated = [.. vocabulary.Indicators.Select(i => i.Id).Concat(vocabulary.Events.Select(e => e.Id)).Select(vocabulary.Key).Where(k => decision.Contact.StatedValues.SaysSomethingOf(k))];
        var rules = RuleQuestion.All(decision, threshold).Where(q => q.Counts is not null && q.Raises > now && q.Finding is { } f && f.Counts != Truth.Yes).ToArray();
        for (var size = 1; size <= 3; size++)
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            for (var changed = 1; changed <= size; changed++)
            {
                foreach (var keys in Subsets.Of(stated, changed))
                {
                    var others = keys.Select(k => Changeable.Other(decision.Contact.StatedValues, k)).ToArray();
                    if (others.Any(o => o is null)) continue;
                    ImmutableArray<Narrowing> changes = [.. others.Select(o => o!.Value)];
                    if (changed == size) Try(changes, null);
                    else if (rises)
                        foreach (var rule in rules)
                            foreach (var answers in Answers(rule, size - changed)) Try([.. changes, .. answers], rule);
                }
            }

            if (found.Count > 0) return found;

            void Try(ImmutableArray<Narrowing> set, RuleQuestion? by)
            {
                var contact = supposing.Contact(set);
                if (!contact.Facts.Clashes.IsEmpty) return;
                var then = supposing.Decide(set).Of(threshold);
                var does = rises ? Level(then.Status) > Level(now) : Level(then.Status) < Level(now);
                if (!does || (by is not null && then.Rules.First(r => r.Rule.Id == by.Finding!.Rule.Id).Counts != Truth.Yes)) return;
                // What some of the answers alone would do is "could reach", and no change.
                ImmutableArray<Narrowing> answers = [.. set.Where(n => !decision.Contact.StatedValues.SaysSomethingOf(n.Key))];
                if (Enumerable.Range(1, answers.Length).SelectMany(n => Subsets.Of(answers, n)).Any(some =>
                    supposing.Contact(some).Facts.Clashes.IsEmpty && Level(supposing.Decide(some).Of(threshold).Status) > Level(now))) return;
                found.Add(Words(set));
            }
        }

        return none;

        IEnumerable<ImmutableArray<Narrowing>> Answers(RuleQuestion rule, int size)
        {
            ImmutableArray<FactKey> open = [.. rule.Facts(vocabulary).Where(k => Changeable.MayBeAnswered(vocabulary, k) && !decision.Contact.StatedValues.SaysSomethingOf(k))];
            return Subsets.Of(open, size).SelectMany(keys => Enumerable.Range(0, 1 << size)
                .Select(bits => keys.Select((k, i) => Narrowing.Of(k, (bits >> i & 1) == 1 ? Truth.Yes : Truth.No)).ToImmutableArray()));
        }
    }

    private static string Words(IEnumerable<Narrowing> set)
        => string.Join(' ', set.OrderBy(n => n.Key.Kind).ThenBy(n => n.Key.Index).Select(n => $"{n.Key.Kind}{n.Key.Index}={n.Answer}"));
}
