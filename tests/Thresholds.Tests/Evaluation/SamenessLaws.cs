using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Tests.Evaluation;

/// <summary>The same statements give the same decision, whatever the order, culture or company they arrive in.</summary>
public static class SamenessLaws
{
    private sealed record Shuffled(Case Case, int Seed)
    {
        public static Shuffled Draw(Dice dice) => new(dice.Chance(50) ? Case.Consistent(dice) : Case.Clashing(dice), dice.Between(0, 1_000_000));

        public static IEnumerable<Shuffled> Smaller(Shuffled s) => Case.Smaller(s.Case).Select(c => s with { Case = c });

        public override string ToString() => Case.ToString();
    }

    [Fact]
    public static void The_order_in_which_things_are_said_changes_nothing() => Law.Holds(
        500, Shuffled.Draw, Shuffled.Smaller,
        (s, seen) =>
        {
            var extra = Extras(new(s.Seed), s.Case);
            var one = Build(s.Case.Vocabulary, extra);
            var other = Build(s.Case.Vocabulary, new Dice(s.Seed + 1).Shuffled(extra));
            if (extra.Count > 3) seen.Count();
            if (DecisionDump.Said(one) != DecisionDump.Said(other)) return $"the contact differs:\n{DecisionDump.Said(one)}\n{DecisionDump.Said(other)}";
            return Difference(s.Case.Decide(one), s.Case.Decide(other));
        },
        ("applied", 90));

    [Fact]
    public static void The_order_in_which_chapters_are_added_changes_nothing() => Law.Holds(
        300, Shuffled.Draw, Shuffled.Smaller,
        (s, seen) =>
        {
            var other = new Case([.. s.Case.Chapters.Reverse()], s.Case.Contact);
            seen.Count();
            return Difference(s.Case.Decide(), other.Decide());
        },
        ("applied", 100));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public static void The_machine_s_culture_changes_nothing(string culture)
    {
        Assert.SkipUnless(HasCultures(), "This machine has no cultures but the invariant one (no ICU), so their effect cannot be seen.");
        Law.Holds(
        100, Shuffled.Draw, Shuffled.Smaller,
        (s, seen) =>
        {
            var here = DecisionDump.Of(s.Case.Decide());
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                if (1234.5.ToString("N1") != 1234.5.ToString("N1", CultureInfo.InvariantCulture) || new DateOnly(2026, 3, 2).ToString("d") != "03/02/2026") seen.Count();
                // The rulebook is built anew, so that reading conditions and clauses is under the culture too.
                var there = DecisionDump.Of(new Case(s.Case.Chapters, s.Case.Contact).Decide());
                return here == there ? null : $"under {culture} it differs:\n{here}\n{there}";
            }
            finally
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
            }
        },
        ("applied", 100));
    }

    private static bool HasCultures()
    {
        try
        {
            return CultureInfo.GetCultureInfo("tr-TR").NumberFormat.NumberDecimalSeparator == ",";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    [Fact]
    public static void People_notes_attributes_family_sources_and_ids_change_nothing() => Law.Holds(
        500, Shuffled.Draw, Shuffled.Smaller,
        (s, seen) =>
        {
            var dice = new Dice(s.Seed);
            var plain = s.Case.Contact.Build(s.Case.Vocabulary);
            var builder = Contact.Start(s.Case.Vocabulary, "another-id", ContactSpec.ReceivedOn).InFamily("a-family")
                .With(new() { Id = "mother", Relation = "mother", ParentalResponsibility = Truth.Yes, AgreedToHelp = Agreement.No, SafeToTell = Truth.No })
                .Attribute("ethnicity", "any").Attribute("sex", "any");
            Age(builder, s.Case.Contact.Statements);
            foreach (var said in s.Case.Contact.Statements.Where(x => !x.IsOfAge))
            {
                seen.Count("statements");
                builder.State(said.FactId, new()
                {
                    Value = said.Value, Basis = dice.OneOf([Basis.Reported, Basis.Seen, Basis.ProfessionalOpinion, Basis.Established]),
                    From = "health visitor", ObservedOn = new(2026, 2, 1), About = dice.Chance(50) ? "mother" : null, DoNotTell = true, Note = "free text",
                });
            }

            foreach (var judgement in s.Case.Contact.Judgements) builder.Judged(judgement);
            return Difference(s.Case.Decide(plain), s.Case.Decide(builder.Build()));
        },
        ("statements", 300));

    [Fact]
    public static void The_moment_for_clocks_changes_nothing_but_lateness() => Law.Holds(
        300, Shuffled.Draw, Shuffled.Smaller,
        (s, seen) =>
        {
            var contact = s.Case.Contact.Build(s.Case.Vocabulary);
            var evaluator = new ThresholdEvaluator(s.Case.Rulebook);
            string without(ThresholdDecision d) => string.Join('\n', DecisionDump.Of(d).Split('\n').Where(line => !line.StartsWith("step", StringComparison.Ordinal)))
                + string.Join(',', d.Steps.Select(step => step.Verdict));
            seen.Count();
            var early = evaluator.Decide(contact);
            var late = evaluator.Decide(contact, new(AsOf: new LocalMoment(new(2026, 12, 1))));
            return without(early) == without(late) ? null : "the moment changed more than lateness";
        },
        ("applied", 100));

    [Fact]
    public static void The_rules_of_the_day_apply_and_no_other_day_is_read() => Law.Holds(
        500, Shuffled.Draw, Shuffled.Smaller,
        (s, seen) =>
        {
            var contact = s.Case.Contact.Build(s.Case.Vocabulary);
            var evaluator = new ThresholdEvaluator(s.Case.Rulebook);
            foreach (var day in (DateOnly[])[new(2026, 1, 31), new(2026, 2, 1), new(2026, 4, 30), new(2026, 5, 1)])
            {
                var decided = evaluator.Decide(contact, new(RulesAsAt: day));
                seen.Count("not applied", decided.NotApplied.Length);
                if (decided.Rules.FirstOrDefault(r => !IsInForce(r.Rule, day)) is { } dead) return $"{dead} is not in force on {day:O}";
                if (decided.Rules.Count() != s.Case.Rulebook.Rules.Count(r => IsInForce(r, day))) return "a rule in force is missing";
                if (decided.NotApplied.Any(r => IsInForce(r, day))) return "a rule in force was not applied";
            }

            return null;

            // Said a second time: both days included, and "not yet" on no day.
            static bool IsInForce(Rule rule, DateOnly day) => rule.InForce is var (from, to, notYet)
                && !notYet && (from is null || from.Value.DayNumber <= day.DayNumber) && (to is null || day.DayNumber <= to.Value.DayNumber);
        },
        ("not applied", 30));

    // Every call a caller could make in another order, with accounts, people and judgements that are hard to tell apart.
    private static List<Action<ContactBuilder>> Extras(Dice dice, Case c)
    {
        var calls = new List<Action<ContactBuilder>>();
        foreach (var said in c.Contact.Statements)
        {
            if (said.IsOfAge) calls.Add(b => Age(b, [said]));
            else
                foreach (var from in dice.Some(new string?[] { null, "", "school", "health visitor" }, 50).DefaultIfEmpty(null))
                    calls.Add(b => b.State(said.FactId, new() { Value = said.Value, From = from }));
        }

        foreach (var judgement in c.Contact.Judgements) calls.Add(b => b.Judged(judgement));
        foreach (var by in (DateOnly[])[new(2026, 3, 5), new(2026, 3, 9)])
            calls.Add(b => b.Judged(new() { Threshold = Threshold.Section17, Answer = JudgementAnswer.MoreInformationNeeded, On = ContactSpec.ReceivedOn, InformationBy = by }));
        foreach (var person in (string[])["mother", "father", "aunt"]) calls.Add(b => b.With(new() { Id = person }));
        return calls;
    }

    private static void Age(ContactBuilder builder, IEnumerable<Statement> said)
    {
        foreach (var s in said.Where(s => s.IsOfAge))
        {
            builder.Child(s switch
            {
                { FactId: Measure.AgeId, Value: MeasureValue months } => new() { Months = months.Bounds },
                { Value: MeasureValue years } => new() { Years = years.Bounds.Min },
                _ => new() { Unborn = ((IndicatorValue)s.Value).Value },
            });
        }
    }

    private static Contact Build(Vocabulary vocabulary, IEnumerable<Action<ContactBuilder>> calls)
    {
        var builder = Contact.Start(vocabulary, "made-up", ContactSpec.ReceivedOn);
        foreach (var call in calls) call(builder);
        return builder.Build();
    }

    private static string? Difference(ThresholdDecision a, ThresholdDecision b)
        => DecisionDump.Of(a) == DecisionDump.Of(b) ? null : $"the decisions differ:\n{DecisionDump.Of(a)}\nand\n{DecisionDump.Of(b)}";
}
