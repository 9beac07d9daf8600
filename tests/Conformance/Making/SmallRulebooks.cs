using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Conformance;

/// <summary>Small rulebooks made for the pack: what the guidance happens not to use, each thing by itself.</summary>
internal static class SmallRulebooks
{
    public static IEnumerable<(string Name, Rulebook Rulebook)> All => [("closing-and-clashes", Closing), ("judgements-and-days", Judgements), ("ways-of-asking", Asking)];

    private static Rulebook Asking => Build("ways-of-asking", Small.Chapter with
    {
        Indicators = [Small.Concern("worry-a"), Small.Concern("worry-b"), Small.Concern("worry-c"), Small.Circumstance("plain-a"), Small.LegalFact("order")],
        Measures = [Small.Number("times", 0, 10)],
        Choices = [Small.List("grade", "low", "medium", "high", "none") with { Groups = [new("raised", ["medium", "high"])] }],
        Events = [Small.Happening("talked"), Small.Happening("seen")],
        Parameters = [Small.Setting("so-many", 2, 1, 3), Small.Setting("often", 4, 0, 10)],
        Rules =
        [
            Of("on-indicator", "worry-a"), Of("on-unborn", "unborn and worry-a"), Of("on-age-under", "age < 1 year"), Of("on-age-from", "age >= 16 years"),
            Of("on-under", "times < 3"), Of("on-at-most", "times <= 3"), Of("on-exactly", "times = 3"), Of("on-from", "times >= 3"), Of("on-over", "times > 3"),
            Of("on-parameter", "times >= often"), Of("on-codes", "grade is one of (low, none)"), Of("on-group", "grade is one of (raised)"),
            Of("on-group-and-code", "grade is one of (raised, none)"), Of("on-event", "talked has happened"), Of("on-no-event", "talked has not happened"),
            Of("on-all", "worry-a and worry-b and plain-a"), Of("on-any", "worry-a or worry-b or plain-a"), Of("on-some", "at least 2 of (worry-a, worry-b, worry-c)"),
            Of("on-so-many", "at least so-many of (worry-a, worry-b, worry-c)"), Of("on-not", "not plain-a"),
            Of("on-not-of-more", "worry-a and not (plain-a or times > 3 or grade is one of (raised))"), Of("on-not-not", "not (not plain-a)"),
            Of("on-some-under-not", "not (at least 2 of (plain-a, times > 3, seen has happened))"),
            .. from threshold in new[] { Threshold.Section47, Threshold.EmergencyAccommodation } from rule in ByStrength(threshold) select rule,
        ],
        Steps = [.. from threshold in ThresholdWords.All from test in Enum.GetValues<StatusTest>() select Step(threshold, test)],
    }, "so-many", 3);

    private static Rulebook Closing => Build("closing-and-clashes", Small.Chapter with
    {
        Indicators =
        [
            Small.Concern("mark"), Small.Concern("burn"), Small.Concern("injury"), Small.Circumstance("well"), Small.Circumstance("at-school").OnlyFor(Small.AgeFrom(48)),
            Small.LegalFact("protected").OnlyFor(Small.AgeFrom(0)), Small.Circumstance("works").OnlyFor(Small.AgeFrom(192)), Small.Circumstance("under-13").OnlyFor(Small.AgeUnder(156)),
            Small.Circumstance("low-or-medium").OnlyFor(new ChoiceLiteral("grade", ["low", "medium"])), Small.Circumstance("medium-or-high").OnlyFor(new ChoiceLiteral("grade", ["medium", "high"])),
            Small.Circumstance("not-medium").OnlyFor(new ChoiceLiteral("grade", ["low", "high"])),
        ],
        Measures = [Small.Number("times", 0, 10)],
        Choices = [Small.List("grade", "low", "medium", "high")],
        Clauses = [Clause.Implies("mark", "injury"), Clause.Implies("burn", "injury"), Clause.Never("injury", "well"), new("burn", new MeasureLiteral("times", 1, null))],
        Rules =
        [
            Of("injured", "injury") with { Threshold = Threshold.Section47, Strength = RuleStrength.MustConsider },
            Of("burnt-often", "burn and times >= 3") with { Threshold = Threshold.Section47, Strength = RuleStrength.MustConsider },
            Of("in-protection", "protected and age < 16 years") with { Threshold = Threshold.Section47, Strength = RuleStrength.Duty },
            Of("somewhere-safe", "protected or injury") with { Threshold = Threshold.EmergencyAccommodation },
            Of("young", "under-13 and at-school"), Of("working", "works"), Of("not-working", "not works and age < 17 years"), Of("high", "grade is one of (high)"),
            Of("not-low", "not grade is one of (low)"), Of("either", "at least 2 of (low-or-medium, medium-or-high, not-medium)"), Of("unborn-and-hurt", "unborn and injury"),
            Of("not-medium-or-works", "not (works or not-medium)"), Of("help", "at-school") with { Threshold = Threshold.EarlyHelp },
        ],
    });

    private static Rulebook Judgements => Build("judgements-and-days", Small.Chapter with
    {
        Indicators =
        [
            Small.Concern("mark"), Small.Concern("burn"), Small.Concern("injury"), Small.Concern("hungry"), Small.LegalFact("protected").OnlyFor(Small.AgeFrom(0)),
            Small.Strength("warm"), Small.Circumstance("nowhere-tonight"), Small.Circumstance("aunt-has-room"), Small.Circumstance("objection"), Small.Record("reason-written"),
        ],
        Events = [Small.Happening("talked")],
        Clauses = [Clause.Implies("mark", "injury"), Clause.Implies("burn", "injury")],
        Rules =
        [
            Of("help-hungry", "hungry") with { Threshold = Threshold.EarlyHelp, Strength = RuleStrength.MustConsider },
            Of("help-cold", "hungry and not warm") with { Threshold = Threshold.EarlyHelp },
            Of("need-injury", "injury") with { Strength = RuleStrength.MustConsider, Urgency = Urgency.WithinOneWorkingDay }, Of("need-hungry", "hungry"),
            Of("need-by-law", "protected") with { Strength = RuleStrength.Duty, InForce = new(new(2026, 2, 1), null, false) },
            Of("harm-injury", "injury") with { Threshold = Threshold.Section47, Strength = RuleStrength.MustConsider, Urgency = Urgency.Today },
            Of("harm-burn-and-hungry", "burn and hungry") with { Threshold = Threshold.Section47, Strength = RuleStrength.MustConsider, InForce = new(null, new(2026, 4, 30), false) },
            Of("harm-hungry", "hungry") with { Threshold = Threshold.Section47, InForce = new(new(2025, 1, 1), new(2025, 12, 31), false) },
            Of("harm-by-law", "protected") with { Threshold = Threshold.Section47, Strength = RuleStrength.Duty, Urgency = Urgency.Now },
            Of("harm-to-come", "burn") with { Threshold = Threshold.Section47, InForce = new(null, null, true) },
            Of("safe-place-tonight", "nowhere-tonight") with { Threshold = Threshold.EmergencyAccommodation, Strength = RuleStrength.MustConsider, Urgency = Urgency.Now },
            Of("safe-place-injury", "injury") with { Threshold = Threshold.EmergencyAccommodation },
            Of("safe-place-by-law", "protected") with { Threshold = Threshold.EmergencyAccommodation, Strength = RuleStrength.Duty },
        ],
        Steps = [Step(Threshold.Section47, StatusTest.IsRaised) with { InForce = new(new(2026, 2, 1), null, false) }],
        Routes =
        [
            new()
            {
                Id = "aunt", What = "An aunt.", OpensWhen = Condition.Parse("nowhere-tonight and aunt-has-room"), BlockedBy = Condition.Parse("objection"),
                Unless = Condition.Parse("protected or section-47 is met"), Because = "It is near.", Citations = [Small.ReadLaw],
            },
            new() { Id = "council", What = "The council.", OpensWhen = Condition.Parse("emergency-accommodation is raised"), Because = "Last.", Citations = [Small.ReadLaw] },
        ],
        Checks =
        [
            new() { Id = "talked-over", What = "Talked over.", When = Condition.Parse("section-47 is raised"), Expects = Condition.Parse("talked has happened and reason-written"), Because = "It is good practice." },
            new() { Id = "why-not", What = "Why not.", When = Condition.Parse("not section-47 must be considered"), Expects = Condition.Parse("reason-written"), Because = "It is good practice." },
        ],
    });

    private static Rule Of(string id, string when) => Small.Rule(id, Threshold.Section17, RuleStrength.PointsTowards, when);

    // One rule of each strength, so that each question about how a threshold stands has each answer.
    private static IEnumerable<Rule> ByStrength(Threshold threshold) =>
    [
        Of($"{threshold.Slug()}-by-law", "order") with { Threshold = threshold, Strength = RuleStrength.Duty },
        Of($"{threshold.Slug()}-asked", "worry-a") with { Threshold = threshold, Strength = RuleStrength.MustConsider },
        Of($"{threshold.Slug()}-sign", "worry-b") with { Threshold = threshold },
    ];

    private static Step Step(Threshold threshold, StatusTest test) => new()
    {
        Id = $"{threshold.Slug()}-{test.ToString().ToLowerInvariant()}", What = "Do it.", Who = "the council", Citations = [Small.ReadLaw], When = new StatusCondition(threshold, test),
    };

    private static Rulebook Build(string id, Chapter chapter, string? parameter = null, int value = 0)
    {
        var builder = new RulebookBuilder(id, id.Replace('-', ' '), "1").Opening("Made for the conformance pack; it stands for no guidance.").Add(chapter);
        return (parameter is null ? builder : builder.Set(parameter, value)).Build();
    }
}
