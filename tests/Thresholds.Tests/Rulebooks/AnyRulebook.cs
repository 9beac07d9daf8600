using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Tests.Rulebooks;

/// <summary>Made-up small rulebooks that keep the guards: no <c>not</c> over a worry, no duty, no clause that contradicts another.</summary>
internal static class AnyRulebook
{
    private static readonly string[] Concerns = ["mark", "bruise", "fear", "hunger"];

    private static Gen<string> Words => Gen.Elements("Plain words", "A line\nand another", "Quotes \" and \\ and /", "Ångström — ‘é’ <b> & 😀", "\t", "a\u2028b", "0");

    private static Gen<DateOnly?> MaybeDay(int from, int to) => Gen.OneOf(
        Gen.Constant<DateOnly?>(null), Gen.Choose(from, to).Select(year => (DateOnly?)new DateOnly(year, 2, 28)));

    private static Gen<InForce> InForce => Gen.Frequency(
        (3, from first in MaybeDay(2000, 2010) from last in MaybeDay(2011, 2030) select new InForce(first, last, false)),
        (1, Gen.Constant(new InForce(null, null, true))));

    private static Gen<Condition> Leaf => Gen.OneOf(
        Gen.Elements(Concerns).Select(c => (Condition)new IndicatorCondition(c)),
        from comparison in Gen.Elements(Enum.GetValues<Comparison>()) from number in Gen.Choose(0, 40)
        select (Condition)new MeasureCondition("contacts", comparison, number > 30 ? Operand.Named("limit") : Operand.Of(number)),
        from comparison in Gen.Elements(Enum.GetValues<Comparison>()) from months in Gen.Choose(0, 215)
        select (Condition)new MeasureCondition("age", comparison, Operand.Of(months)),
        Gen.Constant<Condition>(new UnbornCondition()),
        Gen.SubListOf("1A", "3B", "health").Where(l => l.Count > 0).Select(l => (Condition)new ChoiceCondition("source", [.. l])),
        Gen.Elements(true, false).Select(has => (Condition)new EventCondition("meeting", has)),
        Gen.Constant<Condition>(new Not(new IndicatorCondition("neutral"))));

    private static Gen<Condition> Tree(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Several(depth).Select(items => (Condition)new AllOf(items)),
        Several(depth).Select(items => (Condition)new AnyOf(items)),
        Gen.SubListOf(Concerns[1..]).Where(l => l.Count > 1).Select(l => (Condition)new AtLeast(Operand.Of(2), [.. l.Select(i => new IndicatorCondition(i))])));

    private static Gen<ImmutableArray<Condition>> Several(int depth) => Gen.Choose(2, 3).SelectMany(n => Tree(depth - 1).ListOf(n)).Select(l => l.ToImmutableArray());

    private static Gen<Rule> Rule => from threshold in Gen.Elements(ThresholdWords.All.ToArray())
                                     from strength in Gen.Elements(RuleStrength.MustConsider, RuleStrength.PointsTowards)
                                     from condition in Tree(2)
                                     from because in Words.Where(w => !string.IsNullOrWhiteSpace(w))
                                     from urgency in Gen.Elements<Urgency?>(null, Urgency.Now, Urgency.WithinOneWorkingDay)
                                     from inForce in InForce
                                     select new Rule
                                     {
                                         Id = "rule", Threshold = threshold, Strength = strength, When = condition, Because = because, Citations = ["S-1"],
                                         Asks = urgency is null ? because : null, Urgency = urgency, InForce = inForce,
                                     };

    private static Gen<Step> Step => from condition in Tree(1)
                                     from test in Gen.Elements(Enum.GetValues<StatusTest>())
                                     from unit in Gen.Elements(Enum.GetValues<ClockUnit>())
                                     from limit in Gen.Choose(0, 3)
                                     from inForce in InForce
                                     select new Step
                                     {
                                         Id = "step", What = "What", Who = "Who", Citations = ["S-1"], InForce = inForce,
                                         When = new AllOf([condition, new StatusCondition(Threshold.Section47, test)]),
                                         By = limit == 3 ? new(0, default, "limit", "meeting") : new(unit == ClockUnit.EndOfDay ? 0 : limit, unit, null, Clock.Receipt),
                                     };

    public static Gen<RulebookBuilder> Builder => from rules in Gen.Choose(0, 4).SelectMany(n => Rule.ListOf(n))
                                                  from steps in Gen.Choose(0, 2).SelectMany(n => Step.ListOf(n))
                                                  from words in Words
                                                  from setting in Gen.Choose(0, 9)
                                                  from order in Gen.Choose(-5, 1000)
                                                  select Make(rules, steps, words, setting, order);

    private static RulebookBuilder Make(IEnumerable<Rule> rules, IEnumerable<Step> steps, string words, int setting, int order)
    {
        var builder = new RulebookBuilder("any", words, words).Opening(words).Add(new Chapter
        {
            Id = "chapter", Title = "Title " + words, Order = order, ReviewedBy = words,
            Prose = ImmutableSortedDictionary<Section, string>.Empty.Add((Section)(setting + 1), words),
            Indicators = [.. Concerns.Select(c => new Indicator(c, IndicatorKind.Concern, "Seen " + words, "Plain " + words)), new("neutral", IndicatorKind.Circumstance, "Neutral", "Neutral")],
            Measures = [new("contacts", "contacts", 0, 99, "Contacts", "Contacts")],
            Choices = [new("source", "Source", "Source", [new("1A", words, default), new("3B", words, new(new(2020, 1, 1), null, false))], [new("health", ["3B"])])],
            Events = [new("meeting", "Meeting", "Meeting")],
            Rules = [.. rules.Select((r, i) => r with { Id = FormattableString.Invariant($"rule-{i}") })],
            Steps = [.. steps.Select((s, i) => s with { Id = FormattableString.Invariant($"step-{i}") })],
            Clauses = [Clause.Implies("mark", "bruise")],
            Parameters = [new() { Id = "limit", Unit = "days", Default = 4, Min = 0, Max = 9, Why = "Why" }],
            Citations = [new() { Id = "S-1", Document = "Document", Publisher = "Publisher", Says = words }],
        });
        return setting > 5 ? builder.Set("limit", setting) : builder;
    }
}
