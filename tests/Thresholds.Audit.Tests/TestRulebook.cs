using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Audit.Tests;

/// <summary>A small rulebook with every kind of fact, in the words of the England chapters.</summary>
internal static class TestRulebook
{
    public static Rulebook Rulebook { get; } = Build();

    public static Vocabulary Vocabulary => Rulebook.Vocabulary;

    private static Rulebook Build() => new RulebookBuilder("test", "Test", "1").Add(new Chapter
    {
        Id = "test", Title = "Test", Order = 1,
        Indicators =
        [
            Fact("mark-when-not-mobile", IndicatorKind.Concern),
            Fact("bruise-or-other-mark", IndicatorKind.Concern),
            Fact("not-independently-mobile", IndicatorKind.Circumstance),
            Fact("in-police-protection", IndicatorKind.LegalFact) with { OnlyFor = [new MeasureLiteral("age", 0, null)] },
            Fact("nowhere-safe-tonight-16-17", IndicatorKind.Concern) with { OnlyFor = [new MeasureLiteral("age", 192, null)] },
            Fact("earlier-child-removed", IndicatorKind.Concern) with { OnlyFor = [new MeasureLiteral("age", null, -1)] },
            Fact("impact-on-this-child", IndicatorKind.Concern),
            Fact("home-squalid", IndicatorKind.Concern),
            Fact("no-dependable-adult", IndicatorKind.Concern),
            Fact("dependable-adult", IndicatorKind.Strength),
            Fact("child-seen", IndicatorKind.Record),
            Fact("family-conflict", IndicatorKind.Concern),
        ],
        Measures = [new("contacts-in-12-months", "contacts", 0, 200, "s", "p"), new("attendance", "per cent", 0, 100, "s", "p")],
        Choices =
        [
            new("source", "s", "p", [new("1A", "m", default), new("3B", "m", default), new("6", "m", default)], [new("police", ["6"])]),
            new("police-risk-grade", "s", "p", [new("low", "m", default), new("medium", "m", default), new("high", "m", default)], []),
        ],
        Events = [new("strategy-discussion", "s", "p")],
        Clauses =
        [
            Clause.Implies("mark-when-not-mobile", "bruise-or-other-mark"), Clause.Implies("mark-when-not-mobile", "not-independently-mobile"),
            Clause.Never("no-dependable-adult", "dependable-adult"),
        ],
        Rules =
        [
            Rule("mark-s47", Threshold.Section47, RuleStrength.MustConsider, "mark-when-not-mobile"),
            Rule("mark-baby-s47", Threshold.Section47, RuleStrength.MustConsider, "bruise-or-other-mark and age < 6 months"),
            Rule("police-s47", Threshold.Section47, RuleStrength.Duty, "in-police-protection"),
            Rule("impact-s17", Threshold.Section17, RuleStrength.PointsTowards, "impact-on-this-child"),
            Rule("squalid-s17", Threshold.Section17, RuleStrength.PointsTowards, "home-squalid"),
            Rule("several-s17", Threshold.Section17, RuleStrength.MustConsider, "at least 2 of (home-squalid, impact-on-this-child, contacts-in-12-months >= 3)"),
            Rule("removed-s17", Threshold.Section17, RuleStrength.MustConsider, "earlier-child-removed"),
            Rule("risk-s17", Threshold.Section17, RuleStrength.PointsTowards, "source is one of (police) and police-risk-grade is one of (high)"),
            Rule("attendance-eh", Threshold.EarlyHelp, RuleStrength.PointsTowards, "attendance < 90"),
            Rule("conflict-eh", Threshold.EarlyHelp, RuleStrength.PointsTowards, "family-conflict") with { InForce = new(new DateOnly(2023, 1, 1), null, false) },
            Rule("roof-ea", Threshold.EmergencyAccommodation, RuleStrength.MustConsider, "nowhere-safe-tonight-16-17") with { Urgency = Urgency.Now },
        ],
        Routes = [new() { Id = "relative", What = "w", Because = "b", Citations = ["LAW"], OpensWhen = Condition.Parse("nowhere-safe-tonight-16-17"), BlockedBy = Condition.Parse("no-dependable-adult") }],
        Citations = [new() { Id = "LAW", Document = "d", Publisher = "p", Verified = Verified.Yes }],
    }).Add(Scheme("levels-to-2022", new(null, new(2022, 12, 31), false), new Level("1 Universal", []), new Level("3", [Threshold.Section17]), new Level("4", [Threshold.Section47])))
        .Add(Scheme("levels", new(new(2023, 1, 1), null, false), new Level("1 Universal", []), new Level("2 Early help", [Threshold.EarlyHelp]),
            new Level("3", [Threshold.Section17, Threshold.EarlyHelp]), new Level("4 Acute", [Threshold.Section17, Threshold.Section47, Threshold.EmergencyAccommodation]))).Build();

    private static LevelScheme Scheme(string id, InForce inForce, params Level[] levels) => new() { Id = id, Title = id, InForce = inForce, Citations = ["LAW"], Levels = [.. levels] };

    private static Indicator Fact(string id, IndicatorKind kind) => new(id, kind, "seen " + id, "plainly " + id);

    private static Rule Rule(string id, Threshold threshold, RuleStrength strength, string when)
        => new() { Id = id, Threshold = threshold, Strength = strength, When = Condition.Parse(when), Because = "b", Citations = ["LAW"] };
}
