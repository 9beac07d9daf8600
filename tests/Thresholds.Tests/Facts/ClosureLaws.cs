using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Facts;

/// <summary>Closing: one pass over a table, and yet the same as trying every world.</summary>
public static class ClosureLaws
{
    [Fact]
    public static void Closing_is_the_same_as_trying_every_world() => Law.Holds(
        1000, Case.SmallConsistent, Case.Smaller,
        (c, seen) =>
        {
            var possible = new BruteForce(c.Vocabulary).Possible(c.Contact.Statements);
            if (possible is null) return "the generator promised a world, and there is none";
            var contact = c.Contact.Build(c.Vocabulary);
            if (!contact.Facts.Clashes.IsEmpty) return "a clash is named where there is a world";
            if (!Same(contact.StatedValues, contact.Facts.Values)) seen.Count("something follows");
            return possible.DifferenceFrom(contact.Facts.Values, _ => true);
        },
        ("something follows", 30));

    [Fact]
    public static void One_pass_is_the_same_as_following_clauses_one_by_one() => Law.Holds(
        1000, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var contact = c.Contact.Build(c.Vocabulary);
            var slowly = contact.StatedValues.Copy();
            ClashResolver.Propagate(slowly, _ => false);
            if (!Same(contact.StatedValues, slowly)) seen.Count("something follows");
            return Same(contact.Facts.Values, slowly) ? null : "one pass and slow following differ";
        },
        ("something follows", 50));

    [Fact]
    public static void The_order_of_clauses_does_not_matter() => Law.Holds(
        500, dice => (Case: Case.Consistent(dice), Seed: dice.Between(0, 1_000_000)), c => Case.Smaller(c.Case).Select(s => (s, c.Seed)),
        (c, seen) =>
        {
            var dice = new Dice(c.Seed);
            var other = new Case([.. c.Case.Chapters.Select(x => x with { Clauses = [.. dice.Shuffled(x.Clauses)] })], c.Case.Contact);
            if (c.Case.Vocabulary.Clauses.Length > 1) seen.Count();
            return Same(c.Case.Contact.Build(c.Case.Vocabulary).Facts.Values, other.Contact.Build(other.Vocabulary).Facts.Values)
                ? null
                : "another order of clauses closes otherwise";
        },
        ("applied", 80));

    [Fact]
    public static void A_clash_is_named_exactly_where_there_is_no_world() => Law.Holds(
        1000, dice => dice.Chance(50) ? Case.SmallJumbled(dice) : Case.SmallConsistent(dice), Case.Smaller,
        (c, seen) =>
        {
            var hasWorld = new BruteForce(c.Vocabulary).HasWorld(c.Contact.Statements);
            seen.Count(hasWorld ? "a world" : "no world");
            return hasWorld == c.Contact.Build(c.Vocabulary).Facts.Clashes.IsEmpty ? null : hasWorld ? "a clash is named where there is a world" : "no clash is named where there is no world";
        },
        ("a world", 30), ("no world", 20));

    [Fact]
    public static void Closing_adds_and_never_takes_away() => Law.Holds(
        500, Case.Consistent, Case.Smaller,
        (c, seen) =>
        {
            var contact = c.Contact.Build(c.Vocabulary);
            var (before, after) = (contact.StatedValues, contact.Facts.Values);
            seen.Count();
            var kept = before.Indicators.Zip(after.Indicators).All(p => p.First == Truth.NotKnown || p.First == p.Second)
                && before.Measures.Zip(after.Measures).All(p => p.Second.IsInside(p.First) && !p.Second.IsEmpty)
                && before.Choices.Zip(after.Choices).All(p => (p.Second & ~p.First) == 0 && p.Second != 0)
                && before.Events.SequenceEqual(after.Events);
            return kept ? null : "closing wrote over a statement";
        },
        ("applied", 100));

    private static bool Same(FactValues a, FactValues b)
        => a.Indicators.SequenceEqual(b.Indicators) && a.Measures.SequenceEqual(b.Measures) && a.Choices.SequenceEqual(b.Choices) && a.Events.SequenceEqual(b.Events);
}
