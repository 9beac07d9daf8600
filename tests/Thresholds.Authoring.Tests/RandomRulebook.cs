using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Authoring.Tests;

/// <summary>A sound rulebook made from a seed: every kind of thing, every line left out or there, words with awkward signs in them.</summary>
/// <remarks>Concerns, strengths and facts joined to others stay out of the places where a guard would refuse them; everything else is left to chance.</remarks>
internal sealed class RandomRulebook(int seed, int size)
{
    private static readonly string[] Words =
        ["child", "a", "Mark", "(or)", "50%", "s47(1)(a)", "*both*", "_one_", "a|b", "<b>", "it's", "“said”", "[x]", "`code`", "#1", "- and", "1.", "ärger:", "!", "&amp", "\\", "https://example.org"];

    private static readonly string[] Lines =
        ["Prose of some kind.", "**Bold** words, and a `code`.", "> A quotation", "A line that ends in two spaces  ", "", "Ünïcode, and a \\ backslash", "    indented", "</div>", "---"];

    private readonly Random _random = new(seed);
    private readonly List<string> _free = [];
    private readonly List<string> _plain = [];
    private readonly List<string> _sources = [];
    private readonly List<Choice> _choices = [];
    private int _next;

    public Rulebook Make()
    {
        var builder = new RulebookBuilder("random-" + Id(), Text(), Text()).Opening(Prose());
        var count = 1 + _random.Next(3);
        for (var i = 0; i < count; i++) builder.Add(Chapter(i * 10));
        for (var i = Some(2); i > 0; i--)
        {
            builder.Add(new LevelScheme
            {
                Id = Id(), Title = Text(), InForce = InForce(), Citations = Sources(1),
                Levels = [.. Times(1 + _random.Next(3), () => new Level(Text(), [.. ThresholdWords.All.Where(_ => Chance(2))], Maybe(Text) ?? string.Empty))],
            });
        }

        return builder.Build();
    }

    private Chapter Chapter(int order)
    {
        var citations = Times(1 + Some(3), () => Citation());
        _sources.AddRange(citations.Select(c => c.Id));
        var measures = Times(Some(2), () => new Measure(Id(), Text(), -_random.Next(9), 10 + _random.Next(99), Text(), Text()));
        var choices = Times(Some(2), Choice);
        _choices.AddRange(choices);
        var events = Times(Some(2), () => new EventDefinition(Id(), Text(), Text()));
        var indicators = Times(Some(6), Indicator);
        var parameters = Times(Some(2), () => new Parameter { Id = Id(), Unit = "hours", Default = 2, Min = 1, Max = 2, Why = Text(), Citations = Sources(0) });
        var own = indicators.Where(i => _plain.Contains(i.Id) || _free.Contains(i.Id)).SelectMany(OwnRules).ToList();
        var rules = Times(Some(3), () => Rule(Id(), Threshold(), Condition(2, false, measures, events, parameters)));
        var clauses = indicators.Where(i => i.Kind == IndicatorKind.Concern && i.RestsOn is null && i.OnlyFor.IsEmpty && !_free.Contains(i.Id) && !_plain.Contains(i.Id)).Select(i => i.Id).Order(StringComparer.Ordinal).ToList();
        return new()
        {
            Id = "chapter-" + Id(), Title = Text(), Order = order, ReviewedBy = Text(),
            Prose = Enum.GetValues<Section>().Where(_ => Chance(3)).Select(s => (Section: s, Prose: Prose())).Where(p => p.Prose.Length > 0)
                .ToImmutableSortedDictionary(p => p.Section, p => p.Prose),
            Indicators = indicators, Measures = measures, Choices = choices, Events = events, Parameters = parameters, Citations = citations,
            Rules = Chance(4) ? [.. rules, .. own] : [.. own, .. rules],
            Clauses = [.. clauses.Skip(1).Select((id, i) => i == 0 && Chance(2) ? Clause.Never(clauses[0], id) : new Clause(id, Limit()))],
            Steps = Times(Some(2), () => new Step
            {
                Id = Id(), What = Text(), When = Condition(2, true, measures, events, parameters), Who = Text(), With = [.. Times(Some(3), () => Text() + _next++)],
                By = Maybe(() => By(events, parameters)), DoneWhen = events.Length > 0 ? Maybe(() => Pick(events).Id) : null, Urgency = Chance(2) ? Urgency() : null, Because = Maybe(Text), Citations = Sources(1), InForce = InForce(),
            }),
            Routes = Times(Some(2), () =>
            {
                var blocked = Maybe(() => Condition(1, true, measures, events, parameters));
                return new Route
                {
                    Id = Id(), What = Text(), OpensWhen = Condition(2, true, measures, events, parameters), BlockedBy = blocked,
                    Unless = blocked is null ? null : Maybe(() => Condition(1, true, measures, events, parameters)), Because = Text(), Citations = Sources(1), InForce = InForce(),
                };
            }),
            Checks = Times(Some(2), () => new RecordCheck
            {
                Id = Id(), What = Text(), When = Condition(1, true, measures, events, parameters), Expects = Condition(1, true, measures, events, parameters), Because = Text(), Citations = Sources(0),
            }),
        };
    }

    private Citation Citation() => new()
    {
        Id = "SRC-" + _next++.ToString(CultureInfo.InvariantCulture), Document = Text(), Publisher = Text(), Year = Maybe(Text) ?? string.Empty, Place = Maybe(Text) ?? string.Empty,
        Says = Maybe(Text) ?? string.Empty, Verified = Verified.Yes - _random.Next(2),
    };

    private Choice Choice()
    {
        var codes = Times(1 + Some(4), () => new ChoiceCode((_next++).ToString(CultureInfo.InvariantCulture) + "X", Text(), InForce()));
        return new(Id(), Text(), Text(), codes, Times(Some(2), () => new ChoiceGroup(Id(), [.. codes.Where((_, i) => i == 0 || Chance(2)).Select(c => c.Code)])));
    }

    private Indicator Indicator()
    {
        var kind = (IndicatorKind)_random.Next(5);
        // What rests on money is left without limits: a rule on what follows from it would rest on money alone, which a guard refuses.
        MoneyOrHousing? restsOn = Chance(4) ? (MoneyOrHousing)_random.Next(3) : null;
        var indicator = new Indicator(Id(), kind, Text(), Text())
        {
            About = IndicatorWords.AllAbout[_random.Next(3)], UsuallySeen = Maybe(Text), Citations = Sources(1),
            RestsOn = restsOn, MayStandFor = Maybe(Text), KnownTo = [.. Times(Some(2), Id)], OnlyFor = restsOn is null && Chance(3) ? [.. Times(1 + _random.Next(2), Limit).DistinctBy(l => l.FactId)] : [],
        };
        var mayDecide = indicator.RestsOn is null or MoneyOrHousing.RoofTonight && kind != IndicatorKind.Strength;
        // Those that no limit or clause touches may stand under `not`; the other half of them takes part in clauses.
        if (mayDecide && Chance(2)) (kind is IndicatorKind.Circumstance or IndicatorKind.Record && indicator.OnlyFor.IsEmpty ? _free : _plain).Add(indicator.Id);
        return indicator;
    }

    private Literal Limit() => _random.Next(_choices.Count > 0 ? 4 : 3) switch
    {
        0 => new MeasureLiteral(Measure.AgeId, 0, 155),
        1 => new MeasureLiteral(Measure.AgeId, _random.Next(200), null),
        2 => new MeasureLiteral(Measure.AgeId, null, -1),
        _ => Pick(_choices) is var choice ? new ChoiceLiteral(choice.Id, [choice.Codes[0].Code]) : throw new InvalidOperationException(),
    };

    private IEnumerable<Rule> OwnRules(Indicator indicator)
    {
        var alike = Rule("shared", Threshold(), new IndicatorCondition(indicator.Id)) with { Citations = indicator.Citations };
        if (Chance(2)) alike = alike with { Because = indicator.SeenAs };
        foreach (var threshold in ThresholdWords.All.OrderBy(_ => _random.Next()).Take(Some(3)))
        {
            var rule = alike with { Id = Rulebooks.Rule.IdFor(indicator.Id, threshold), Threshold = threshold, Strength = Strength(threshold) };
            yield return Chance(5) ? rule with { Because = Text() } : rule;
        }
    }

    private Rule Rule(string id, Threshold threshold, Condition when) => new()
    {
        Id = id, Threshold = threshold, Strength = Strength(threshold), When = when, Because = Text(), Citations = Sources(1), Asks = Maybe(Text),
        Urgency = Chance(2) ? Urgency() : null, LocalChoice = Maybe(Text), InForce = InForce(),
    };

    private Condition Condition(int depth, bool mayTestThresholds, ImmutableArray<Measure> measures, ImmutableArray<EventDefinition> events, ImmutableArray<Parameter> parameters)
    {
        Condition Inner() => Condition(depth - 1, mayTestThresholds, measures, events, parameters);
        var last = mayTestThresholds ? 8 : 7;
        return _random.Next(depth == 0 ? 3 : 0, last + 4) switch
        {
            0 => Flat(new AllOf([Inner(), Inner()])),
            1 => Flat(new AnyOf([Inner(), Inner(), Inner()])),
            2 when _free.Count > 1 => new AtLeast(parameters.Length > 0 && Chance(2) ? Operand.Named(parameters[0].Id) : Operand.Of(1), [.. _free.Take(2).Select(f => new IndicatorCondition(f))]),
            3 when _free.Count > 0 => new Not(new IndicatorCondition(Pick(_free))),
            4 when measures.Length > 0 => new MeasureCondition(Pick(measures).Id, (Comparison)_random.Next(5), parameters.Length > 0 && Chance(2) ? Operand.Named(Pick(parameters).Id) : Operand.Of(_random.Next(9) - 4)),
            5 when _choices.Count > 0 => Pick(_choices) is var c ? new ChoiceCondition(c.Id, [c.Codes[^1].Code, .. c.Groups.Take(1).Select(g => g.Name)]) : throw new InvalidOperationException(),
            6 when events.Length > 0 => new EventCondition(Pick(events).Id, Chance(2)),
            7 => new UnbornCondition(),
            8 => mayTestThresholds ? new StatusCondition(Threshold(), (StatusTest)_random.Next(4)) : new MeasureCondition(Measure.AgeId, Comparison.AtLeast, Operand.Of(_random.Next(210))),
            _ when _free.Count + _plain.Count > 0 => new IndicatorCondition(Pick([.. _free, .. _plain])),
            _ => new MeasureCondition(Measure.AgeId, Comparison.Under, Operand.Of(1 + _random.Next(200))),
        };
    }

    // The parser joins a chain of one word; so does this.
    private static Condition Flat(Condition condition) => condition is AllOf
        ? new AllOf([.. condition.Parts.SelectMany(p => p is AllOf ? p.Parts : [p])])
        : new AnyOf([.. condition.Parts.SelectMany(p => p is AnyOf ? p.Parts : [p])]);

    private Clock By(ImmutableArray<EventDefinition> events, ImmutableArray<Parameter> parameters)
    {
        var after = events.Length > 0 && Chance(2) ? Pick(events).Id : Clock.Receipt;
        return parameters.Length > 0 && Chance(2) ? new(0, default, Pick(parameters).Id, after) : new(_random.Next(5), Pick(ClockUnits.All), null, after);
    }

    private InForce InForce() => _random.Next(6) switch
    {
        0 => new(null, null, true),
        1 => new(new(2009, 7, 22), null, false),
        2 => new(null, new(2026, 3, 31), false),
        3 => new(new(2009, 7, 22), new(2026, 3, 31), false),
        _ => default,
    };

    private string Prose()
    {
        var lines = Times(_random.Next(5), () => Pick(Lines)).SkipWhile(l => l.Length == 0).Reverse().SkipWhile(l => l.Length == 0).Reverse();
        return string.Join('\n', lines);
    }

    private string Text() => string.Join(' ', Times(1 + _random.Next(4), () => Pick(Words)));

    private string Id() => string.Create(CultureInfo.InvariantCulture, $"{Pick(["mark", "worry-about", "a1", "seen"])}-{_next++}");

    private ImmutableArray<string> Sources(int least) => _sources.Count == 0 ? [] : [.. _sources.OrderBy(_ => _random.Next()).Take(Math.Max(least, Some(3)))];

    private RuleStrength Strength(Threshold threshold) => (RuleStrength)(1 + _random.Next(threshold == Facts.Threshold.EarlyHelp ? 2 : 3));

    private Threshold Threshold() => Pick(ThresholdWords.All);

    private Urgency Urgency() => (Urgency)(1 + _random.Next(3));

    private T? Maybe<T>(Func<T> make)
        where T : class => Chance(2) ? make() : null;

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private int Some(int most) => _random.Next(Math.Min(most, size) + 1);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static ImmutableArray<T> Times<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
