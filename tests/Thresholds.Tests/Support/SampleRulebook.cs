using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Tests.Support;

/// <summary>A small rulebook with something of everything in it.</summary>
internal static class SampleRulebook
{
    public static Rulebook Whole { get; } = Builder().Build();

    public static Vocabulary Vocabulary => Whole.Vocabulary;

    public static RulebookBuilder Builder() => new RulebookBuilder("sample", "Sample guidance — “for tests”", "2026")
        .Opening("Prose with a line\nand <angles> & é.")
        .Add(Facts).Add(Rules)
        .Add(new LevelScheme
        {
            Id = "windscreen", Title = "Levels of need", InForce = new(new(2020, 1, 1), null, false), Citations = ["WT-2"],
            Levels = [new("1", []), new("2", [Threshold.EarlyHelp]), new("3 and 4", [Threshold.Section17, Threshold.Section47])],
        })
        .Set("build-up", 3);

    private static Chapter Facts => new()
    {
        Id = "facts", Title = "Facts", Order = 10,
        Prose = ImmutableSortedDictionary<Section, string>.Empty.Add(Section.Opening, "Opening.").Add(Section.Citations, "Sources."),
        Indicators =
        [
            new("mark", IndicatorKind.Concern, "A mark", "A mark was seen") { Citations = ["WT-2"], UsuallySeen = "under 1 year" },
            new("hungry", IndicatorKind.Concern, "Often hungry", "Your child is often hungry") { About = "child", RestsOn = MoneyOrHousing.Income },
            new("dirty", IndicatorKind.Concern, "Often dirty", "Your child is often dirty"),
            new("police-protection", IndicatorKind.LegalFact, "In police protection", "The police are keeping your child safe")
            {
                OnlyFor = [new MeasureLiteral(Measure.AgeId, 0, null), new ChoiceLiteral("source", ["police"])],
            },
            new("parent-unwell", IndicatorKind.Circumstance, "Parent unwell", "You are unwell") { About = "parent or carer" },
            new("warm-home", IndicatorKind.Strength, "Warm home", "Your home is warm"),
            new("seen-alone", IndicatorKind.Record, "Seen alone", "Somebody spoke with your child alone"),
        ],
        Measures = [new("contacts-in-12-months", "contacts", 0, 99, "Contacts in 12 months", "How often people got in touch")],
        Choices =
        [
            new("source", "Source", "Who got in touch",
                [new("1A", "Individual", default), new("3B", "Health visitor", new(null, new(2030, 1, 1), false)), new("3F", "Other health", default), new("6", "Police", default)],
                [new("police", ["6"]), new("health", ["3B", "3F"])]),
            new("consent", "Consent", "Whether you agreed", [new("given", "Given", default), new("not-known", "Not known", default)], []),
        ],
        Events = [new("strategy-discussion", "Strategy discussion", "Agencies talked"), new("child-seen", "Child seen", "Your child was seen")],
        Clauses = [Clause.Implies("mark", "seen-alone"), Clause.Never("hungry", "warm-home"), new("dirty", new MeasureLiteral("contacts-in-12-months", 1, null))],
        Parameters = [new() { Id = "build-up", Unit = "signs", Default = 2, Min = 1, Max = 3, Why = "Local practice", Citations = ["WT-2"] }],
        Citations =
        [
            new() { Id = "CA89-s46", Document = "Children Act 1989", Publisher = "Parliament", Year = "1989", Place = "s46", Says = "Police \"protection\".", Verified = Verified.Yes },
            new() { Id = "WT-2", Document = "Working Together", Publisher = "Department for Education", Verified = Verified.OpeningRead },
        ],
    };

    private static Chapter Rules => new()
    {
        Id = "rules", Title = "Rules", Order = 20, ReviewedBy = "a team manager",
        Rules =
        [
            Rule("police-protection-section-47", Threshold.Section47, RuleStrength.Duty, "police-protection", "CA89-s46") with { Urgency = Urgency.Now },
            Rule("young-mark", Threshold.Section47, RuleStrength.MustConsider, "mark and (unborn or age < 1 year)") with { Asks = "What happened?" },
            Rule("neglect", Threshold.Section17, RuleStrength.PointsTowards, "at least build-up of (mark, dirty, contacts-in-12-months >= 5)") with
            {
                InForce = new(new(2018, 1, 1), new(2030, 1, 1), false),
            },
            Rule("hunger", Threshold.Section17, RuleStrength.PointsTowards, "hungry and contacts-in-12-months >= build-up"),
            Rule("told-by-health", Threshold.Section17, RuleStrength.PointsTowards, "source is one of (health, 1A) and strategy-discussion has not happened"),
        ],
        Steps =
        [
            new()
            {
                Id = "talk", What = "Talk", When = Condition.Parse("section-47 is raised"), Who = "social worker", With = ["police", "health"],
                By = new(1, ClockUnit.WorkingDays, null, Clock.Receipt), Urgency = Urgency.Today, Because = "Law", Citations = ["WT-2"],
            },
            new() { Id = "see", What = "See", When = Condition.Parse("mark"), Who = "social worker", By = new(0, ClockUnit.EndOfDay, null, "child-seen"), Citations = ["WT-2"] },
        ],
        Routes =
        [
            new()
            {
                Id = "relative", What = "A relative", OpensWhen = Condition.Parse("age >= 0 months"), BlockedBy = Condition.Parse("hungry"),
                Unless = Condition.Parse("warm-home"), Because = "Nearest", Citations = ["CA89-s46"], InForce = new(null, null, true),
            },
        ],
        Checks = [new() { Id = "seen", What = "Seen alone", When = Condition.Parse("section-17 must be considered"), Expects = Condition.Parse("seen-alone and child-seen has happened"), Because = "Voice" }],
    };

    private static Rule Rule(string id, Threshold threshold, RuleStrength strength, string when, string cites = "WT-2") => new()
    {
        Id = id, Threshold = threshold, Strength = strength, When = Condition.Parse(when), Because = "Because of " + id, Citations = [cites],
    };
}
