using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Timescales;

namespace Thresholds.Tests.Support;

/// <summary>Made-up contacts: a whole consistent world first, then some of it hidden, since facts drawn one by one mostly clash.</summary>
internal static class RandomContacts
{
    /// <summary>A contact whose facts can all be true, and judgements on it.</summary>
    public static ContactSpec Consistent(Dice dice, Rulebook rulebook)
    {
        var vocabulary = rulebook.Vocabulary;
        return new(Facts(dice, vocabulary, World.Draw(dice, vocabulary)), Judgements(dice, rulebook));
    }

    /// <summary>A contact some of whose facts cannot all be true; null when the vocabulary hardly allows one.</summary>
    public static ContactSpec? Clashing(Dice dice, Rulebook rulebook, int most = int.MaxValue)
    {
        for (var attempt = 0; attempt < 25; attempt++)
            if (Jumbled(dice, rulebook, most) is var spec && !spec.Build(rulebook.Vocabulary).Facts.Clashes.IsEmpty) return spec;
        return null;
    }

    /// <summary>Statements from two worlds, with worries thrown in: often, and not always, they cannot all be true.</summary>
    /// <remarks>Nothing here asks the library whether they clash, so that a clash it misses is drawn too.</remarks>
    public static ContactSpec Jumbled(Dice dice, Rulebook rulebook, int most = int.MaxValue)
    {
        var vocabulary = rulebook.Vocabulary;
        var drawn = Consistent(dice, rulebook);
        var spec = drawn with { Statements = [.. drawn.Statements.Take(most).Select(Fixed)] };
        var others = dice.Shuffled(Facts(dice, vocabulary, World.Draw(dice, vocabulary))).Select(Fixed);
        foreach (var other in others.Take(dice.Between(1, 6)).Append(AgeSource(dice)).Where(_ => dice.Chance(70))) Put(other);
        var worries = vocabulary.Indicators.Where(i => i.IsNeverSilenced).Select(i => i.Id).ToArray();
        foreach (var worry in dice.Shuffled(worries).Take(dice.Chance(40) ? 3 : 0)) Put(Statement.Yes(worry));
        return spec;

        static Statement Fixed(Statement said) => said with { Wider = said.Value };

        void Put(Statement said)
        {
            if (spec.Statements.Length < most || spec.Statements.Any(s => s.FactId == said.FactId)) spec = spec.Without(said.FactId).And(said);
        }
    }

    public static ImmutableArray<Judgement> Judgements(Dice dice, Rulebook rulebook)
        => [.. Enumerable.Range(0, dice.Chance(30) ? 0 : dice.Between(1, 3)).Select(_ => Judgement(dice, rulebook))];

    private static Judgement Judgement(Dice dice, Rulebook rulebook)
    {
        var threshold = dice.OneOf(ThresholdWords.All);
        var settles = dice.Some(rulebook.Rules.Where(r => r.Threshold == threshold).Select(r => r.Id), 60);
        if (dice.Chance(15) && !rulebook.Rules.IsEmpty) settles.Add(dice.OneOf(rulebook.Rules).Id);
        return new()
        {
            Threshold = threshold,
            Answer = dice.Between(0, 9) switch { 0 => JudgementAnswer.MoreInformationNeeded, < 3 => JudgementAnswer.Met, _ => JudgementAnswer.NotMet },
            On = ContactSpec.ReceivedOn.AddDays(dice.Between(0, 3)),
            Settles = [.. settles],
            KnownThen = [.. dice.Some(rulebook.Vocabulary.Indicators.Select(i => i.Id), dice.OneOf([20, 90]))],
            Reason = dice.Chance(80) ? "Seen and talked over." : null,
            Role = "team manager",
        };
    }

    private static ImmutableArray<Statement> Facts(Dice dice, Vocabulary vocabulary, World world)
    {
        var all = new List<Statement>();
        for (var i = 0; i < world.Indicators.Length; i++)
            Maybe(vocabulary.Indicators[i].Id, new IndicatorValue(world.Indicators[i] ? Truth.Yes : Truth.No), 30, () => null);
        for (var m = 0; m < world.Measures.Length; m++)
        {
            var range = vocabulary.Measures[m].Range;
            var exact = Around(dice, world.Measures[m], range, m == 0 ? dice.OneOf([0, 0, 11]) : dice.Between(0, 1));
            Maybe(vocabulary.Measures[m].Id, new MeasureValue(exact), 25, () => new MeasureValue(Around(dice, exact, range, m == 0 ? dice.OneOf([0, 1, 24]) : 2)));
        }

        for (var c = 0; c < world.Choices.Length; c++)
        {
            var codes = vocabulary.Choices[c].Codes;
            var held = codes.Where((code, i) => i == world.Choices[c] || dice.Chance(20)).Select(code => code.Code).ToArray();
            Maybe(vocabulary.Choices[c].Id, new ChoiceSetValue([.. held]), 25, () => new ChoiceSetValue([.. held.Union(dice.Some(codes.Select(x => x.Code), 40))]));
        }

        for (var e = 0; e < world.Events.Length; e++)
        {
            LocalMoment? when = world.Events[e] ? new(ContactSpec.ReceivedOn.AddDays(-dice.Between(0, 9)), null) : null;
            Maybe(vocabulary.Events[e].Id, new EventValue(world.Events[e] ? Truth.Yes : Truth.No, when, when), 40, () => null);
        }

        return [.. all];

        void Maybe(string id, FactValue value, int hidden, Func<FactValue?> wider)
        {
            if (dice.Chance(hidden)) return;
            all.Add(new(id, value, dice.Chance(60) ? value : dice.Chance(50) ? null : wider()));
        }
    }

    private static Statement AgeSource(Dice dice) => dice.Between(0, 2) switch
    {
        0 => Statement.Yes(Statement.Unborn),
        1 => Statement.No(Statement.Unborn),
        _ => Statement.Fixed(Statement.AgeYears, new MeasureValue(Interval.Exactly(dice.Between(0, 17)))),
    };

    private static Interval Around(Dice dice, int value, Interval range, int spread) => Around(dice, Interval.Exactly(value), range, spread);

    private static Interval Around(Dice dice, Interval value, Interval range, int spread)
        => new Interval(value.Min - dice.Between(0, spread), value.Max + dice.Between(0, spread)).Intersect(range);
}
