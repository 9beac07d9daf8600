using Thresholds.Audit.Chronology;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Audit.Tests.Chronology;

/// <summary>Brothers and sisters on one contact.</summary>
public class SiblingTests
{
    [Fact]
    public void Three_children_of_one_family_on_one_day_are_one_family_and_three_children()
    {
        var told = new Story()
            .Contact("A", "2024-03-04", Story.Section17, family: "f").Contact("B", "2024-03-04", Story.None, family: "f").Contact("C", "2024-03-04", Story.Section17, family: "f")
            .Contact("A", "2024-05-01", Story.None, family: "f").Contact("D", "2024-03-04", Story.None, family: "g").Contact("E", "2024-03-04", Story.None).Chronologies();

        Assert.Equal(new FamilyFigures(5, 2, 1, 1, 0, 1, 0, 0), Siblings.Of(told, (_, _) => false));
        // The second and the third have the same facts recorded, and were decided differently.
        Assert.Equal(1, Siblings.Of(told, (a, b) => (a, b) is (1, 2) or (2, 1)).DifferentlyOnTheSameFacts);
        // So have the first and the third, who were decided alike.
        Assert.Equal(0, Siblings.Of(told, (a, b) => (a, b) is (0, 2) or (2, 0)).DifferentlyOnTheSameFacts);
    }

    [Fact]
    public void A_level_that_stands_for_several_says_neither_alike_nor_differently()
    {
        var several = RecordedDecision.OneOf([Threshold.Section17, Threshold.Section47]);
        Assert.Equal(new FamilyFigures(2, 1, 0, 1, 0, 0, 1, 0), Siblings.Of(new Story().Contact("A", "2024-03-04", several, family: "f").Contact("B", "2024-03-04", several, family: "f").Chronologies(), (_, _) => true));
        Assert.Equal(new FamilyFigures(3, 1, 0, 1, 0, 1, 0, 1), Siblings.Of(
            new Story().Contact("A", "2024-03-04", several, family: "f").Contact("B", "2024-03-04", Story.None, family: "f").Contact("C", "2024-03-04", Story.Section47, family: "f").Chronologies(), (_, _) => true));
    }

    [Fact]
    public void The_figures_are_those_of_looking_at_every_pair()
        => Law.Holds(400, d => (Lives: Household(d), Seed: d.Between(0, 1 << 20)), c => c.Lives.Smaller().Select(l => (l, c.Seed)), (c, seen) =>
        {
            var contacts = c.Lives.Contacts;
            bool Same(int a, int b) => (c.Seed + a * b) % 3 != 0;
            var days = contacts.Where(k => k is { Family: not null, ChildId: not null }).GroupBy(k => (k.Family, k.Day)).Where(g => g.Select(k => k.ChildId).Distinct().Count() > 1).ToArray();
            int? Decided(IGrouping<(string?, DateOnly), ChronologyContact> day, string child)
                => day.Where(k => k.ChildId == child).All(k => k.Recorded.IsOneRung) ? day.Where(k => k.ChildId == child).Max(k => k.Recorded.Highest) : null;
            var pairs = days.Select(d => d.SelectMany(_ => d, (a, b) => (A: a, B: b, One: Decided(d, a.ChildId!), Other: Decided(d, b.ChildId!))).ToArray()).ToArray();
            var differently = pairs.Count(p => p.Any(x => x.One is not null && x.Other is not null && x.One != x.Other));
            var alike = pairs.Count(p => p.All(x => x.One is not null && x.One == x.Other));
            var onSame = pairs.Count(p => p.Any(x => x.One is not null && x.Other is not null && x.One != x.Other && Same(Place(x.A), Place(x.B))));
            if (differently > 0) seen.Count("differently");
            if (alike > 0) seen.Count("alike");
            var plain = new FamilyFigures(
                contacts.Select(k => k.ChildId).OfType<string>().Distinct().Count(), contacts.Select(k => k.Family).OfType<string>().Distinct().Count(), contacts.Count(k => k.Family is null),
                days.Length, alike, differently, days.Length - alike - differently, onSame);
            var figures = Siblings.Of(c.Lives.Built, Same);
            return figures == plain ? null : $"{figures}, and plainly {plain}";

            int Place(ChronologyContact contact) => contacts.ToList().IndexOf(contact);
        }, ("differently", 5), ("alike", 5));

    private static Lives Household(Dice dice)
    {
        var lives = Lives.Draw(dice);
        var days = new[] { lives.Contacts[0].Day, lives.Contacts[^1].Day };
        return lives with
        {
            Contacts = [.. lives.Contacts.Concat(lives.Contacts).Select((c, n) => c with { ContactId = $"k{n}", ChildId = dice.OneOf<string?>(["A", "B", "C", null]), Day = dice.OneOf(days) })],
        };
    }
}
