using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.Conformance;

/// <summary>Made-up contacts over any rulebook: some nearly silent, some full, some built around one rule, some that clash.</summary>
internal sealed class MadeUpContacts(Dice dice, Rulebook rulebook)
{
    private static readonly DateOnly Received = new(2026, 3, 2);
    private readonly ImmutableArray<DateOnly> _days =
    [
        Received,
        .. rulebook.Rules.SelectMany(r => new[] { r.InForce.From?.AddDays(-1), r.InForce.From, r.InForce.To, r.InForce.To?.AddDays(1) }).OfType<DateOnly>().Distinct().Order(),
    ];

    public DateOnly RulesAsAt() => dice.Chance(70) ? Received : dice.OneOf(_days);

    /// <summary>Draws a contact.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="rule">A rule whose facts it mostly speaks of; null: none.</param>
    public Contact Draw(string id, Rule? rule)
    {
        var vocabulary = rulebook.Vocabulary;
        var contact = Contact.Start(vocabulary, id, Received);
        Age(contact);
        var (yes, no) = dice.OneOf([(0, 0), (2, 2), (5, 40), (0, 90), (40, 50), (25, 25)]);
        HashSet<string> about = rule is null ? [] : [.. Conditions.ConditionTree.FactIds(rule.When)];
        foreach (var indicator in vocabulary.Indicators) Indicator(contact, indicator.Id, about.Contains(indicator.Id) ? (75, 15) : (yes, no));
        foreach (var measure in vocabulary.Measures.Skip(1).Where(m => dice.Chance(about.Contains(m.Id) ? 80 : 30)))
        {
            var least = dice.Between(measure.Min, dice.Chance(30) ? measure.Max : Math.Min(measure.Max, measure.Min + 12));
            contact.State(measure.Id, new Account { Value = new MeasureValue(new(least, dice.Chance(60) ? least : dice.Between(least, Math.Min(measure.Max, least + 3)))) });
        }

        foreach (var choice in vocabulary.Choices.Where(c => dice.Chance(about.Contains(c.Id) ? 80 : 40)))
            contact.Choice(choice.Id, [.. dice.Some(choice.Codes.Select(c => c.Code), 15).DefaultIfEmpty(dice.OneOf(choice.Codes).Code)]);
        foreach (var happening in vocabulary.Events.Where(e => dice.Chance(about.Contains(e.Id) ? 80 : 15)))
        {
            if (dice.Chance(50)) contact.HasNotHappened(happening.Id);
            else contact.Happened(happening.Id, new LocalMoment(Received.AddDays(-dice.Between(0, 30))));
        }

        for (var i = dice.Chance(30) ? dice.Between(1, 3) : 0; i > 0; i--) contact.Judged(Judgement());
        return contact.Build();
    }

    private void Indicator(ContactBuilder contact, string id, (int Yes, int No) chance)
    {
        var throwOf = dice.Between(0, 99);
        if (throwOf >= chance.Yes + chance.No) return;
        var value = new IndicatorValue(throwOf < chance.Yes ? Truth.Yes : Truth.No);
        contact.State(id, new Account { Value = value, Basis = dice.Chance(3) ? Basis.Withdrawn : Basis.Reported });
        if (dice.Chance(3)) contact.State(id, new Account { Value = new IndicatorValue(value.Value.Not()), From = "somebody else" });
    }

    private void Age(ContactBuilder contact)
    {
        int[] edges = [0, 12, 72, 120, 144, 156, 192, 204];
        switch (dice.Between(0, 9))
        {
            case 0: contact.Child(new() { Unborn = Truth.Yes }); break;
            case 1: contact.Child(new() { Months = Interval.Exactly(dice.Between(0, 215)), Unborn = dice.Chance(40) ? Truth.Yes : Truth.NotKnown }); break;
            case 2: break;
            case 3: contact.Child(new() { Years = dice.Between(0, 17) }); break;
            default: contact.Child(new() { Months = Interval.Exactly(Math.Clamp(dice.OneOf(edges) + dice.Between(-1, 1), 0, 215)) }); break;
        }
    }

    private Judgement Judgement()
    {
        var threshold = dice.OneOf(ThresholdWords.All);
        var settles = dice.Some(rulebook.Rules.Where(r => r.Threshold == threshold).Select(r => r.Id), rulebook.Rules.Length > 40 ? 5 : 70);
        if (dice.Chance(10)) settles.Add(dice.OneOf(rulebook.Rules).Id);
        return new()
        {
            Threshold = threshold, Settles = [.. settles.Distinct()], On = Received.AddDays(dice.Between(0, 3)), Role = "team manager",
            Answer = dice.OneOf([JudgementAnswer.MoreInformationNeeded, JudgementAnswer.Met, JudgementAnswer.NotMet, JudgementAnswer.NotMet, JudgementAnswer.NotMet]),
            KnownThen = [.. dice.Some(rulebook.Vocabulary.Indicators.Select(i => i.Id), rulebook.Vocabulary.Indicators.Length > 40 ? dice.OneOf([0, 5]) : dice.OneOf([0, 50, 90]))],
            Reason = dice.Chance(85) ? "Seen and talked over." : null,
        };
    }
}
