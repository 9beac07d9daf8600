using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.NRules.Tests;

/// <summary>Made-up contacts over a large vocabulary: mostly a few worries and much that is not known, now and then a full file, some that clash.</summary>
internal static class EnglandContacts
{
    private static readonly DateOnly Received = new(2026, 3, 2);

    public static Contact Draw(Dice dice, Rulebook rulebook)
    {
        var vocabulary = rulebook.Vocabulary;
        var contact = Contact.Start(vocabulary, "made-up", Received);
        contact.Child(Age(dice));
        var full = dice.Chance(25);
        foreach (var indicator in vocabulary.Indicators)
        {
            if (dice.Chance(full ? 25 : 2)) contact.Yes(indicator.Id);
            else if (dice.Chance(full ? 40 : 3)) contact.No(indicator.Id);
        }

        // What one rule asks for, so that the firm rules with long conditions are met too.
        foreach (var rule in dice.Some(rulebook.Rules, 1))
            foreach (var id in Conditions.ConditionTree.FactIds(rule.When).Where(id => vocabulary.KindOf(id) == FactKind.Indicator)) contact.Yes(id);
        foreach (var measure in vocabulary.Measures.Skip(1).Where(_ => dice.Chance(30)))
        {
            var least = dice.Between(measure.Min, Math.Min(measure.Max, measure.Min + 12));
            contact.State(measure.Id, new Account { Value = new MeasureValue(new(least, dice.Between(least, Math.Min(measure.Max, least + 2)))) });
        }

        foreach (var choice in vocabulary.Choices.Where(_ => dice.Chance(50)))
            contact.Choice(choice.Id, [.. dice.Some(choice.Codes.Select(c => c.Code), 10).DefaultIfEmpty(dice.OneOf(choice.Codes).Code)]);
        foreach (var happening in vocabulary.Events.Where(_ => dice.Chance(10)))
        {
            if (dice.Chance(50)) contact.HasNotHappened(happening.Id);
            else contact.Happened(happening.Id, new LocalMoment(Received.AddDays(-dice.Between(0, 30))));
        }

        foreach (var judgement in dice.Chance(30) ? RandomContacts.Judgements(dice, rulebook) : []) contact.Judged(judgement);
        return contact.Build();
    }

    private static ChildAge Age(Dice dice) => dice.Between(0, 9) switch
    {
        0 => new() { Unborn = Truth.Yes },
        1 => new() { Years = dice.Between(0, 17), Unborn = dice.Chance(30) ? Truth.Yes : Truth.NotKnown },
        2 => new(),
        3 => new() { Months = new(dice.Between(0, 100), dice.Between(100, 215)) },
        _ => new() { Months = Interval.Exactly(dice.Between(0, 215)) },
    };
}
