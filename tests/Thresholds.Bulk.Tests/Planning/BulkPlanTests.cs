using Thresholds.Bulk;
using Thresholds.England;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Bulk.Tests;

/// <summary>A plan holds what the columns and the questions need, and nothing else, in lines that can be read.</summary>
public static class BulkPlanTests
{
    private static readonly Rulebook Burns = (Small.Chapter with
    {
        Indicators = [Small.Concern("mark"), Small.Concern("burn"), Small.LegalFact("police-protection").OnlyFor(Small.AgeFrom(0))],
        Clauses = [Clause.Implies("burn", "mark")],
        Rules =
        [
            Small.Rule("young-mark", Threshold.Section47, RuleStrength.MustConsider, "mark and (unborn or age < 1 year)"),
            Small.Rule("in-protection", Threshold.Section47, RuleStrength.Duty, "police-protection"),
        ],
    }).Build();

    [Fact]
    public static void The_listing_can_be_read()
    {
        var plan = new BulkEvaluator(Burns, new() { Questions = BulkQuestions.Thresholds }).PlanFor(ContactColumns.Of(Burns.Vocabulary, ["mark", "burn"]));
        Assert.Equal(Listing, plan.ToString());
    }

    private const string Listing =
        """
        p16 = all of (mark is denied, burn is said)
        rows decided one by one = any of (p16, to be decided one by one)
        mark is yes = any of (mark is said, burn is said)
        age is said <= -1
        age is said >= 0
        age is said <= 11
        p9 = all of (age is said >= 0, age is said <= 11)
        p12 = any of (age is said <= -1, p9)
        rule young-mark is met = all of (mark is yes, p12)
        age is said >= 12
        p11 = any of (age is said <= -1, age is said >= 12)
        p13 = all of (age is said >= 0, p11)
        rule young-mark is ruled out = any of (mark is denied, p13)
        section 47 is ruled out = all of (age is said <= -1, rule young-mark is ruled out)
        answer: early help is met = never
        answer: early help must be considered = never
        answer: early help is pointed towards = never
        answer: early help is not ruled out = never
        answer: section 17 is met = never
        answer: section 17 must be considered = never
        answer: section 17 is pointed towards = never
        answer: section 17 is not ruled out = never
        answer: section 47 is met = never
        answer: section 47 is pointed towards = never
        answer: section 47 is not ruled out = not section 47 is ruled out
        answer: emergency accommodation is met = never
        answer: emergency accommodation must be considered = never
        answer: emergency accommodation is pointed towards = never
        answer: emergency accommodation is not ruled out = never
        """;

    [Fact]
    public static void A_fact_without_a_column_costs_nothing()
    {
        var evaluator = new BulkEvaluator(EnglandGuidance.Rulebook, new() { Questions = BulkQuestions.Everything });
        var few = evaluator.PlanFor(ContactColumns.Of(EnglandGuidance.Rulebook.Vocabulary, ["mark-when-not-mobile", "source"]));
        var all = evaluator.PlanFor(ContactColumns.All(EnglandGuidance.Rulebook.Vocabulary));
        // Most answers are then the same for every row; writing them down is what is left.
        Assert.True(few.Steps.Count(s => s.From.Length > 1) * 10 < all.Steps.Count(s => s.From.Length > 1), $"{few.Steps.Length} steps of {all.Steps.Length}");
        Assert.True(few.BytesPerContact < 12, $"{few.BytesPerContact} bytes");
    }

    [Fact]
    public static void What_is_not_asked_costs_nothing()
    {
        var columns = ContactColumns.All(EnglandGuidance.Rulebook.Vocabulary);
        int Steps(BulkQuestions questions) => new BulkEvaluator(EnglandGuidance.Rulebook, new() { Questions = questions }).PlanFor(columns).Steps.Length;
        var thresholds = Steps(BulkQuestions.Thresholds);
        Assert.All([BulkQuestions.Routes, BulkQuestions.Rules, BulkQuestions.Steps, BulkQuestions.Checks, BulkQuestions.Urgency], q => Assert.True(Steps(q) > thresholds));
        var block = new ContactBlock(columns);
        block.Add(new(2026, 3, 2));
        var answers = new BulkEvaluator(EnglandGuidance.Rulebook, new() { Questions = BulkQuestions.Thresholds }).Decide(block);
        Assert.StartsWith("This was not asked", Assert.Throws<InvalidOperationException>(() => answers.Route(0, 0)).Message);
    }

    [Fact]
    public static void Days_are_compared_row_by_row_only_where_a_rule_begins_or_ends_between_them()
    {
        var evaluator = new BulkEvaluator(EnglandGuidance.Rulebook);
        var columns = ContactColumns.All(EnglandGuidance.Rulebook.Vocabulary);
        Assert.Contains("rules as at", evaluator.PlanFor(columns).ToString());
        Assert.Contains("rules as at", evaluator.PlanFor(columns, (new(2022, 9, 28), new(2022, 9, 29))).ToString());
        Assert.DoesNotContain("rules as at", evaluator.PlanFor(columns, (new(2022, 9, 29), new(2022, 12, 31))).ToString());
    }

    [Fact]
    public static unsafe void At_least_so_many_is_counted_right_for_every_answer()
    {
        for (var items = 1; items <= 9; items++)
        {
            for (var wanted = 0; wanted <= items + 1; wanted++)
            {
                // Row r answers item i by bit i of r.
                var graph = new PlaneGraph();
                var block = new BlockMemory(items * 64);
                for (var i = 0; i < items; i++)
                    for (var row = 0; row < 512; row++)
                        if ((row >> i & 1) == 1) block.Words[(i * 8) + (row / 64)] |= 1UL << (row % 64);
                var counted = Counting.AtLeast(graph, wanted, [.. Enumerable.Range(0, items).Select(i => graph.Plane(i * 64, $"{i}"))]);
                var plan = PlanWriter.Write(graph, ContactColumns.Of(Burns.Vocabulary, [], null, 512), [(new(AnswerKind.Met, 0), counted, "counted")]);
                var arena = new BlockMemory(plan.ArenaBytes);
                Kernels.Available[^1].Run(plan.Code, plan.Operands, block.Start, arena.Start, 64, default);
                for (var row = 0; row < 1 << items; row++)
                    Assert.Equal(int.PopCount(row) >= wanted, (arena.Words[row / 64] >> (row % 64) & 1) == 1);
            }
        }
    }

    [Fact]
    public static void Columns_of_another_rulebook_are_refused()
        => Assert.StartsWith(
            "The columns were made for another rulebook's vocabulary.",
            Assert.Throws<ArgumentException>(() => new BulkEvaluator(Burns).Decide(new ContactBlock(ContactColumns.All(SampleRulebook.Vocabulary)))).Message);
}
