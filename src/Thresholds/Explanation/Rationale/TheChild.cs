using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>The child among the people of a contact, and how old a page must be for them.</summary>
internal static class TheChild
{
    private static readonly ImmutableArray<string> Relations = ["the child", "child", "the young person", "young person", "self"];

    public static bool IsListedAs(Person person) => Relations.Contains(person.Relation?.Trim().ToLowerInvariant() ?? string.Empty);

    /// <summary>The one person listed as the child; null when nobody is, or more than one.</summary>
    public static Person? Among(ImmutableArray<Person> people)
    {
        var listed = people.Where(IsListedAs).ToArray();
        return listed.Length == 1 ? listed[0] : null;
    }

    /// <summary>The words for the youngest this child can be by what was stated of age alone; null: too young for any.</summary>
    /// <remarks>Age as stated, not as closed: a fact that the child must not have may narrow the other.</remarks>
    public static FamilyWording? Words(Contact contact, RationaleWording wording)
    {
        var months = contact.StatedValues.Measure(Measure.AgeId);
        if (months.Max < 2 * 12) return null;
        return (months.Min / 12) switch
        {
            >= 16 => wording.YoungPerson16To17,
            >= 12 => wording.Child12To15,
            >= 7 => wording.Child7To11,
            _ => wording.ChildUnder7,
        };
    }
}
