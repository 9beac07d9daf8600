using System.Collections.Immutable;
using Thresholds.Facts;
using Thresholds.Tests.Support;

namespace Thresholds.Tests.Facts;

/// <summary>Statements that cannot all be true: who is set aside, who stands, and what is still drawn from the rest.</summary>
public static class ClashLaws
{
    [Fact]
    public static void The_facts_named_are_those_in_any_minimal_clash() => Law.Holds(
        500, Case.SmallClashing, Case.Smaller,
        (c, seen) =>
        {
            var named = c.Contact.Build(c.Vocabulary).Facts.Clashes.SelectMany(k => k.Facts).ToHashSet();
            var minimal = new BruteForce(c.Vocabulary).MinimalClashes(c.Contact.Statements);
            if (minimal.Count > 0) seen.Count("clashes");
            if (minimal.Count > 1) seen.Count("several");
            if (minimal.Any(m => m.Select(Fact).Distinct().Count() > 2)) seen.Count("three or more");
            var expected = minimal.SelectMany(m => m).Select(Fact).ToHashSet();
            return named.SetEquals(expected) ? null : $"named {Words(named)}; over all minimal sets {Words(expected)}";
        },
        ("clashes", 60), ("several", 20), ("three or more", 1));

    [Fact]
    public static void Each_clash_named_is_minimal() => Law.Holds(
        500, Case.SmallClashing, Case.Smaller,
        (c, seen) =>
        {
            var minimal = new BruteForce(c.Vocabulary).MinimalClashes(c.Contact.Statements).Select(m => m.Select(Fact).ToHashSet()).ToArray();
            foreach (var clash in c.Contact.Build(c.Vocabulary).Facts.Clashes)
            {
                seen.Count("clashes");
                if (!minimal.Any(m => m.SetEquals(clash.Facts))) return $"{Words(clash.Facts)} is no minimal set";
                if (!clash.Facts.ToHashSet().SetEquals(clash.SetAside.Concat(clash.Kept))) return "set aside and kept are not the whole clash";
            }

            return null;
        },
        ("clashes", 60));

    [Fact]
    public static void Concerns_and_legal_facts_stated_yes_stand_and_all_others_in_a_clash_are_set_aside() => Law.Holds(
        1000, Case.Clashing, Case.Smaller,
        (c, seen) =>
        {
            var contact = c.Contact.Build(c.Vocabulary);
            foreach (var id in contact.Facts.Clashes.SelectMany(k => k.Facts).Distinct())
            {
                var stands = contact.StatedValues.Vocabulary.FindIndicator(id) is { IsNeverSilenced: true } && contact.StatedValues.Indicator(id) == Truth.Yes;
                seen.Count(stands ? "kept" : "set aside");
                if (stands && contact.Facts.Values.Indicator(id) != Truth.Yes) return $"{id} was silenced";
                if (!stands && contact.Facts.Values.SaysSomethingOf(id)) return $"{id} should be not known";
                if (contact.Facts.Clashes.Where(k => k.Facts.Contains(id)).Any(k => k.Kept.Contains(id) != stands || k.SetAside.Contains(id) == stands)) return $"{id} is listed on the wrong side";
            }

            return null;
        },
        ("kept", 20), ("set aside", 60));

    [Fact]
    public static void Nothing_is_drawn_through_what_was_set_aside_and_the_rest_closes_as_usual() => Law.Holds(
        500, Case.SmallClashing, Case.Smaller,
        (c, seen) =>
        {
            var oracle = new BruteForce(c.Vocabulary);
            var minimal = oracle.MinimalClashes(c.Contact.Statements);
            var setAside = minimal.SelectMany(m => m).Where(s => !IsKept(c.Vocabulary, s)).Select(Fact).ToHashSet();
            var amongThemselves = minimal.Where(m => m.All(s => IsKept(c.Vocabulary, s))).SelectMany(m => m).Select(Fact).ToHashSet();
            if (minimal.Count > 0) seen.Count("clashes");
            if (amongThemselves.Count > 0) seen.Count("kept among themselves");
            var leftOut = setAside.Union(amongThemselves).ToHashSet();
            var rest = oracle.Possible(
                c.Contact.Statements.Where(s => !setAside.Contains(Fact(s))), k => !leftOut.Contains(k.If) && !leftOut.Contains(k.Then.FactId));
            if (rest is null) return "what is left still has no world";
            return rest.DifferenceFrom(c.Contact.Build(c.Vocabulary).Facts.Values, _ => true);
        },
        ("clashes", 60), ("kept among themselves", 3));

    internal static bool IsKept(Vocabulary vocabulary, Statement said)
        => !said.IsOfAge && said.IsYes && vocabulary.FindIndicator(said.FactId) is { IsNeverSilenced: true };

    private static string Fact(Statement said) => said.IsOfAge ? Measure.AgeId : said.FactId;

    private static string Words(IEnumerable<string> ids) => "{" + string.Join(", ", ids.Order(StringComparer.Ordinal)) + "}";
}
