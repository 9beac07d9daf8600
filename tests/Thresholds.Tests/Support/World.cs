using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Tests.Support;

/// <summary>One way the whole world of a vocabulary can be: every fact fixed, every clause kept.</summary>
internal sealed class World
{
    private World(Vocabulary vocabulary)
    {
        Indicators = new bool[vocabulary.Indicators.Length];
        Measures = new int[vocabulary.Measures.Length];
        Choices = new int[vocabulary.Choices.Length];
        Events = new bool[vocabulary.Events.Length];
    }

    public bool[] Indicators { get; }

    public int[] Measures { get; }

    public int[] Choices { get; }

    public bool[] Events { get; }

    /// <summary>Draws a world at random and mends it until every clause holds; all "no" always does, so mending ends.</summary>
    public static World Draw(Dice dice, Vocabulary vocabulary)
    {
        var world = new World(vocabulary);
        for (var i = 0; i < world.Indicators.Length; i++) world.Indicators[i] = dice.Chance(50);
        for (var m = 0; m < world.Measures.Length; m++) world.Measures[m] = Value(dice, vocabulary.Measures[m]);
        for (var c = 0; c < world.Choices.Length; c++) world.Choices[c] = dice.Between(0, vocabulary.Choices[c].Codes.Length - 1);
        for (var e = 0; e < world.Events.Length; e++) world.Events[e] = dice.Chance(50);
        for (var round = 0; ; round++)
        {
            var broken = vocabulary.Clauses.Where(c => !world.Keeps(vocabulary, c)).ToArray();
            if (broken.Length == 0) return world;
            world.Mend(dice, vocabulary, dice.OneOf(broken), onlyDown: round > 12);
        }
    }

    /// <summary>Ages are drawn around the few at which anything changes.</summary>
    public static int Value(Dice dice, Measure measure)
    {
        if (measure.Id != Measure.AgeId) return dice.Between(measure.Min, measure.Max);
        return dice.Chance(40) ? dice.Between(-10, 215) : Math.Clamp(dice.OneOf(RandomConditions.Ages) + dice.Between(-1, 1), -10, 215);
    }

    public bool Keeps(Vocabulary vocabulary, Clause clause)
    {
        if (!Indicators[Index(vocabulary.Indicators.Select(i => i.Id), clause.If)]) return true;
        switch (clause.Then)
        {
            case IndicatorLiteral l:
                return Indicators[Index(vocabulary.Indicators.Select(i => i.Id), l.Indicator)] == l.IsYes;
            case MeasureLiteral l:
                var value = Measures[Index(vocabulary.Measures.Select(m => m.Id), l.Measure)];
                return !(value < l.AtLeast) && !(value > l.AtMost);
            default:
                var literal = (ChoiceLiteral)clause.Then;
                var c = Index(vocabulary.Choices.Select(x => x.Id), literal.Choice);
                return Codes(vocabulary.Choices[c], literal.OneOf).Contains(Choices[c]);
        }
    }

    /// <summary>The places in the list of the codes that some codes and groups name.</summary>
    public static HashSet<int> Codes(Choice choice, IEnumerable<string> names)
    {
        var codes = names.SelectMany(n => choice.Groups.FirstOrDefault(g => g.Name == n)?.Codes ?? [n]).ToHashSet();
        return [.. Enumerable.Range(0, choice.Codes.Length).Where(i => codes.Contains(choice.Codes[i].Code))];
    }

    private void Mend(Dice dice, Vocabulary vocabulary, Clause clause, bool onlyDown)
    {
        var left = Index(vocabulary.Indicators.Select(i => i.Id), clause.If);
        if (onlyDown || dice.Chance(35))
        {
            Indicators[left] = false;
            return;
        }

        switch (clause.Then)
        {
            case IndicatorLiteral l:
                Indicators[Index(vocabulary.Indicators.Select(i => i.Id), l.Indicator)] = l.IsYes;
                break;
            case MeasureLiteral l:
                var m = Index(vocabulary.Measures.Select(x => x.Id), l.Measure);
                var range = vocabulary.Measures[m].Range.Intersect(l.Bounds);
                Measures[m] = dice.Between(range.Min, range.Max);
                break;
            case ChoiceLiteral l:
                var c = Index(vocabulary.Choices.Select(x => x.Id), l.Choice);
                Choices[c] = dice.OneOf(Codes(vocabulary.Choices[c], l.OneOf).ToArray());
                break;
        }
    }

    private static int Index(IEnumerable<string> ids, string id) => ids.TakeWhile(i => i != id).Count();
}
