namespace Thresholds.Facts;

/// <summary>For every fact of a vocabulary, the values still possible.</summary>
/// <remarks>What was stated and what follows by closing are two of these; closing never writes over what was stated.
/// Never prints what it holds. Immutable from outside; safe to share between threads.</remarks>
public sealed class FactValues
{
    private FactValues(Vocabulary vocabulary, Truth[] indicators, Interval[] measures, ulong[] choices, Truth[] events)
    {
        Vocabulary = vocabulary;
        Indicators = indicators;
        Measures = measures;
        Choices = choices;
        Events = events;
    }

    /// <summary>The vocabulary whose facts these are.</summary>
    public Vocabulary Vocabulary { get; }

    internal Truth[] Indicators { get; }

    internal Interval[] Measures { get; }

    internal ulong[] Choices { get; }

    internal Truth[] Events { get; }

    /// <summary>What is known of an indicator.</summary>
    /// <param name="id">The indicator's id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact.</exception>
    public Truth Indicator(string id) => Indicators[Index(id, FactKind.Indicator)];

    /// <summary>The values a measure can still have.</summary>
    /// <param name="id">The measure's id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact.</exception>
    public Interval Measure(string id) => Measures[Index(id, FactKind.Measure)];

    /// <summary>The codes a choice can still have, as a set in the order of its list.</summary>
    /// <param name="id">The choice's id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact.</exception>
    public ulong Choice(string id) => Choices[Index(id, FactKind.Choice)];

    /// <summary>Whether an event has happened.</summary>
    /// <param name="id">The event's id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact.</exception>
    public Truth Event(string id) => Events[Index(id, FactKind.Event)];

    /// <summary>Whether anything at all is known of a fact, that is, some value has been ruled out.</summary>
    /// <param name="id">The fact's id.</param>
    /// <exception cref="ArgumentException">The vocabulary has no such fact.</exception>
    public bool SaysSomethingOf(string id) => SaysSomethingOf(Vocabulary.Key(id));

    internal static FactValues NothingKnown(Vocabulary vocabulary) => new(
        vocabulary,
        new Truth[vocabulary.Indicators.Length],
        [.. vocabulary.Measures.Select(m => m.Range)],
        [.. vocabulary.Choices.Select(c => c.AllCodes)],
        new Truth[vocabulary.Events.Length]);

    internal FactValues Copy() => new(
        Vocabulary, [.. Indicators], [.. Measures], [.. Choices], [.. Events]);

    internal bool SaysSomethingOf(FactKey key) => key.Kind switch
    {
        FactKind.Indicator => Indicators[key.Index] != Truth.NotKnown,
        FactKind.Measure => Measures[key.Index] != Vocabulary.Measures[key.Index].Range,
        FactKind.Choice => Choices[key.Index] != Vocabulary.Choices[key.Index].AllCodes,
        _ => Events[key.Index] != Truth.NotKnown,
    };

    internal void Forget(FactKey key)
    {
        var nothing = Vocabulary.Unstated;
        switch (key.Kind)
        {
            case FactKind.Indicator: Indicators[key.Index] = Truth.NotKnown; break;
            case FactKind.Measure: Measures[key.Index] = nothing.Measures[key.Index]; break;
            case FactKind.Choice: Choices[key.Index] = nothing.Choices[key.Index]; break;
            default: Events[key.Index] = Truth.NotKnown; break;
        }
    }

    private int Index(string id, FactKind kind)
    {
        var key = Vocabulary.Key(id);
        return key.Kind == kind ? key.Index : throw new ArgumentException(Vocabulary.NotKnownSentence(id, kind), nameof(id));
    }
}
