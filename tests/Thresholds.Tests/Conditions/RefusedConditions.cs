using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Conditions;

/// <summary>Words that are no condition, and what their writer is told.</summary>
public static class RefusedConditions
{
    private static readonly Chapter Facts = Small.Chapter with
    {
        Indicators = [Small.Concern("mark-when-not-mobile"), Small.Concern("burn"), Small.Concern("injury"), Small.Circumstance("at-school"), Small.Circumstance("at-home"), Small.Circumstance("told-by-police")],
        Measures = [Small.Number("times")],
        Choices = [Small.List("source", "police", "school", "3B") with { Groups = [new("officials", ["police", "school"])] }],
        Events = [Small.Happening("child-seen")],
        Parameters = [Small.Setting("so-many", 2, 2, 3)],
        Clauses = [Clause.Implies("burn", "injury"), new("burn", new MeasureLiteral("times", 2, null)), Clause.Never("at-school", "at-home"),
            new("told-by-police", new ChoiceLiteral("source", ["police", "3B"]))],
    };

    [Fact]
    public static void A_condition_nested_beyond_reading_is_refused_and_never_ends_the_process()
    {
        var deep = new string('(', 100_000) + "burn" + new string(')', 100_000);
        var fault = Assert.Single(Condition.TryParse(deep).Faults);
        Assert.Equal("1:51  Nested more than 50 deep, which nobody can read. Split the rule.", fault.ToString());
        Assert.True(Condition.TryParse(new string('(', 40) + "burn" + new string(')', 40)).IsUsable);
    }

    [Theory]
    [InlineData("", 1, "A condition is missing. Write an indicator, or a question such as `age < 1 year`.")]
    [InlineData("a and b or c", 1, "`a and b or c` can be read two ways. Write `(a and b) or c`, or `a and (b or c)`.")]
    [InlineData("a or b and c", 1, "`a or b and c` can be read two ways. Write `(a or b) and c`, or `a or (b and c)`.")]
    [InlineData("a and", 6, "The condition breaks off here. Finish it.")]
    [InlineData("a b", 3, "`b` was not expected here. Join conditions with `and` or `or`, and close every parenthesis.")]
    [InlineData("(a and b", 1, "Close the parenthesis that opened here.")]
    [InlineData("and", 1, "`and` is a word of the condition language and cannot stand here.")]
    [InlineData("Mark", 1, "`Mark` cannot be an id: ids are lower-case words joined by hyphens, such as `mark-when-not-mobile`.")]
    [InlineData("age < 6", 8, "Say the unit of an age: `age < 6 months`, `age >= 16 years`.")]
    [InlineData("age <= 15 years", 5, "`<= 15 years` can be read two ways, since a child is 15 for a whole year. Write `age < 16 years` or `age >= 15 years`.")]
    [InlineData("age > 15 years", 5, "`> 15 years` can be read two ways, since a child is 15 for a whole year. Write `age < 16 years` or `age >= 15 years`.")]
    [InlineData("age = 15 years", 5, "`= 15 years` can be read two ways, since a child is 15 for a whole year. Write `age < 16 years` or `age >= 15 years`.")]
    [InlineData("age < -1 months", 1, "An age below zero is written `unborn`.")]
    [InlineData("age < 19 years", 1, "These thresholds are for children: an age is at most 18 years.")]
    [InlineData("at least 0 of (a, b)", 1, "`at least 0` of 2 can never decide anything. Write a number from 1 to 2.")]
    [InlineData("at least 3 of (a, b)", 1, "`at least 3` of 2 can never decide anything. Write a number from 1 to 2.")]
    [InlineData("at least of (a, b)", 10, "After `at least` write a number or a parameter: `at least 2 of (a, b, c)`.")]
    [InlineData("times >", 8, "After `>` write a whole number or a parameter.")]
    [InlineData("source is one of (police, police)", 27, "`police` stands twice in the list. Write it once.")]
    [InlineData("source is (police)", 11, "Write `source is one of (...)` with codes or groups in the parentheses.")]
    [InlineData("child-seen has", 1, "Write `child-seen has happened` or `child-seen has not happened`.")]
    [InlineData("section-47 is likely", 1, "After `section-47` write `is met`, `must be considered`, `is pointed towards`, `is raised`.")]
    public static void Words_that_do_not_read(string words, int column, string message)
    {
        var fault = Assert.Single(Condition.TryParse(words).Faults);
        Assert.Equal(message, fault.Message);
        Assert.Equal(column, fault.Where.Column);
    }

    [Theory]
    [InlineData("mark-when-not-moble", "`mark-when-not-moble` is not in the vocabulary. Did you mean `mark-when-not-mobile`?")]
    [InlineData("unheard-of-entirely", "`unheard-of-entirely` is not in the vocabulary.")]
    [InlineData("times", "`times` is a measure (a number), not an indicator (yes or no).")]
    [InlineData("burn > 2", "`burn` is an indicator (yes or no), not a measure (a number).")]
    [InlineData("source is one of (polcie)", "`polcie` is not a value or group of `source`. Did you mean `police`?")]
    [InlineData("timse > so-mny", "`timse` is not in the vocabulary. Did you mean `times`?")]
    [InlineData("not age < so-mny", "`so-mny` is not a parameter. Did you mean `so-many`?")]
    [InlineData("sorce is one of (polcie)", "`sorce` is not in the vocabulary. Did you mean `source`?")]
    [InlineData("source is one of (offcials)", "`offcials` is not a value or group of `source`. Did you mean `officials`?")]
    [InlineData("at least so-many of (burn, burn)", "`at least` must lie between 1 and 2 here, for every value the parameter may be set to.")]
    [InlineData("times > so-mny", "`so-mny` is not a parameter. Did you mean `so-many`?")]
    [InlineData("at least so-mny of (burn, at-school)", "`so-mny` is not a parameter. Did you mean `so-many`?")]
    [InlineData("at least so-many of (burn, at-school)", "`at least` must lie between 1 and 2 here, for every value the parameter may be set to.")]
    [InlineData("not age < 6 months", "An age under `not` can be misread, because the unborn would count among the rest. Say the other side: `age >= 6 months` for `not age < 6 months`, `age >= 0 months` for `not unborn`.")]
    [InlineData("burn and not (at-school or unborn)", "An age under `not` can be misread, because the unborn would count among the rest. Say the other side: `age >= 6 months` for `not age < 6 months`, `age >= 0 months` for `not unborn`.")]
    [InlineData("at least 2 of (burn, burn)", "`burn` implies `burn`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (burn, injury)", "`burn` implies `injury`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (times >= 2, times >= 3)", "`times >= 3` implies `times >= 2`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (burn, times >= 2)", "`burn` implies `times >= 2`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (injury, burn and at-school)", "`burn and at-school` implies `injury`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (source is one of (police), source is one of (police, school))", "`source is one of (police)` implies `source is one of (police, school)`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (at-school, not at-home)", "`at-school` implies `not at-home`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (told-by-police, source is one of (police, 3B))", "`told-by-police` implies `source is one of (police, 3B)`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("at least 2 of (burn, injury or at-school)", "`burn` implies `injury or at-school`, so one fact would be counted twice. Leave one of them out.")]
    [InlineData("section-17 is met", "`section-17 is met` asks how a threshold stands. Only steps, routes and record checks may: a rule that leads to a threshold must stand on facts.")]
    public static void Conditions_that_no_rule_may_have(string when, string message)
    {
        var faults = (Facts with { Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.MustConsider, when)] }).Faults();
        Assert.Equal($"rule `r`, when  {message}", Assert.Single(faults));
    }

    [Theory]
    [InlineData("mark-when-not-mobile")]
    [InlineData("at least so-many of (burn, at-school, mark-when-not-mobile)")]
    [InlineData("not not age < 6 months")]
    [InlineData("unborn or age < 1 year")]
    [InlineData("at least 2 of (burn, times >= 3)")]
    [InlineData("at least 2 of (source is one of (police), source is one of (school))")]
    [InlineData("at least 2 of (times >= 2, times < 4)")]
    [InlineData("at least 2 of (at-school, not told-by-police)")]
    [InlineData("at least 2 of (told-by-police, source is one of (police, school))")]
    [InlineData("at least 2 of (burn, child-seen has happened)")]
    public static void Their_nearest_neighbours_may_stand(string when)
        => Assert.Empty((Facts with { Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.MustConsider, when)] }).Faults());

    [Fact]
    public static void A_step_a_route_and_a_check_may_ask_how_a_threshold_stands() => Assert.Empty((Facts with
    {
        Steps = [new() { Id = "s", What = "Do.", Who = "We.", When = Condition.Parse("section-17 is met"), Citations = [Small.ReadLaw] }],
        Routes = [new() { Id = "r", What = "Safe.", Because = "So.", OpensWhen = Condition.Parse("section-47 is raised"), Citations = [Small.ReadLaw] }],
        Checks = [new() { Id = "c", What = "Seen.", Because = "So.", When = Condition.Parse("section-47 must be considered"), Expects = Condition.Parse("burn") }],
    }).Faults());

    [Fact]
    public static void Under_one_year_is_not_unborn_and_says_so_both_ways()
    {
        var vocabulary = Facts.Build().Vocabulary;
        Truth ask(string words, ChildAge age) => new Thresholds.Evaluation.ConditionEvaluator(
            Contact.Start(vocabulary, "c-1", new(2026, 3, 2)).Child(age).Build().Facts, new Dictionary<string, int>()).Evaluate(Condition.Parse(words));
        Assert.Equal(Truth.Yes, ask("age < 1 year", new() { Years = 0 }));
        Assert.Equal(Truth.No, ask("age < 1 year", new() { Unborn = Truth.Yes }));
        Assert.Equal(Truth.Yes, ask("unborn", new() { Unborn = Truth.Yes }));
        Assert.Equal(Truth.NotKnown, ask("age < 1 year", new()));
        Assert.Equal(Truth.NotKnown, ask("age < 6 months", new() { Years = 0 }));
        Assert.Equal(Truth.NotKnown, ask("unborn or age < 1 year", new() { Months = new(-2, 3) })); // Kleene: each is open, so the whole is
        Assert.Equal(Truth.Yes, ask("age >= 16 years", new() { Months = Interval.Exactly(192) }));
        Assert.Equal(Truth.No, ask("age <= 6 months", new() { Unborn = Truth.Yes }));
    }

    public static TheoryData<Condition, string> Unwritable => new()
    {
        { new MeasureCondition("age", Comparison.AtLeast, Operand.Of(-3)), "`age >= -3 months` cannot be read back. An age below zero is written `unborn`." },
        { new ChoiceCondition("source", ["not known"]), "`source is one of (not known)` cannot be read back. Write `source is one of (...)` with codes or groups in the parentheses." },
        { new AnyOf([new IndicatorCondition("burn")]), "`burn` reads back as `burn`. Build it as it reads." },
    };

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public static void A_condition_built_in_code_says_only_what_words_can(Condition when, string message)
        => Assert.Equal(
            $"rule `r`, when  {message}",
            Assert.Single((Facts with { Rules = [Small.Rule("r", Threshold.Section47, RuleStrength.MustConsider, "burn") with { When = when }] }).Faults()));

    [Theory]
    [InlineData(int.MinValue, Comparison.Under)]
    [InlineData(int.MaxValue, Comparison.Over)]
    public static void Nothing_lies_beyond_the_ends(int number, Comparison comparison)
        => Assert.True(new MeasureCondition("times", comparison, Operand.Of(number)).Satisfying(number).IsEmpty);
}
