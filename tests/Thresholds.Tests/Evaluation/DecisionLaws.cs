using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Facts;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Tests.Evaluation;

/// <summary>The laws of a decision, over made-up rulebooks and contacts.</summary>
public static class DecisionLaws
{
    [Fact]
    public static void Knowledge_saying_more_never_lowers_what_is_asked_and_never_unsettles_what_is_settled() => Law.Holds(
        1000, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var more = c.Decide();
            var less = c.Decide(c.Contact.BuildWider(c.Vocabulary));
            if (!more.Clashes.IsEmpty || !less.Clashes.IsEmpty) return "the generator promised no clash";
            if (DecisionDump.Of(more) != DecisionDump.Of(less)) seen.Count("saying more changed something");
            if (more.Required != less.Required || more.ToConsider != less.ToConsider) seen.Count("a headline rose");
            if (Rank(more.Required) < Rank(less.Required)) return $"required fell from {less.Required} to {more.Required}";
            if (Rank(more.ToConsider) < Rank(less.ToConsider)) return $"to consider fell from {less.ToConsider} to {more.ToConsider}";
            if (Rank(more.NotRuledOut) > Rank(less.NotRuledOut)) return $"not ruled out rose from {less.NotRuledOut} to {more.NotRuledOut}";
            foreach (var threshold in ThresholdWords.All)
            {
                var (before, after) = (less.Of(threshold).Status, more.Of(threshold).Status);
                if (before is ThresholdStatus.Met or ThresholdStatus.NotMet && after != before) return $"{threshold} was {before} and became {after}";
            }

            return null;
        },
        ("saying more changed something", 30), ("a headline rose", 5));

    [Fact]
    public static void Harm_one_more_concern_never_lowers_what_is_asked() => Law.Holds(
        700, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            foreach (var concern in c.Vocabulary.Indicators.Where(i => i.Kind == IndicatorKind.Concern).Select(i => i.Id))
            {
                var rest = c.Contact.Without(concern);
                var without = rest.And(Statement.No(concern)).Build(c.Vocabulary);
                var with = rest.And(Statement.Yes(concern)).Build(c.Vocabulary);
                if (!without.Facts.Clashes.IsEmpty || !with.Facts.Clashes.IsEmpty || !DifferOnlyIn(concern, without.Facts.Values, with.Facts.Values)) continue;
                seen.Count("pairs");
                var (before, after) = (c.Decide(without), c.Decide(with));
                if (before.ToConsider != after.ToConsider) seen.Count("a headline rose");
                if (Rank(after.Required) < Rank(before.Required)) return $"{concern}: required fell from {before.Required} to {after.Required}";
                if (Rank(after.ToConsider) < Rank(before.ToConsider)) return $"{concern}: to consider fell from {before.ToConsider} to {after.ToConsider}";
            }

            return null;
        },
        ("pairs", 60), ("a headline rose", 5));

    [Fact]
    public static void Silencing_with_a_clash_nothing_falls_below_any_consistent_reading() => Law.Holds(
        700, Case.Clashing, Case.Smaller,
        (c, seen) =>
        {
            var contact = c.Contact.Build(c.Vocabulary);
            if (contact.Facts.Clashes.IsEmpty) return null;
            var inClash = contact.Facts.Clashes.SelectMany(k => k.SetAside).ToHashSet();
            bool isOpen(Statement s) => inClash.Contains(s.IsOfAge ? Measure.AgeId : s.FactId);
            ImmutableArray<Statement> open = [.. c.Contact.Statements.Where(isOpen)];
            ImmutableArray<Statement> fixedOnes = [.. c.Contact.Statements.Where(s => !isOpen(s))];
            if (open.Length > 9) return null;
            var decided = c.Decide(contact);
            seen.Count("clashes");
            for (var set = 0; set < 1 << open.Length; set++)
            {
                var reading = c.Contact with { Statements = fixedOnes.AddRange(BruteForce.In(open, set)) };
                var read = reading.Build(c.Vocabulary);
                if (!read.Facts.Clashes.IsEmpty) continue;
                seen.Count("readings");
                var other = c.Decide(read);
                if (Rank(other.ToConsider) == Rank(decided.ToConsider) && decided.ToConsider is not null) seen.Count("readings that matter");
                if (decided.Rules.Any(r => r.IsRaisedByClash)) seen.Count("raised by clash");
                if (Rank(other.ToConsider) > Rank(decided.ToConsider))
                    return $"to consider is {decided.ToConsider}; a consistent reading gives {other.ToConsider}:\n{reading}";
            }

            return null;
        },
        ("clashes", 60), ("readings", 60), ("readings that matter", 30), ("raised by clash", 20));

    [Fact]
    public static void Silencing_a_not_met_settles_no_rule_it_did_not_name_nor_the_same_rule_on_a_new_worry() => Law.Holds(
        1000, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var decided = c.Decide();
            var vocabulary = c.Vocabulary;
            foreach (var finding in decided.Rules)
            {
                var naming = c.Contact.Judgements.Where(j => j.Answer == JudgementAnswer.NotMet && j.Threshold == finding.Rule.Threshold && j.Settles.Contains(finding.Rule.Id)).ToArray();
                if (finding.Counts == finding.Verdict) continue;
                seen.Count("settled");
                if (naming.Length == 0) return $"{finding} was settled, and no judgement names it";
                if (finding.Rule.Strength == RuleStrength.Duty) return $"{finding} is a duty and was settled";
                var known = finding.AnsweredBy!.KnownThen;
                var isNew = Conditions(finding.Rule).Any(id => vocabulary.FindIndicator(id) is { IsNeverSilenced: true } && decided.Contact.Facts.Values.Indicator(id) == Truth.Yes && !known.Contains(id));
                if (isNew) return $"{finding} was settled although a worry in it is new";
            }

            foreach (var finding in decided.Rules.Where(f => f.AnsweredBy is not null && f.Verdict == Truth.Yes && f.Counts == Truth.Yes)) seen.Count("asked again");
            return null;

            static IEnumerable<string> Conditions(Rule rule) => Thresholds.Conditions.ConditionTree.FactIds(rule.When);
        },
        ("settled", 10), ("asked again", 1));

    [Fact]
    public static void Required_is_never_above_to_consider_nor_that_above_not_ruled_out() => Law.Holds(
        1000, dice => dice.Chance(50) ? Case.Consistent(dice) : Case.Clashing(dice), Case.Smaller,
        (c, seen) =>
        {
            var decided = c.Decide();
            if (decided.Required is not null) seen.Count("required");
            if (decided.ToConsider is not null) seen.Count("to consider");
            return Rank(decided.Required) <= Rank(decided.ToConsider) && Rank(decided.ToConsider) <= Rank(decided.NotRuledOut)
                ? null
                : $"{decided.Required}, {decided.ToConsider}, {decided.NotRuledOut}";
        },
        ("required", 20), ("to consider", 40));

    [Fact]
    public static void The_headlines_are_read_from_the_ladder_and_one_sign_towards_section_47_asks_for_a_look_and_no_more() => Law.Holds(
        1000, dice => dice.Chance(50) ? Case.Consistent(dice) : Case.Clashing(dice), Case.Smaller,
        (c, seen) =>
        {
            var decided = c.Decide();
            var (help, need, harm) = (decided.Of(Threshold.EarlyHelp).Status, decided.Of(Threshold.Section17).Status, decided.Of(Threshold.Section47).Status);
            static bool speaks(ThresholdStatus s) => s is ThresholdStatus.Met or ThresholdStatus.MustConsider or ThresholdStatus.PointsTowards;
            Threshold? toConsider = harm is ThresholdStatus.Met or ThresholdStatus.MustConsider ? Threshold.Section47
                : speaks(harm) || speaks(need) ? Threshold.Section17 : speaks(help) ? Threshold.EarlyHelp : null;
            Threshold? required = harm == ThresholdStatus.Met ? Threshold.Section47 : need == ThresholdStatus.Met ? Threshold.Section17 : null;
            Threshold? open = harm != ThresholdStatus.NotMet ? Threshold.Section47 : need != ThresholdStatus.NotMet ? Threshold.Section17
                : help != ThresholdStatus.NotMet ? Threshold.EarlyHelp : null;
            if (harm == ThresholdStatus.PointsTowards) seen.Count("one sign towards section 47");
            if (decided.ToConsider is { } found) seen.Count(found.Slug());
            return (decided.Required, decided.ToConsider, decided.NotRuledOut) == (required, toConsider, open)
                ? null
                : $"{decided.Required}, {decided.ToConsider}, {decided.NotRuledOut}; read from the ladder {required}, {toConsider}, {open}";
        },
        ("one sign towards section 47", 3), ("section-17", 15), ("section-47", 15));

    [Fact]
    public static void Emergency_accommodation_is_never_for_the_unborn() => Law.Holds(
        1000, dice => dice.Chance(50) ? Case.Consistent(dice) : Case.Clashing(dice), Case.Smaller,
        (c, seen) =>
        {
            var unborn = c.Contact with { Statements = c.Contact.Statements.RemoveAll(s => s.IsOfAge).Add(Statement.Yes(Statement.Unborn)) };
            var decided = c.Decide(unborn.Build(c.Vocabulary));
            if (decided.Contact.Facts.Values.Measure(Measure.AgeId).Max >= 0) return null;
            seen.Count("unborn");
            if (c.Contact.Judgements.Any(j => j.Threshold == Threshold.EmergencyAccommodation && j.Answer == JudgementAnswer.Met)) seen.Count("judged met");
            if (decided.EmergencyAccommodation.Status != ThresholdStatus.NotMet) return $"it is {decided.EmergencyAccommodation.Status}";
            if (decided.EmergencyAccommodation.IsRequired) return "it is required";
            return decided.Routes.FirstOrDefault(r => r.Status != RouteStatus.DoesNotApply) is { } route ? $"{route} is {route.Status}" : null;
        },
        ("unborn", 40), ("judged met", 1));

    [Fact]
    public static void How_a_threshold_stands_is_not_asked_before_it_is_decided_nor_a_contact_of_another_vocabulary_decided()
    {
        var rulebook = (Small.Chapter with
        {
            Indicators = [Small.Concern("mark")],
            Steps = [new() { Id = "s", What = "Do.", Who = "We.", When = Condition.Parse("section-17 is met"), Citations = [Small.ReadLaw] }],
        }).Build();
        var contact = Contact.Start(rulebook.Vocabulary, "c-1", ContactSpec.ReceivedOn).Build();
        var asked = rulebook.Steps[0].When;
        const string refusal = "How a threshold stands is asked only in steps, routes and record checks.";
        Assert.Equal(refusal, Assert.Throws<InvalidOperationException>(() => new ConditionEvaluator(contact.Facts, rulebook.ParameterValues).Evaluate(asked)).Message);
        var plainly = new ThresholdEvaluator(rulebook).DecidePlainly(contact);
        Assert.Equal(refusal, Assert.Throws<InvalidOperationException>(() => plainly.Answers.Evaluate(asked)).Message);

        var elsewhere = new ThresholdEvaluator((Small.Chapter with { Indicators = [Small.Concern("mark")] }).Build());
        Assert.StartsWith(
            "The contact was built on another rulebook's vocabulary. Build it on this one's.",
            Assert.Throws<ArgumentException>(() => elsewhere.Decide(contact)).Message, StringComparison.Ordinal);
    }

    internal static int Rank(Threshold? threshold) => (int)(threshold ?? 0);

    private static bool DifferOnlyIn(string concern, FactValues a, FactValues b)
    {
        var index = a.Vocabulary.Key(concern).Index;
        return a.Indicators.Where((_, i) => i != index).SequenceEqual(b.Indicators.Where((_, i) => i != index))
            && a.Measures.SequenceEqual(b.Measures) && a.Choices.SequenceEqual(b.Choices) && a.Events.SequenceEqual(b.Events);
    }
}
