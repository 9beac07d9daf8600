using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Explanation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Explanation;

/// <summary>One fact, one way of saying it, and whether a reader may have it.</summary>
public sealed class RationaleTests
{
    private static readonly Rulebook Guidance = Guide();

    private static readonly RationaleWording Words = RationaleWording.Default with
    {
        FactsForAdults = Some(("mark", "A mark was seen"), ("parent-tired", "You said that you are tired"), ("warm", "The child is warm"), ("hurt", "The child is hurt")),
        TopicsForChildren = Some(("mark", "How you are"), ("hurt", "How you are"), ("parent-tired", "How your parent is"), ("warm", "Your day")),
        StepsForAdults = Some(("see-doctor", "A doctor looks at the child")),
    };

    [Theory]
    [InlineData("mark", Basis.Seen, null, true)]
    [InlineData("mark", Basis.Established, null, true)]
    [InlineData("mark", Basis.Reported, null, false)]
    [InlineData("mark", Basis.ProfessionalOpinion, null, false)]
    [InlineData("mark", Basis.Disputed, null, false)]
    [InlineData("mark", Basis.Withdrawn, null, false)]
    [InlineData("mark", Basis.Seen, "child-1", true)]
    [InlineData("mark", Basis.Seen, "mother-1", true)]
    [InlineData("mark", Basis.Seen, "father-1", false)]
    [InlineData("parent-tired", Basis.Seen, null, false)]
    [InlineData("parent-tired", Basis.Seen, "mother-1", true)]
    [InlineData("parent-tired", Basis.Seen, "father-1", false)]
    [InlineData("no-words", Basis.Seen, null, false)]
    [InlineData("order", Basis.Established, null, false)]
    public void A_mother_is_told(string fact, Basis basis, string? about, bool isTold)
    {
        var page = ForMother(Yes(fact, basis, about));
        Assert.Equal(isTold ? [fact] : [], page.FactsTold);
    }

    [Fact]
    public void One_account_that_must_not_be_told_keeps_the_fact_from_everybody()
    {
        var page = ForMother(Yes("mark", Basis.Seen), ("mark", new Account { Value = new IndicatorValue(Truth.Yes), DoNotTell = true, About = "father-1" }));
        Assert.Empty(page.FactsTold);
        Assert.Empty(page.StepsTold);
    }

    [Fact]
    public void What_follows_from_a_fact_is_told_in_no_other_words()
    {
        // Being hurt follows from the mark. It was not seen as such, so it is not told; nor when it was said and must not be told.
        Assert.Equal(["mark"], ForMother(Yes("mark", Basis.Seen)).FactsTold);
        Assert.Equal(["mark"], ForMother(Yes("mark", Basis.Seen), ("hurt", new Account { Value = new IndicatorValue(Truth.Yes), Basis = Basis.Seen, DoNotTell = true })).FactsTold);
    }

    [Fact]
    public void A_step_is_told_only_where_what_the_reader_may_have_calls_for_it()
    {
        Assert.Equal(["see-doctor"], ForMother(Yes("mark", Basis.Seen)).StepsTold);
        Assert.Empty(ForMother(Yes("mark", Basis.Reported)).StepsTold);
        // "Call the police" is a step of this guidance too, without words for the family.
        Assert.DoesNotContain("olice", ForMother(Yes("mark", Basis.Seen)).Write(ReportFormat.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_is_told_nothing_of_an_adult_and_each_topic_once()
    {
        var page = Rationale.For(Decide(Truth.Yes, 100, Yes("mark", Basis.Seen), Yes("hurt", Basis.Seen), Yes("parent-tired", Basis.Seen, "mother-1")), Reader.Child, Words);
        Assert.Equal(["mark", "hurt"], page.FactsTold);
        Assert.Equal(1, page.Write(ReportFormat.Text).Split("How you are.").Length - 1);
    }

    [Theory]
    [InlineData(-3, "Kept for when you are older")]
    [InlineData(23, "Kept for when you are older")]
    [InlineData(24, "All about you")]
    [InlineData(83, "All about you")]
    [InlineData(84, "About you")]
    [InlineData(143, "About you")]
    [InlineData(144, "About you: what we can tell you")]
    [InlineData(192, "What we can tell you")]
    [InlineData(null, "All about you")]
    public void Words_are_for_the_age(int? months, string title)
        => Assert.StartsWith("# " + title + "\n", Rationale.For(Decide(Truth.Yes, months), Reader.Child, Words).Write(ReportFormat.Markdown), StringComparison.Ordinal);

    [Fact]
    public void An_age_in_doubt_takes_the_words_for_the_youngest()
    {
        var contact = Start(Truth.Yes).Child(new() { Months = new(100, 200) }).Build();
        Assert.StartsWith("# About you\n", Rationale.For(new ThresholdEvaluator(Guidance).Decide(contact), Reader.Child, Words).Write(ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Truth.No, "mother-1", NotToldBecause.RecordedUnsafe)]
    [InlineData(Truth.NotKnown, "mother-1", NotToldBecause.NotRecorded)]
    [InlineData(Truth.Yes, "aunt-9", NotToldBecause.NotListed)]
    [InlineData(Truth.Yes, "child-1", NotToldBecause.IsTheChild)]
    public void The_worker_hears_why_nothing_is_told(Truth safe, string person, NotToldBecause why)
    {
        var page = Rationale.For(Decide(safe, 100, Yes("mark", Basis.Seen)), Reader.Adult(person), Words);
        Assert.False(page.CanBeTold);
        Assert.Equal(why, page.NotToldBecause);
        Assert.EndsWith(".", why.Words(), StringComparison.Ordinal);
        Assert.StartsWith("# Nothing can be told on this page\n", page.Write(ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_listed_as_the_child_are_nobody_to_tell()
    {
        var contact = Start(Truth.Yes).With(new() { Id = "child-2", Relation = "Child ", SafeToTell = Truth.Yes }).Build();
        Assert.Equal(NotToldBecause.NotListed, Rationale.For(new ThresholdEvaluator(Guidance).Decide(contact), Reader.Child, Words).NotToldBecause);
    }

    [Fact]
    public void Without_words_of_the_guidance_no_fact_is_told()
    {
        var page = Rationale.For(Decide(Truth.Yes, 100, Yes("mark", Basis.Seen)), Reader.Adult("mother-1"));
        Assert.True(page.CanBeTold);
        Assert.Empty(page.FactsTold);
    }

    [Fact]
    public void Neither_the_reader_nor_the_page_prints_who_or_what()
    {
        Assert.Equal("adult", Reader.Adult("mother-1").ToString());
        Assert.DoesNotContain("mark", ForMother(Yes("mark", Basis.Seen)).ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_record_sets_the_familys_words_apart_and_says_who_may_be_told()
    {
        var text = Rationale.For(
            Decide(
                Truth.No, 100,
                ("mark", new Account { Value = new IndicatorValue(Truth.Yes), From = "health visitor", Basis = Basis.Seen, DoNotTell = true }),
                ("mark", new Account { Value = new IndicatorValue(Truth.No), From = "The mother, by telephone" }),
                ("hurt", new Account { Value = new IndicatorValue(Truth.Yes), From = "mother's GP" })),
            Reader.Record, Words).Write(ReportFormat.Text);
        Assert.Contains("WHAT THE FAMILY TOLD US\nAs written down, and apart from what professionals make of it.\n\n- mark seen:\n    The mother, by telephone: no (reported)\n\nWHO MAY BE TOLD\n", text, StringComparison.Ordinal);
        Assert.Contains("- Must not be told to the family:\n    mark seen\n", text, StringComparison.Ordinal);
        Assert.Contains("- Mother (mother-1): safe to tell: no; told: not recorded; agreed to help: not recorded.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_is_the_report_and_what_stands_apart_in_it()
    {
        var decision = Decide(Truth.Yes, 100, Yes("mark", Basis.Seen));
        var record = Rationale.For(decision, Reader.Record).Write(ReportFormat.Markdown);
        foreach (var line in DecisionReport.Write(decision, ReportFormat.Markdown).Split('\n')) Assert.Contains(line, record, StringComparison.Ordinal);
        // Unverified sources are marked for professionals, in every form.
        Assert.Contains("(not yet verified)", Rationale.For(decision, Reader.Record).Write(ReportFormat.Html), StringComparison.Ordinal);
    }

    private static (string Id, Account Account) Yes(string id, Basis basis, string? about = null)
        => (id, new Account { Value = new IndicatorValue(Truth.Yes), Basis = basis, About = about, From = "health visitor" });

    private static Rationale ForMother(params (string Id, Account Account)[] said) => Rationale.For(Decide(Truth.Yes, 100, said), Reader.Adult("mother-1"), Words);

    private static ThresholdDecision Decide(Truth safe, int? months, params (string Id, Account Account)[] said)
    {
        var contact = Start(safe);
        if (months is { } age) contact.Child(new() { Months = Interval.Exactly(age) });
        foreach (var (id, account) in said) contact.State(id, account);
        return new ThresholdEvaluator(Guidance).Decide(contact.Build());
    }

    private static ContactBuilder Start(Truth safe) => Contact.Start(Guidance.Vocabulary, "c-1", new(2026, 3, 2))
        .With(new() { Id = "mother-1", Relation = "mother", SafeToTell = safe })
        .With(new() { Id = "father-1", Relation = "father", SafeToTell = safe })
        .With(new() { Id = "child-1", Relation = "the child", SafeToTell = safe });

    private static ImmutableSortedDictionary<string, string> Some(params (string Id, string Text)[] words) => words.ToImmutableSortedDictionary(w => w.Id, w => w.Text);

    private static Rulebook Guide() => (Small.Chapter with
    {
        Indicators = [Small.Concern("mark"), Small.Concern("hurt"), Small.Concern("no-words"), Small.Concern("parent-tired") with { About = "parent or carer" }, Small.Strength("warm"), Small.LegalFact("order")],
        Clauses = [Clause.Implies("mark", "hurt")],
        Rules = [Small.Rule("mark-rule", Threshold.Section47, RuleStrength.MustConsider, "mark", Small.UnreadLaw)],
        Steps =
        [
            new() { Id = "see-doctor", What = "Have the child examined", Who = "health", When = Thresholds.Conditions.Condition.Parse("hurt"), Citations = [Small.ReadLaw] },
            new() { Id = "call", What = "Call the police", Who = "the worker", When = Thresholds.Conditions.Condition.Parse("section-47 is raised"), Citations = [Small.ReadLaw] },
        ],
    }).Build();
}
