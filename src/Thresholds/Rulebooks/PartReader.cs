using System.Collections.Immutable;
using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Reads single members of a part of a rulebook.</summary>
internal sealed class PartReader(RulebookPlaces places, List<Fault> faults)
{
    // Stands in for a condition that could not be read: it breaks no guard and names no fact.
    private static readonly Condition NotRead = new UnbornCondition();

    public RulebookPlaces Places => places;

    public string Text(PlacedJson group, string name, string form) => group.Need(name, form, faults).Text(faults) ?? string.Empty;

    public string? Maybe(PlacedJson group, string name) => group.Find(name).Text(faults);

    public int Whole(PlacedJson group, string name) => group.Need(name, "Write a whole number.", faults).Whole(faults) ?? 0;

    public ImmutableArray<string> Words(PlacedJson group, string name) => [.. group.Find(name).Texts(faults)];

    public T Word<T>(PlacedJson group, string name, WordReader<T> read, IEnumerable<string> words, T otherwise)
        where T : struct
    {
        var slugs = words.Select(JsonParts.Slug).ToArray();
        return group.Need(name, $"Write {Thresholds.Text.Words.Or(slugs)}.", faults).Word(Hyphened(read), slugs, faults) ?? otherwise;
    }

    public T? Maybe<T>(PlacedJson group, string name, WordReader<T> read, IEnumerable<string> words)
        where T : struct => group.Find(name).Word(Hyphened(read), words.Select(JsonParts.Slug), faults);

    public InForce InForce(PlacedJson group)
    {
        if (group.Find("inForce") is not { } json || json.Text(faults) is not { } text) return default;
        if (!Facts.InForce.TryParse(text, out var inForce))
            json.Wrong("These are not days in force. Write \"from 2009-07-22\", \"to 2026-03-31\", \"from 2009-07-22 to 2026-03-31\" (the first day first) or \"not yet\".", faults);
        return inForce;
    }

    /// <summary>A condition that has to be there.</summary>
    public ParsedCondition? Condition(PlacedJson group, string name)
        => group.Need(name, "Write a condition, such as \"age < 1 year and not-mobile\".", faults) is { } json ? Condition(json) : null;

    /// <summary>A condition that may be left out.</summary>
    public ParsedCondition? MaybeCondition(PlacedJson group, string name) => group.Find(name) is { } json ? Condition(json) : null;

    public static Condition OrStandIn(ParsedCondition? parsed) => parsed?.Condition ?? NotRead;

    /// <summary>Faults found inside a text, at their places in it.</summary>
    public void Inside(PlacedJson json, IEnumerable<Fault> inner)
        => faults.AddRange(inner.Select(f => new Fault(json.PlaceInside(f.Where.Column - 1), f.Message)));

    private ParsedCondition? Condition(PlacedJson json)
    {
        if (json.Text(faults) is not { } text) return null;
        var parsed = Conditions.Condition.TryParse(text);
        if (parsed.IsUsable) return parsed.Value;
        Inside(json, parsed.Faults);
        return null;
    }

    // JSON spells `legal-fact` what prose spells `legal fact`.
    private static WordReader<T> Hyphened<T>(WordReader<T> read) => (string? text, out T value) => read(text, out value) || read(text?.Replace('-', ' '), out value);
}
