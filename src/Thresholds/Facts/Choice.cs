using System.Collections.Immutable;

namespace Thresholds.Facts;

/// <summary>One value of a choice.</summary>
/// <param name="Code">The code as data carries it (<c>3B</c>, <c>high</c>).</param>
/// <param name="Meaning">What the code means.</param>
/// <param name="InForce">The days on which the code list held this value; always when nothing is said.</param>
public sealed record ChoiceCode(string Code, string Meaning, InForce InForce);

/// <summary>A named set of codes of one choice, usable in conditions: <c>source is one of (police)</c>.</summary>
/// <param name="Name">Kebab-case name, unlike any code of the choice.</param>
/// <param name="Codes">The codes in it.</param>
public sealed record ChoiceGroup(string Name, ImmutableArray<string> Codes);

/// <summary>A fact with a closed list of values, of which exactly one is true: source, purpose of the contact, police risk grade.</summary>
/// <param name="Id">Its kebab-case id, unique in the vocabulary.</param>
/// <param name="SeenAs">Professional wording.</param>
/// <param name="Plainly">Wording a parent would understand.</param>
/// <param name="Codes">The values; 1 to 64 of them.</param>
/// <param name="Groups">Named sets of values.</param>
/// <remarks>Not known is the whole list; "some health source" is a subset. Immutable; safe to share between threads.</remarks>
public sealed record Choice(string Id, string SeenAs, string Plainly, ImmutableArray<ChoiceCode> Codes, ImmutableArray<ChoiceGroup> Groups)
{
    /// <summary>The most values a choice may have: a set of them is one 64-bit word.</summary>
    public const int MostCodes = 64;

    /// <summary>The whole list as a set.</summary>
    public ulong AllCodes => Codes.Length >= MostCodes ? ulong.MaxValue : (1UL << Codes.Length) - 1;

    /// <summary>The set of the codes and groups named; null when a name is neither.</summary>
    /// <param name="names">Codes or group names.</param>
    public ulong? SetOf(IEnumerable<string> names)
    {
        var set = 0UL;
        foreach (var name in names)
        {
            if (IndexOf(name) is var index and >= 0) set |= 1UL << index;
            else if (Group(name) is { } group) set |= SetOf(group.Codes) ?? 0;
            else return null;
        }

        return set;
    }

    /// <summary>The codes in a set, in the order of the list.</summary>
    /// <param name="set">A set of codes.</param>
    public ImmutableArray<string> CodesIn(ulong set) => [.. Codes.Where((_, i) => (set >> i & 1) == 1).Select(c => c.Code)];

    private ChoiceGroup? Group(string name)
    {
        foreach (var group in Groups)
            if (group.Name == name) return group;
        return null;
    }

    private int IndexOf(string code)
    {
        for (var i = 0; i < Codes.Length; i++)
            if (Codes[i].Code == code) return i;
        return -1;
    }
}
