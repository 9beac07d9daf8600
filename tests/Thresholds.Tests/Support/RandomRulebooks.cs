using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Tests.Support;

/// <summary>Made-up rulebooks that keep every guard: what the builder refuses is left out, and the rest is built again.</summary>
internal static class RandomRulebooks
{
    private static readonly ImmutableArray<(string Id, IndicatorKind Kind)> Names =
    [
        ("worry-a", IndicatorKind.Concern), ("worry-b", IndicatorKind.Concern), ("worry-c", IndicatorKind.Concern),
        ("worry-d", IndicatorKind.Concern), ("order-a", IndicatorKind.LegalFact), ("order-b", IndicatorKind.LegalFact),
        ("good-a", IndicatorKind.Strength), ("plain-a", IndicatorKind.Circumstance), ("plain-b", IndicatorKind.Circumstance),
        ("plain-c", IndicatorKind.Circumstance), ("file-a", IndicatorKind.Record), ("file-b", IndicatorKind.Record),
    ];

    /// <summary>Two chapters with everything a rulebook can hold.</summary>
    public static ImmutableArray<Chapter> Draw(Dice dice)
    {
        var facts = Facts(dice, dice.Between(7, Names.Length), mostAgeLimits: 4);
        var conditions = new RandomConditions(dice, facts.Indicators, facts);
        var half = facts.Indicators.Length / 2;
        var first = facts with
        {
            Indicators = facts.Indicators[..half], Parameters = [], Clauses = [],
            Rules = Rules(dice, conditions, "first", facts), Citations = Small.Sources,
        };
        var second = new Chapter
        {
            Id = "two", Title = "Two", Order = 2, Indicators = facts.Indicators[half..], Parameters = facts.Parameters, Clauses = facts.Clauses,
            Rules = Rules(dice, conditions, "second", facts),
            Steps = [.. Enumerable.Range(0, dice.Between(1, 2)).Select(i => Step(dice, conditions, i))],
            Routes = [.. Enumerable.Range(0, dice.Between(1, 2)).Select(i => Route(dice, conditions, i))],
            Checks = [.. Enumerable.Range(0, dice.Between(1, 2)).Select(i => Check(dice, conditions, i))],
        };
        return Allowed([first, second]);
    }

    /// <summary>One chapter of facts and clauses alone, small enough to try every possible world; clashes of three and more need limits on one choice.</summary>
    public static Chapter Facts(Dice dice, int indicators, int mostAgeLimits, bool mostlyOnTheChoice = false)
    {
        var chosen = dice.Shuffled(Names).Take(indicators).ToArray();
        var measures = ImmutableArray.Create(Small.Number("times", 0, 5));
        ImmutableArray<Choice> choices =
        [
            Small.List("grade", dice.Chance(50) ? ["low", "medium", "high"] : ["low", "medium", "high", "3B"])
                with { Groups = [new("raised", ["medium", "high"])] },
        ];
        var limited = chosen.Take(dice.Between(0, mostAgeLimits)).Select(c => c.Id).ToHashSet();
        ImmutableArray<Indicator> all =
        [
            .. dice.Shuffled(chosen).Select(c => Small.Fact(c.Id, c.Kind) with
            {
                OnlyFor = limited.Contains(c.Id) ? [dice.Chance(75) ? AgeLimit(dice) : Codes(dice, choices[0])] : [],
                RestsOn = c.Kind is IndicatorKind.Concern or IndicatorKind.Circumstance && dice.Chance(15)
                    ? dice.OneOf(Enum.GetValues<MoneyOrHousing>()) : null,
            }),
        ];
        var ids = all.Select(i => i.Id).ToArray();
        ImmutableArray<Clause> clauses = [.. Enumerable.Range(0, dice.Between(1, indicators * 3 / 2)).Select(_ => Clause(dice, ids, choices[0]))];
        if (mostlyOnTheChoice)
            clauses = [.. clauses.Take(1), .. ids.Select(id => new Clause(id, new ChoiceLiteral("grade", [.. choices[0].Codes.RemoveAt(dice.Between(0, choices[0].Codes.Length - 1)).Select(c => c.Code)])))];
        return Allowed(
        [
            Small.Chapter with
            {
                Indicators = all, Measures = measures, Choices = choices, Events = [Small.Happening("met-a"), Small.Happening("met-b")],
                Parameters = [Small.Setting("so-many", dice.Between(1, 2), 1, 2), Small.Setting("how-soon", 1, 0, 3, "working days")],
                Clauses = clauses,
            },
        ])[0];
    }

    /// <summary>The chapters without whatever the builder refuses.</summary>
    public static ImmutableArray<Chapter> Allowed(ImmutableArray<Chapter> chapters)
    {
        while (true)
        {
            var faults = Builder(chapters).TryBuild().Faults;
            if (faults.IsEmpty) return chapters;
            var named = faults.Select(f => f.Where.Path.Split('`')).Where(p => p.Length > 1).Select(p => (Kind: p[0].Trim(), Id: p[1])).ToHashSet();
            var before = chapters;
            chapters = [.. chapters.Select(c => c with
            {
                Rules = c.Rules.RemoveAll(r => named.Contains(("rule", r.Id))),
                Steps = c.Steps.RemoveAll(s => named.Contains(("step", s.Id))),
                Routes = c.Routes.RemoveAll(r => named.Contains(("route", r.Id))),
                Checks = c.Checks.RemoveAll(k => named.Contains(("check", k.Id))),
                Clauses = c.Clauses.RemoveAll(k => named.Contains(("indicator", k.If))),
            })];
            if (Size(before) == Size(chapters)) throw new InvalidOperationException("The generator made a rulebook it cannot mend: " + string.Join("; ", faults));
        }
    }

    public static RulebookBuilder Builder(ImmutableArray<Chapter> chapters)
        => chapters.Aggregate(new RulebookBuilder("made-up", "Made up", "1"), (builder, chapter) => builder.Add(chapter));

    private static int Size(ImmutableArray<Chapter> chapters)
        => chapters.Sum(c => c.Rules.Length + c.Steps.Length + c.Routes.Length + c.Checks.Length + c.Clauses.Length);

    private static Literal AgeLimit(Dice dice) => dice.Between(0, 4) switch
    {
        0 => new MeasureLiteral(Measure.AgeId, null, -1),
        1 => Small.AgeUnder(156),
        2 => Small.AgeUnder(12),
        3 => Small.AgeFrom(192),
        _ => Small.AgeFrom(0),
    };

    private static ChoiceLiteral Codes(Dice dice, Choice choice)
    {
        var some = dice.Some(choice.Codes.Select(c => c.Code), 50);
        return new(choice.Id, some.Count == 0 ? [dice.OneOf(choice.Codes).Code] : [.. some]);
    }

    private static Clause Clause(Dice dice, string[] ids, Choice choice)
    {
        var a = dice.OneOf(ids);
        var b = dice.OneOf(ids);
        return dice.Between(0, 9) switch
        {
            < 4 when a != b => Thresholds.Facts.Clause.Implies(a, b),
            < 6 when a != b => Thresholds.Facts.Clause.Never(a, b),
            < 8 => new(a, dice.Chance(50) ? new MeasureLiteral("times", dice.Between(1, 4), null) : new MeasureLiteral("times", null, dice.Between(1, 4))),
            _ => new(a, Codes(dice, choice)),
        };
    }

    private static ImmutableArray<Rule> Rules(Dice dice, RandomConditions conditions, string name, Chapter facts)
        => [.. Enumerable.Range(0, dice.Between(3, 8)).Select(i => new Rule
        {
            Id = $"{name}-{(char)('a' + i)}",
            Threshold = dice.OneOf(ThresholdWords.All),
            Strength = dice.OneOf(Enum.GetValues<RuleStrength>()),
            When = dice.Chance(30) ? new IndicatorCondition(dice.OneOf(facts.Indicators).Id) : conditions.Draw(2),
            Because = "It matters.",
            Citations = [Small.ReadLaw],
            Urgency = dice.Chance(30) ? dice.OneOf(Enum.GetValues<Urgency>()) : null,
            InForce = dice.Between(0, 9) switch
            {
                0 => new(null, null, true),
                1 => new(new(2026, 2, 1), null, false),
                2 => new(null, new(2026, 4, 30), false),
                _ => default,
            },
        })];

    private static Step Step(Dice dice, RandomConditions conditions, int index) => new()
    {
        Id = $"step-{(char)('a' + index)}", What = "Do it.", Who = "the council", Citations = [Small.ReadLaw],
        When = conditions.Draw(2, mayTestThresholds: true),
        Urgency = dice.Chance(30) ? dice.OneOf(Enum.GetValues<Urgency>()) : null,
        By = dice.Between(0, 3) switch
        {
            0 => null,
            1 => new(0, default, "how-soon", Clock.Receipt),
            2 => new(dice.Between(1, 5), dice.OneOf(Enum.GetValues<ClockUnit>()), null, "met-a"),
            _ => new(dice.Between(1, 5), ClockUnit.WorkingDays, null, Clock.Receipt),
        },
    };

    private static Route Route(Dice dice, RandomConditions conditions, int index)
    {
        var blocked = dice.Chance(60) ? conditions.Draw(1, mayTestThresholds: true) : null;
        return new()
        {
            Id = $"route-{(char)('a' + index)}", What = "A safe place.", Because = "It is safe.", Citations = [Small.ReadLaw],
            OpensWhen = conditions.Draw(2, mayTestThresholds: true), BlockedBy = blocked,
            Unless = blocked is not null && dice.Chance(50) ? conditions.Draw(1, mayTestThresholds: true) : null,
        };
    }

    private static RecordCheck Check(Dice dice, RandomConditions conditions, int index) => new()
    {
        Id = $"check-{(char)('a' + index)}", What = "A record of it.", Because = "It is good practice.",
        When = conditions.Draw(2, mayTestThresholds: true), Expects = conditions.Draw(1, mayTestThresholds: true),
    };
}
