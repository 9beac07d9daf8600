using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Facts;

/// <summary>Clashes as they arrive at a front door.</summary>
public static class ClashStories
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public static void Unborn_and_in_police_protection_sets_age_aside_and_the_duty_stands()
    {
        var guidance = (Small.Chapter with
        {
            Indicators = [Small.LegalFact("in-police-protection").OnlyFor(Small.AgeFrom(0)), Small.Concern("sexual-activity-under-13").OnlyFor(Small.AgeUnder(156))],
            Rules =
            [
                Small.Rule("protected", Threshold.Section47, RuleStrength.Duty, "in-police-protection"),
                Small.Rule("under-13", Threshold.Section47, RuleStrength.MustConsider, "sexual-activity-under-13"),
            ],
        }).Build();
        var contact = Contact.Start(guidance.Vocabulary, "c-1", Day).Child(new() { Unborn = Truth.Yes }).Yes("in-police-protection").Build();

        var clash = Assert.Single(contact.Facts.Clashes);
        Assert.Equal(["in-police-protection", "age"], clash.Facts);
        Assert.Equal(["age"], clash.SetAside);
        Assert.Equal(["in-police-protection"], clash.Kept);
        Assert.Equal(Measure.Age.Range, contact.Facts.Values.Measure("age"));
        Assert.Equal(Truth.Yes, contact.Facts.Values.Indicator("in-police-protection"));

        var decision = new ThresholdEvaluator(guidance).Decide(contact);
        Assert.Equal(Threshold.Section47, decision.Required);
        Assert.True(decision.Of(Threshold.Section47).IsRequired);
        // Nobody spoke of sexual activity: the clash on age must not raise it.
        Assert.Equal(["protected"], decision.Rules.Where(r => r.Counts == Truth.Yes).Select(r => r.Rule.Id));
    }

    [Fact]
    public static void A_duty_that_only_a_clash_raises_must_be_considered_and_is_not_required()
    {
        var guidance = (Small.Chapter with
        {
            Indicators = [Small.Circumstance("seen-at-home"), Small.LegalFact("order"), Small.Record("file-says-order")],
            Clauses = [Clause.Implies("file-says-order", "order")],
            Rules = [Small.Rule("ordered", Threshold.Section47, RuleStrength.Duty, "order")],
        }).Build();
        var contact = Contact.Start(guidance.Vocabulary, "c-1", Day).Yes("file-says-order").No("order").Build();
        Assert.Equal(["order", "file-says-order"], Assert.Single(contact.Facts.Clashes).SetAside);

        var decision = new ThresholdEvaluator(guidance).Decide(contact);
        Assert.Null(decision.Required);
        Assert.Equal(Threshold.Section47, decision.ToConsider);
        Assert.True(Assert.Single(decision.Rules).IsRaisedByClash);
        Assert.Equal(RuleStrength.MustConsider, Assert.Single(decision.Rules).Strength);
    }

    [Fact]
    public static void Sources_of_age_that_contradict_each_other_and_another_fact_set_that_fact_aside_too()
    {
        var guidance = (Small.Chapter with
        {
            Indicators = [Small.Circumstance("lives-alone").OnlyFor(Small.AgeFrom(192))],
            Rules = [Small.Rule("with-others", Threshold.Section17, RuleStrength.MustConsider, "not lives-alone")],
        }).Build();
        var contact = Contact.Start(guidance.Vocabulary, "c-1", Day).Yes("lives-alone")
            .Child(new() { Months = new(208, 215), Unborn = Truth.Yes }).Build();
        Assert.Equal([["age"], ["lives-alone", "age"]], contact.Facts.Clashes.Select(c => c.Facts.ToArray()));
        Assert.Equal(Truth.NotKnown, contact.Facts.Values.Indicator("lives-alone"));
        // The reading that keeps "unborn" raises the rule, so it is raised.
        Assert.Equal(Threshold.Section17, new ThresholdEvaluator(guidance).Decide(contact).ToConsider);
    }

    [Fact]
    public static void Worries_at_odds_over_a_choice_leave_it_open_whatever_else_clashes_there()
    {
        string[] codes = ["one", "two", "three"];
        Clause of(string id, params string[] some) => new(id, new ChoiceLiteral("grade", [.. some]));
        var vocabulary = (Small.Chapter with
        {
            Indicators = [.. ((string[])["a", "b", "c"]).Select(Small.Concern), .. ((string[])["x", "y", "z"]).Select(Small.Circumstance)],
            Choices = [Small.List("grade", codes)],
            Clauses = [of("a", "one", "two"), of("b", "two", "three"), of("c", "one", "three"), of("x", "three"), of("y", "one"), of("z", "two")],
        }).Build().Vocabulary;
        var builder = Contact.Start(vocabulary, "c-1", Day);
        foreach (var id in (string[])["a", "b", "c", "x", "y", "z"]) builder.Yes(id);
        var facts = builder.Build().Facts;
        Assert.Equal(vocabulary.Choices[0].AllCodes, facts.Values.Choice("grade"));
        Assert.Equal(["a", "b", "c"], vocabulary.Indicators.Where(i => facts.Values.Indicator(i.Id) == Truth.Yes).Select(i => i.Id));
        Assert.Contains(facts.Clashes, c => c.Facts.SequenceEqual(["a", "b", "c"]));
    }

    [Fact]
    public static void Three_that_leave_no_grade_between_them_are_one_clash_whichever_grades_they_leave_out()
    {
        Clause of(string id, params string[] some) => new(id, new ChoiceLiteral("grade", [.. some]));
        var vocabulary = (Small.Chapter with
        {
            Indicators = [.. ((string[])["a", "b", "c"]).Select(Small.Concern)],
            Choices = [Small.List("grade", "none-of-theirs", "one", "two", "three")],
            Clauses = [of("a", "one", "two"), of("b", "two", "three"), of("c", "one", "three")],
        }).Build().Vocabulary;
        var facts = Contact.Start(vocabulary, "c-1", Day).Yes("a").Yes("b").Yes("c").Build().Facts;
        Assert.Equal(["a", "b", "c"], Assert.Single(facts.Clashes).Facts);
    }

    [Fact]
    public static void Two_that_exclude_each_other_twice_over_are_one_clash()
    {
        var vocabulary = (Small.Chapter with
        {
            Indicators = [Small.Concern("a"), Small.Concern("b")],
            Choices = [Small.List("grade", "one", "two")],
            Clauses = [Clause.Never("a", "b"), new("a", new ChoiceLiteral("grade", ["one"])), new("b", new ChoiceLiteral("grade", ["two"]))],
        }).Build().Vocabulary;
        var facts = Contact.Start(vocabulary, "c-1", Day).Yes("a").Yes("b").Build().Facts;
        Assert.Equal(["a", "b"], Assert.Single(facts.Clashes).Facts);
    }

    [Fact]
    public static void A_legal_fact_stated_no_is_set_aside_and_one_stated_yes_stands()
    {
        var vocabulary = (Small.Chapter with
        {
            Indicators = [Small.LegalFact("on-plan"), Small.LegalFact("plan-elsewhere")],
            Clauses = [Clause.Implies("plan-elsewhere", "on-plan")],
        }).Build().Vocabulary;
        var facts = Contact.Start(vocabulary, "c-1", Day).Yes("plan-elsewhere").No("on-plan").Build().Facts;
        Assert.Equal(["on-plan"], Assert.Single(facts.Clashes).SetAside);
        Assert.Equal(Truth.Yes, facts.Values.Indicator("plan-elsewhere"));
        Assert.Equal(Truth.NotKnown, facts.Values.Indicator("on-plan")); // nothing is derived onto it
    }

    [Fact]
    public static void What_a_clash_may_make_no_raises_the_rule_that_stands_on_its_being_no()
    {
        var guidance = (Small.Chapter with
        {
            Indicators = [Small.Circumstance("lives-in-hostel"), Small.Circumstance("lives-alone"), Small.Circumstance("lives-with-a-parent")],
            Events = [Small.Happening("child-seen")],
            Clauses = [Clause.Implies("lives-in-hostel", "lives-alone"), Clause.Never("lives-alone", "lives-with-a-parent")],
            Rules =
            [
                Small.Rule("without-a-parent", Threshold.Section17, RuleStrength.MustConsider, "not lives-with-a-parent"),
                Small.Rule("with-a-parent", Threshold.Section17, RuleStrength.MustConsider, "lives-with-a-parent"),
                Small.Rule("seen", Threshold.Section17, RuleStrength.MustConsider, "child-seen has happened"),
            ],
        }).Build();
        var contact = Contact.Start(guidance.Vocabulary, "c-1", Day).Yes("lives-in-hostel").No("lives-alone").Build();
        Assert.Equal(Truth.NotKnown, contact.Facts.Values.Indicator("lives-with-a-parent"));
        // Whoever said "hostel" said "no parent"; nobody said "a parent".
        Assert.Equal(["without-a-parent"], new ThresholdEvaluator(guidance).Decide(contact).Rules.Where(r => r.IsRaisedByClash).Select(r => r.Rule.Id));
    }
}
