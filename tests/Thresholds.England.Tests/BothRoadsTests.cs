using System.Text;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;
using Thresholds.Timescales;

namespace Thresholds.England.Tests;

/// <summary>Over the whole guidance, what is compiled says what is plain: the decision, the facts behind every rule, the open questions.</summary>
public sealed class BothRoadsTests
{
    private static readonly Rulebook Rulebook = EnglandGuidance.Rulebook;

    [Fact]
    public void On_every_story()
    {
        var contacts = Case.All.Select(c => ContactReader.Read(Encoding.UTF8.GetBytes(c.ContactJson), c.Id, Rulebook.Vocabulary).Contacts[0].Reading.Value).ToArray();
        Assert.Contains(contacts, BothRoads.IsCompiled);
        Assert.Contains(contacts, c => !BothRoads.IsCompiled(c));
        foreach (var contact in contacts)
            foreach (var day in (DateOnly?[])[null, new(2019, 1, 1)])
                Assert.Null(BothRoads.Difference(Rulebook, contact, new(day, new LocalMoment(contact.Received.Day.AddDays(9)))));
    }

    [Fact]
    public void On_contacts_put_together_at_random()
    {
        var seed = Random.Shared.Next();
        var dice = new Dice(seed);
        var cases = Environment.GetEnvironmentVariable("THRESHOLDS_LONG") == "1" ? 5_000 : 250;
        var compiled = 0;
        for (var i = 0; i < cases; i++)
        {
            var contact = AnyContact(dice);
            if (BothRoads.IsCompiled(contact)) compiled++;
            var difference = BothRoads.Difference(Rulebook, contact, default);
            Assert.True(difference is null, $"seed {seed}, contact {i}: {difference}");
        }

        Assert.InRange(compiled, cases / 5, cases - 1);
    }

    // Of some contacts little is said and of some much; only the second kind often cannot be true.
    private static Contact AnyContact(Dice dice)
    {
        var vocabulary = Rulebook.Vocabulary;
        var builder = Contact.Start(vocabulary, "c", new(2026, 3, 2));
        if (dice.Chance(70)) builder.Child(new() { Months = Around(dice.Between(-9, 215), dice.OneOf([0, 11])) });
        var (yes, no) = dice.OneOf([(0, 3), (1, 20), (4, 40)]);
        for (var i = 0; i < yes; i++) State(dice.OneOf(vocabulary.Indicators).Id, new IndicatorValue(Truth.Yes));
        for (var i = 0; i < no; i++) State(dice.OneOf(vocabulary.Indicators).Id, new IndicatorValue(Truth.No));
        foreach (var measure in dice.Some(vocabulary.Measures.Skip(1), 30))
            State(measure.Id, new MeasureValue(Around(dice.Between(measure.Min, measure.Max), dice.Between(0, 2)).Intersect(measure.Range)));
        foreach (var choice in dice.Some(vocabulary.Choices, 40))
            State(choice.Id, new ChoiceSetValue([.. dice.Some(choice.Codes.Select(c => c.Code), 30).DefaultIfEmpty(choice.Codes[0].Code)]));
        foreach (var happening in dice.Some(vocabulary.Events, 40))
            State(happening.Id, dice.Chance(60) ? new EventValue(Truth.Yes, new(new(2026, 3, 3)), new(new(2026, 3, 5))) : new EventValue(Truth.No, null, null));
        return builder.Build();

        void State(string id, FactValue value) => builder.State(id, new() { Value = value });

        static Interval Around(int value, int spread) => new(value, Math.Min(value + spread, value < 0 ? -1 : int.MaxValue));
    }
}
