using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Import;
using Thresholds.Facts;

namespace Thresholds.Audit.Auditing.Deciding;

/// <summary>The facts that a file can record, and a number for each value one can have there.</summary>
/// <remarks>
/// Age is among them as a band, so that a baby and a boy of fifteen are never called alike. A blank is no recorded fact, even where the mapping says that it
/// means no; neither is what was worked out from earlier contacts. Accounts that differ make a value of their own. Immutable; safe to share between threads.
/// </remarks>
internal sealed class FactNumbers
{
    /// <summary>Stands for accounts that differ: beyond every number, place in a list and band.</summary>
    public const int Differ = 1_000_000;

    private readonly FrozenDictionary<string, int> _places;
    private readonly FrozenDictionary<(string Fact, string Value), int> _sets;
    private readonly Vocabulary _vocabulary;
    private readonly int _age;

    private FactNumbers(Vocabulary vocabulary, ImmutableArray<string> ids, IEnumerable<((string Fact, string Value) Set, int Number)> sets)
    {
        (_vocabulary, Ids) = (vocabulary, ids);
        _places = ids.Select((id, i) => (id, i)).ToFrozenDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        _sets = sets.ToFrozenDictionary(s => s.Set, s => s.Number);
        _age = ids.IndexOf(Measure.AgeId);
    }

    /// <summary>The facts, in their places.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The facts that a mapping names, and age where it names a column for it.</summary>
    public static FactNumbers Of(ContactMapping mapping)
    {
        ImmutableArray<string> ids = [.. mapping.FactIds, .. mapping.Child.All.Any() ? (string[])[Measure.AgeId] : []];
        return new(mapping.Vocabulary, ids, mapping.Facts.GroupBy(f => f.FactId).SelectMany(f => Sets(mapping.Vocabulary, f.Key, f)));
    }

    /// <summary>Facts of which single values alone are recorded.</summary>
    public static FactNumbers Of(Vocabulary vocabulary, params ReadOnlySpan<string> ids) => new(vocabulary, [.. ids], []);

    /// <summary>The place of age as a band; −1 where no column speaks of it.</summary>
    public int Age => _age;

    /// <summary>The place of a fact.</summary>
    public int PlaceOf(string factId) => _places[factId];

    /// <summary>The facts recorded of a contact.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="workedOut">Facts that nobody recorded, because they were worked out from earlier contacts.</param>
    public ImmutableArray<RecordedFact> Recorded(Contact contact, IReadOnlyCollection<string> workedOut)
    {
        var facts = ImmutableArray.CreateBuilder<RecordedFact>(contact.StatedFacts.Length + 1);
        foreach (var fact in contact.StatedFacts)
            if (_places.TryGetValue(fact.FactId, out var place) && !(workedOut.Count > 0 && workedOut.Contains(fact.FactId)) && Number(fact) is { } number) facts.Add(new(place, number));
        if (_age >= 0 && AgeBand.PlaceOf(contact.StatedValues.Measures[0]) is var band && band >= 0) facts.Add(new(_age, AgeBand.LeastMonths(band)));
        return facts.DrainToImmutable();
    }

    private int? Number(StatedFact fact)
    {
        int? found = null;
        foreach (var account in fact.Accounts)
        {
            if (NumberOf(fact.FactId, account.Value) is not { } number) continue;
            if (found is { } other && other != number) return Differ;
            found = number;
        }

        return found;
    }

    /// <summary>The number of a value; null: it says nothing.</summary>
    public int? NumberOf(string factId, FactValue value) => value switch
    {
        IndicatorValue { Value: Truth.NotKnown } or EventValue { HasHappened: Truth.NotKnown } => null,
        IndicatorValue indicator => indicator.Value == Truth.Yes ? 1 : 0,
        EventValue happened => happened.HasHappened == Truth.Yes ? 1 : 0,
        MeasureValue { Bounds: { IsKnown: true } known } => known.Min,
        ChoiceSetValue { Codes: [var code] } when PlaceOf(_vocabulary.FindChoice(factId)!, code) is var place && place >= 0 => place,
        _ => _sets.TryGetValue((factId, value.Text), out var set) ? set : Differ,
    };

    // Groups, lists of codes and spans of numbers that codes of the file stand for: numbered after the single values, in an order of their own.
    private static IEnumerable<((string, string), int)> Sets(Vocabulary vocabulary, string factId, IEnumerable<FactColumn> columns)
    {
        var first = vocabulary.FindMeasure(factId)?.Max + 1 ?? vocabulary.FindChoice(factId)?.Codes.Length ?? 2;
        return columns.SelectMany(c => c.Values.Values).OfType<FactValue>().Select(v => v.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((text, i) => ((factId, text), first + i));
    }

    private static int PlaceOf(Choice choice, string code)
    {
        for (var i = 0; i < choice.Codes.Length; i++)
            if (choice.Codes[i].Code == code) return i;
        return -1;
    }
}
