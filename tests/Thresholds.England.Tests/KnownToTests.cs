using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.England.Tests;

/// <summary>Who is likely to know a fact: said wherever a firm rule or the law turns on it, in one set of words, and never a road back to somebody who may be causing harm.</summary>
public sealed class KnownToTests
{
    private static readonly Rulebook England = EnglandGuidance.Rulebook;

    private static readonly Vocabulary Words = England.Vocabulary;

    // The whole list: one name for each agency, so that a reader can sort by them and a partnership can put its own telephone numbers beside them.
    private static readonly string[] Agencies =
    [
        "adult social care", "ambulance service", "Cafcass", "children's mental health service", "children's social care", "dentist", "domestic abuse service",
        "drug and alcohol service", "early help", "GP", "health visitor", "Home Office", "hospital", "housing", "mental health service", "midwife", "paediatrician",
        "police", "prison", "probation", "school or nursery", "sexual health clinic", "the child", "the council's education service", "the court",
        "the designated officer", "the family", "the other area's children's social care", "the Prevent team", "youth justice service", "youth service",
    ];

    private static readonly Dictionary<string, string> NobodyInParticular = new()
    {
        ["harm-likely-to-be-significant"] = "it is the view of whichever practitioner sees the child, and no agency holds it more than another",
        ["appears-to-require-accommodation"] = "it is how things appear to the practitioner on the day, and no agency holds it more than another",
    };

    [Fact]
    public void Every_indicator_that_a_firm_rule_or_the_law_turns_on_says_who_is_likely_to_know()
    {
        var silent = Words.Indicators.Where(i => (i.Kind == IndicatorKind.LegalFact || Firm(_ => true).Contains(i.Id)) && i.KnownTo.IsEmpty).Select(i => i.Id);
        Assert.Equal(NobodyInParticular.Keys.Order(), silent.Order());
    }

    [Fact]
    public void The_agencies_come_from_one_list_and_each_of_it_is_used()
        => Assert.Equal(Agencies.Order(StringComparer.Ordinal), Words.Indicators.SelectMany(i => i.KnownTo).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void At_most_three_are_named_and_none_twice()
        => Assert.Empty(Words.Indicators.Where(i => i.KnownTo.Length > 3 || i.KnownTo.Distinct().Count() != i.KnownTo.Length).Select(i => i.Id));

    [Fact]
    public void A_worry_about_a_parent_or_one_that_section_47_turns_on_is_never_sent_to_the_family()
    {
        var section47 = Firm(r => r.Threshold == Threshold.Section47);
        Assert.NotEmpty(section47);
        Assert.Empty(
            from i in Words.Indicators
            where i.Kind == IndicatorKind.Concern && (i.About == "parent or carer" || section47.Contains(i.Id)) && i.KnownTo.Contains("the family")
            select i.Id);
    }

    [Fact]
    public void What_a_record_must_show_is_in_the_record_and_nobody_else_is_named()
        => Assert.Empty(Words.Indicators.Where(i => i.Kind == IndicatorKind.Record && !i.KnownTo.IsEmpty).Select(i => i.Id));

    private static HashSet<string> Firm(Func<Rule, bool> which)
        => [.. England.Rules.Where(r => r.Strength != RuleStrength.PointsTowards && which(r)).SelectMany(r => r.When.FactIds())];
}
