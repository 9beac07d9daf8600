using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.England.Tests;

/// <summary>Each guard of the architecture over the whole of the England guidance, offenders named. Those that the builder refuses are tested again here,
/// from the outside, so that a slip in the builder is seen too.</summary>
public sealed class GuardTests
{
    private static readonly Rulebook England = EnglandGuidance.Rulebook;

    private static readonly Vocabulary Words = England.Vocabulary;

    [Fact]
    public void No_concern_or_legal_fact_stands_under_an_odd_number_of_not()
        => Assert.Empty(
            from rule in England.Rules
            from part in rule.When.Walk()
            where part.IsUnderNot && part.Part is IndicatorCondition c && Words.FindIndicator(c.Indicator)!.IsNeverSilenced
            select rule.Id);

    [Fact]
    public void No_strength_stands_in_a_rule_above_early_help_nor_under_not_in_a_firm_one()
        => Assert.Empty(
            from rule in England.Rules
            from part in rule.When.Walk()
            where part.Part is IndicatorCondition c && Words.FindIndicator(c.Indicator)!.Kind == IndicatorKind.Strength
            where rule.Threshold != Threshold.EarlyHelp || (part.IsUnderNot && rule.Strength != RuleStrength.PointsTowards)
            select rule.Id);

    [Fact]
    public void Every_duty_stands_on_read_law_and_none_leads_to_early_help()
        => Assert.Empty(
            from rule in England.Rules
            where rule.Strength == RuleStrength.Duty
            where rule.Threshold == Threshold.EarlyHelp || rule.Citations.Any(c => England.Citation(c).Verified == Verified.NotYet)
            select rule.Id);

    [Fact]
    public void The_only_duties_are_those_the_law_fixes()
        => Assert.Equal(
            ["disabled-child-section-17", "emergency-protection-order-section-47", "in-police-protection-section-47"],
            England.Rules.Where(r => r.Strength == RuleStrength.Duty).Select(r => r.Id).Order());

    [Fact]
    public void No_item_records_who_a_child_is_or_what_a_family_believes()
    {
        // Words that would record ethnicity, nationality, religion, sexual orientation or gender identity. "Targeted because of identity" is harm done, not identity recorded.
        var forbidden = new Regex(@"\b(ethnic|white|black|asian|gypsy|roma|nationality|foreign|muslim|christian|jewish|hindu|sikh|religio|faith|gay|lesbian|bisexual|trans(gender)?|asylum)", RegexOptions.IgnoreCase);
        Assert.Empty(Words.Indicators.Where(i => forbidden.IsMatch(i.Id) || forbidden.IsMatch(i.SeenAs.Replace("white of", string.Empty).Replace("targeted", string.Empty))).Select(i => $"{i.Id}: {i.SeenAs}"));
    }

    [Fact]
    public void Rules_on_age_disability_sex_or_pregnancy_are_these_and_each_cites_its_law_or_clinical_source()
    {
        var reviewed = England.Rules
            .Where(r => r.When.FactIds().Any(id => id == Measure.AgeId || id.Contains("disab") || id.Contains("pregnan")))
            .Select(r => r.Id).Order().ToArray();
        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "rules-on-age-disability-pregnancy.txt")), reviewed);
    }

    [Fact]
    public void No_rule_tests_an_anonymous_source()
        => Assert.Empty(
            from rule in England.Rules
            from part in rule.When.Walk()
            where part.Part is ChoiceCondition { Choice: "source" } c && Words.FindChoice("source")!.CodesIn(Words.FindChoice("source")!.SetOf(c.OneOf)!.Value).Contains("9")
            select rule.Id);

    [Fact]
    public void No_rule_reads_a_past_no_further_action()
        => Assert.Empty(England.Rules.Where(r => r.When.FactIds().Any(id => id.Contains("no-further-action") || id.Contains("nfa"))).Select(r => r.Id));

    [Fact]
    public void Every_rule_step_and_route_cites_a_source()
    {
        Assert.Empty(England.Rules.Where(r => r.Citations.IsEmpty).Select(r => r.Id));
        Assert.Empty(England.Steps.Where(s => s.Citations.IsEmpty).Select(s => s.Id));
        Assert.Empty(England.Routes.Where(r => r.Citations.IsEmpty).Select(r => r.Id));
    }

    [Fact]
    public void Every_indicator_is_used()
    {
        var used = England.Rules.SelectMany(r => r.When.FactIds())
            .Concat(England.Steps.SelectMany(s => s.When.FactIds()))
            .Concat(England.Routes.SelectMany(r => new[] { r.OpensWhen, r.BlockedBy, r.Unless }.OfType<Condition>().SelectMany(c => c.FactIds())))
            .Concat(England.Checks.SelectMany(c => c.When.FactIds().Concat(c.Expects.FactIds())))
            .Concat(Words.Clauses.SelectMany(c => new[] { c.If, c.Then.FactId }))
            .ToHashSet();
        // Strengths and circumstances are shown beside a decision even where no rule asks for them.
        Assert.Empty(Words.Indicators.Where(i => !used.Contains(i.Id) && i.Kind is not (IndicatorKind.Strength or IndicatorKind.Circumstance)).Select(i => i.Id));
    }

    [Fact]
    public void No_source_is_declared_and_never_cited()
    {
        var cited = England.Rules.SelectMany(r => r.Citations).Concat(England.Steps.SelectMany(s => s.Citations)).Concat(England.Routes.SelectMany(r => r.Citations))
            .Concat(England.Checks.SelectMany(c => c.Citations)).Concat(Words.Indicators.SelectMany(i => i.Citations)).Concat(England.Parameters.SelectMany(p => p.Citations))
            .Concat(England.LevelSchemes.SelectMany(l => l.Citations)).ToHashSet();
        Assert.Empty(England.Citations.Where(c => !cited.Contains(c.Id)).Select(c => c.Id));
    }

    [Fact]
    public void None_of_the_words_that_blame_stands_anywhere()
    {
        string[] forbidden =
        [
            "refused to engage", "lifestyle choice", "bad influence", "failed to attend", "toxic trio", "disguised compliance", "prostitut", "consenting",
        ];
        var text = System.Text.Encoding.UTF8.GetString(England.ToJson().Span);
        Assert.DoesNotContain(forbidden, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Section_47_is_never_to_be_considered_on_one_council_s_practice_alone()
    {
        string[] national =
        [
            "UK Parliament", "HM Government", "HM Government, Department for Education", "Department for Education", "Home Office", "NICE",
            "Royal College of Paediatrics and Child Health", "Child Safeguarding Practice Review Panel", "SafeLives and the National Police Chiefs' Council",
            "National Patient Safety Agency",
        ];
        var firm = England.Rules.Where(r => r is { Threshold: Threshold.Section47, Strength: RuleStrength.MustConsider }).ToArray();
        Assert.NotEmpty(firm);
        Assert.Empty(firm.Where(r => !r.Citations.Any(c => national.Contains(England.Citation(c).Publisher)) && r.LocalChoice is null).Select(r => r.Id));
    }

    [Fact]
    public void Nothing_beside_the_law_makes_a_legal_fact_yes()
        => Assert.Equal(
            ["plan-from-another-area implies on-child-protection-plan"],
            Words.Clauses.Where(c => c.Then is IndicatorLiteral { IsYes: true } l && Words.FindIndicator(l.Indicator)!.Kind == IndicatorKind.LegalFact).Select(ClauseText.Print));

    [Fact]
    public void A_host_gets_the_guidance_and_its_evaluator_once()
    {
        var services = new ServiceCollection().AddEnglandThresholds().BuildServiceProvider();
        Assert.Same(England, services.GetRequiredService<Rulebook>());
        Assert.Same(services.GetRequiredService<ThresholdEvaluator>(), services.GetRequiredService<ThresholdEvaluator>());
        Assert.Same(England.Vocabulary, services.GetRequiredService<Vocabulary>());
    }
}
