using System.Collections.Immutable;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Facts;

/// <summary>Reads the value of a fact, by its kind. Checks it against the vocabulary, so that a fault stands at the value itself.</summary>
internal sealed class FactValueReader(Vocabulary vocabulary, List<Fault> faults)
{
    private const string NotKnownWord = "not-known";
    private const string EventForm = "Write a day (\"2026-03-02\"), a day with a time (\"2026-03-02T15:00\"), two of them in a list, \"happened\", \"has-not-happened\" or \"not-known\".";

    /// <summary>The value; null when it cannot be read, which is then a fault.</summary>
    public FactValue? Read(PlacedJson json, string fact, FactKind kind) => kind switch
    {
        FactKind.Indicator => FactJsonReader.YesNo(json, faults) is { } answer ? new IndicatorValue(answer) : null,
        FactKind.Measure => Measure(json, vocabulary.FindMeasure(fact)!),
        FactKind.Choice => Choice(json, vocabulary.FindChoice(fact)!),
        _ => Event(json),
    };

    /// <summary>The value of an account that says it is not known: everything is still possible.</summary>
    public FactValue NotKnown(string fact, FactKind kind) => kind switch
    {
        FactKind.Indicator => new IndicatorValue(Truth.NotKnown),
        FactKind.Measure => new MeasureValue(vocabulary.FindMeasure(fact)!.Range),
        FactKind.Choice => new ChoiceSetValue([.. vocabulary.FindChoice(fact)!.Codes.Select(c => c.Code).Order(StringComparer.Ordinal)]),
        _ => new EventValue(Truth.NotKnown, null, null),
    };

    private FactValue? Measure(PlacedJson json, Measure measure)
    {
        if (json is { IsText: true, Text: NotKnownWord }) return NotKnown(measure.Id, FactKind.Measure);
        if (FactJsonReader.Bounds(json, faults) is not { } bounds) return null;
        if (bounds.IsEmpty) json.Wrong("The first number is greater than the second. Write the least first.", faults);
        else if (!bounds.IsInside(measure.Range))
            json.Wrong(FormattableString.Invariant($"`{measure.Id}` lies between {measure.Min} and {measure.Max} {measure.Unit}."), faults);
        else return new MeasureValue(bounds);
        return null;
    }

    private FactValue? Choice(PlacedJson json, Choice choice)
    {
        if (json is { IsText: true, Text: NotKnownWord } && choice.SetOf([NotKnownWord]) is null) return NotKnown(choice.Id, FactKind.Choice);
        var given = json.IsList ? json.List(faults) : [json];
        var before = faults.Count;
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in given)
        {
            if (item.Text(faults) is not { } code) continue;
            if (choice.SetOf([code]) is null) item.Wrong(Unknown(code, choice), faults);
            codes.Add(code);
        }

        // In a fixed order: which of several codes was written first says nothing.
        return faults.Count == before && !json.Items.Any(i => i.IsNull) ? new ChoiceSetValue([.. codes]) : null;
    }

    private static string Unknown(string code, Choice choice)
    {
        var words = choice.Codes.Select(c => c.Code).Concat(choice.Groups.Select(g => g.Name)).ToArray();
        var near = Words.IsCode(code) ? DidYouMean.Sentence(code, words) : string.Empty;
        return $"{Words.Shown(code, "This text")} is not a value of `{choice.Id}`.{near} Values: {string.Join(", ", words)}.";
    }

    private EventValue? Event(PlacedJson json)
    {
        switch (json)
        {
            case { IsText: true, Text: NotKnownWord }: return new(Truth.NotKnown, null, null);
            case { IsText: true, Text: "happened" }: return new(Truth.Yes, null, null);
            case { IsText: true, Text: "has-not-happened" }: return new(Truth.No, null, null);
            case { IsText: true } when LocalMoment.TryParse(json.Text, out var moment): return new(Truth.Yes, moment, moment);
            case { IsList: true, Items: [var from, var to] }: return Between(json, from, to);
            default:
                json.Wrong($"This does not say when it happened. {EventForm}", faults);
                return null;
        }
    }

    private EventValue? Between(PlacedJson json, PlacedJson from, PlacedJson to)
    {
        var before = faults.Count;
        var earliest = from.Moment(faults);
        var latest = to.Moment(faults);
        if (earliest is { } e && latest is { } l && l.Day < e.Day) json.Wrong("The first day is after the second. Write the earliest first.", faults);
        return faults.Count == before ? new(Truth.Yes, earliest, latest) : null;
    }
}
