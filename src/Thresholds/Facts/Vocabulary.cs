using System.Collections.Frozen;
using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>The four kinds of fact.</summary>
/// <remarks>The default value is <see cref="Indicator"/>.</remarks>
public enum FactKind
{
    /// <summary>Yes or no.</summary>
    Indicator,

    /// <summary>A whole number.</summary>
    Measure,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Something that happens on a day.</summary>
    Event,
}

/// <summary>Which fact: its kind and its place in the vocabulary's list of that kind.</summary>
internal readonly record struct FactKey(FactKind Kind, int Index);

/// <summary>Every fact a rulebook can speak of, each once, with what follows from what.</summary>
/// <remarks>Made by a rulebook's builder, which checks it. The order of the lists is the order of the chapters, and settles ties
/// everywhere. Immutable; safe to share between threads.</remarks>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, FactKey> _keys;

    internal Vocabulary(
        IEnumerable<Indicator> indicators,
        IEnumerable<Measure> measures,
        IEnumerable<Choice> choices,
        IEnumerable<EventDefinition> events,
        IEnumerable<Clause> clauses)
    {
        Indicators = [.. indicators];
        Measures = [Measure.Age, .. measures];
        Choices = [.. choices];
        Events = [.. events];
        Clauses = [.. clauses, .. Indicators.SelectMany(i => i.OnlyFor.Select(limit => new Clause(i.Id, limit)))];

        var keys = new Dictionary<string, FactKey>(StringComparer.Ordinal);
        Add(FactKind.Indicator, Indicators.Select(i => i.Id));
        Add(FactKind.Measure, Measures.Select(m => m.Id));
        Add(FactKind.Choice, Choices.Select(c => c.Id));
        Add(FactKind.Event, Events.Select(e => e.Id));
        _keys = keys.ToFrozenDictionary(StringComparer.Ordinal);
        Closure = new ClosureTable(this);
        Unstated = FactValues.NothingKnown(this);

        void Add(FactKind kind, IEnumerable<string> ids)
        {
            var index = 0;
            foreach (var id in ids) keys.TryAdd(id, new(kind, index++));
        }
    }

    /// <summary>All indicators.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>All measures; age, the built-in one, comes first.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>All choices.</summary>
    public ImmutableArray<Choice> Choices { get; }

    /// <summary>All events.</summary>
    public ImmutableArray<EventDefinition> Events { get; }

    /// <summary>All facts about facts: those written as clauses, then those that "only for" says.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>What follows from what, worked out once.</summary>
    internal ClosureTable Closure { get; }

    /// <summary>The values when nothing is stated.</summary>
    internal FactValues Unstated { get; }

    /// <summary>How many facts there are, age included.</summary>
    public int Count => Indicators.Length + Measures.Length + Choices.Length + Events.Length;

    /// <summary>The kind of a fact; null when the vocabulary does not know the id.</summary>
    /// <param name="id">A fact's id.</param>
    public FactKind? KindOf(string id) => _keys.TryGetValue(id, out var key) ? key.Kind : null;

    /// <summary>The indicator of this id; null when there is none.</summary>
    /// <param name="id">An indicator's id.</param>
    public Indicator? FindIndicator(string id) => Find(id, FactKind.Indicator) is var i and >= 0 ? Indicators[i] : null;

    /// <summary>The measure of this id; null when there is none.</summary>
    /// <param name="id">A measure's id.</param>
    public Measure? FindMeasure(string id) => Find(id, FactKind.Measure) is var i and >= 0 ? Measures[i] : null;

    /// <summary>The choice of this id; null when there is none.</summary>
    /// <param name="id">A choice's id.</param>
    public Choice? FindChoice(string id) => Find(id, FactKind.Choice) is var i and >= 0 ? Choices[i] : null;

    /// <summary>The event of this id; null when there is none.</summary>
    /// <param name="id">An event's id.</param>
    public EventDefinition? FindEvent(string id) => Find(id, FactKind.Event) is var i and >= 0 ? Events[i] : null;

    /// <summary>Professional wording of a fact of any kind.</summary>
    /// <param name="id">A fact's id.</param>
    /// <exception cref="ArgumentException">The vocabulary does not know the id.</exception>
    public string SeenAs(string id) => Word(Key(id), i => i.SeenAs, m => m.SeenAs, c => c.SeenAs, e => e.SeenAs);

    /// <summary>Plain wording of a fact of any kind.</summary>
    /// <param name="id">A fact's id.</param>
    /// <exception cref="ArgumentException">The vocabulary does not know the id.</exception>
    public string Plainly(string id) => Word(Key(id), i => i.Plainly, m => m.Plainly, c => c.Plainly, e => e.Plainly);

    /// <summary>Says that an id is not known, and which was probably meant.</summary>
    /// <param name="id">What was written.</param>
    /// <param name="kind">The kind of fact that was expected; null: any.</param>
    public string NotKnownSentence(string id, FactKind? kind = null)
    {
        if (_keys.TryGetValue(id, out var key))
            return $"`{id}` is {Article(key.Kind)}, not {Article(kind ?? key.Kind)}.";
        var candidates = _keys.Where(k => kind is null || k.Value.Kind == kind).Select(k => k.Key);
        return $"`{id}` is not in the vocabulary." + DidYouMean.Sentence(id, candidates);
    }

    internal FactKey Key(string id) => _keys.TryGetValue(id, out var key)
        ? key
        : throw new ArgumentException(NotKnownSentence(id), nameof(id));

    internal bool TryKey(string id, out FactKey key) => _keys.TryGetValue(id, out key);

    /// <summary>The place of a fact among all facts: indicators, measures, choices, events.</summary>
    internal int Place(FactKey key) => key.Index + key.Kind switch
    {
        FactKind.Indicator => 0,
        FactKind.Measure => Indicators.Length,
        FactKind.Choice => Indicators.Length + Measures.Length,
        _ => Indicators.Length + Measures.Length + Choices.Length,
    };

    /// <summary>The fact at a place.</summary>
    internal FactKey KeyAt(int place)
    {
        if (place < Indicators.Length) return new(FactKind.Indicator, place);
        if ((place -= Indicators.Length) < Measures.Length) return new(FactKind.Measure, place);
        if ((place -= Measures.Length) < Choices.Length) return new(FactKind.Choice, place);
        return new(FactKind.Event, place - Choices.Length);
    }

    internal string IdOf(FactKey key) => Word(key, i => i.Id, m => m.Id, c => c.Id, e => e.Id);

    private int Find(string id, FactKind kind) => _keys.TryGetValue(id, out var key) && key.Kind == kind ? key.Index : -1;

    private string Word(
        FactKey key, Func<Indicator, string> indicator, Func<Measure, string> measure, Func<Choice, string> choice, Func<EventDefinition, string> happening)
        => key.Kind switch
        {
            FactKind.Indicator => indicator(Indicators[key.Index]),
            FactKind.Measure => measure(Measures[key.Index]),
            FactKind.Choice => choice(Choices[key.Index]),
            _ => happening(Events[key.Index]),
        };

    private static string Article(FactKind kind) => kind switch
    {
        FactKind.Indicator => "an indicator (yes or no)",
        FactKind.Measure => "a measure (a number)",
        FactKind.Choice => "a choice (one of a list)",
        _ => "an event (something that happens on a day)",
    };
}
