using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Audit.Import;

/// <summary>Reads what a mapping says of one column that speaks of a fact.</summary>
internal sealed class FactColumnReader(Vocabulary vocabulary, ColumnReader columns, List<Fault> faults)
{
    private static readonly ImmutableArray<(string Word, FactKind Kind)> Kinds =
        [("indicator", FactKind.Indicator), ("measure", FactKind.Measure), ("choice", FactKind.Choice), ("event", FactKind.Event)];

    private static readonly ImmutableArray<string> Members =
        ["column", .. Kinds.Select(k => k.Word), "values", "present", "closed", "formats", "basis", "from"];

    /// <summary>One entry of <c>facts</c>.</summary>
    public FactColumn? Read(PlacedJson value)
    {
        if (value.Group("A fact column", Members, faults) is not { } group) return null;
        var column = columns.Of(group);
        ImmutableArray<(string Word, FactKind Kind)> named = [.. Kinds.Where(k => group.Find(k.Word) is not null)];
        if (named.Length != 1)
        {
            faults.Add(new(group.Where, named.IsEmpty
                ? "It does not say which fact the column speaks of. Write one of `indicator`, `measure`, `choice` or `event` with the fact's id."
                : $"It names {Words.Or(named.Select(n => n.Word)).Replace(" or ", " and ", StringComparison.Ordinal)}, but an entry speaks of one fact. Write an entry for each; several may name one column."));
            return null;
        }

        var (word, kind) = named[0];
        return FactId(group.Find(word)!, kind) is { } id ? Of(group, column, id, kind) : null;
    }

    /// <summary>A choice with a place of its own in the mapping, such as <c>source</c>: its column alone, or a group with <c>column</c> and <c>values</c>.</summary>
    public FactColumn? ReadChoice(PlacedJson? value, string choiceId)
    {
        if (value is null) return null;
        if (vocabulary.FindChoice(choiceId) is null)
        {
            faults.Add(new(value.Where, $"{vocabulary.NotKnownSentence(choiceId, FactKind.Choice)} Leave `{choiceId}` out of the mapping; the column may be carried or ignored."));
            return null;
        }

        if (!value.IsText) return value.Group($"The {choiceId}", ["column", "values", "basis", "from"], faults) is { } group ? Of(group, columns.Of(group), choiceId, FactKind.Choice) : null;
        return columns.Named(value) is { } column
            ? new() { Column = column, FactId = choiceId, Kind = FactKind.Choice, Values = FrozenDictionary<string, FactValue?>.Empty, HoldsCodes = true }
            : null;
    }

    private string? FactId(PlacedJson value, FactKind kind)
    {
        if (value.Text(faults) is not { } id) return null;
        if (id == Measure.AgeId)
        {
            faults.Add(new(value.Where, "Age is not a fact column. Name its columns under `child`: dateOfBirth, ageYears, ageMonths, unborn or expectedOn."));
            return null;
        }

        if (vocabulary.KindOf(id) == kind) return id;
        faults.Add(new(value.Where, vocabulary.NotKnownSentence(id, kind)));
        return null;
    }

    private FactColumn? Of(PlacedJson group, MappedColumn? column, string id, FactKind kind)
    {
        var values = columns.Values(group.Find("values"), v => ReadValue(v, id, kind));
        var isPresence = IsPresence(group, kind);
        var formats = columns.Formats(group.Find("formats"));
        CheckForm(group, kind, isPresence);
        var basis = group.Find("basis").Word<Basis>(BasisWords.TryParse, BasisWords.All, faults) ?? Basis.Reported;
        var from = group.Find("from").Text(faults);
        var isClosed = Flag(group, "closed");
        if (isClosed && kind is FactKind.Measure or FactKind.Choice)
            faults.Add(new(group.PlaceOf("closed"), $"A blank cannot mean no for `{id}`: {(kind == FactKind.Measure ? "a number" : "a choice from a list")} has no \"no\". Leave `closed` out: a blank is then not known."));
        return column is null ? null : new()
        {
            Column = column, FactId = id, Kind = kind, Values = values, IsPresence = isPresence, Formats = formats,
            HoldsCodes = kind == FactKind.Choice && group.Find("values") is null, IsClosed = isClosed, Basis = basis, From = from,
        };
    }

    private bool IsPresence(PlacedJson group, FactKind kind)
    {
        if (group.Find("present") is not { } present) return false;
        if (kind is FactKind.Measure or FactKind.Choice) present.Wrong("That something is written says neither a number nor a choice. Write `values`, or map the column to an indicator.", faults);
        else if (!present.IsText || present.Text != "yes") present.Wrong("`present` takes only \"yes\": something written here means yes, and the text is dropped.", faults);
        else if (group.Find("values") is not null) present.Wrong("`present` and `values` cannot stand together: either anything written means yes, or each code has its meaning.", faults);
        else return true;
        return false;
    }

    private void CheckForm(PlacedJson group, FactKind kind, bool isPresence)
    {
        var hasValues = group.Find("values") is not null;
        if (kind == FactKind.Indicator && !hasValues && !isPresence && group.Find("present") is null)
            faults.Add(new(group.Where, "It does not say what the codes mean. Write `values`, such as `{\"Y\": \"yes\", \"N\": \"no\", \"U\": \"not-known\"}`, or `\"present\": \"yes\"` for a column of text."));
        if (kind == FactKind.Event && !hasValues && !isPresence && group.Find("present") is null && group.Find("formats") is null)
            faults.Add(new(group.Where, "It does not say how the days are written. Write `formats`, such as `[\"dd/MM/yyyy\"]`, or `values` where the column holds codes."));
        if (kind != FactKind.Event && group.Find("formats") is not null)
            faults.Add(new(group.PlaceOf("formats"), "Only an event has days to be read by `formats`. Take it out."));
    }

    private bool Flag(PlacedJson group, string name)
    {
        if (group.Find(name) is not { } value) return false;
        if (value.Kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) return value.Kind == System.Text.Json.JsonValueKind.True;
        value.Wrong($"`{name}` is `true` or `false`, without quotes.", faults);
        return false;
    }

    private (bool Ok, FactValue? Value) ReadValue(PlacedJson value, string id, FactKind kind) => kind switch
    {
        FactKind.Measure => MeasureOf(value, vocabulary.FindMeasure(id)!),
        FactKind.Choice => ChoiceOf(value, vocabulary.FindChoice(id)!),
        _ => value.Word<Truth>(TruthLogic.TryParse, ["yes", "no", "not-known"], faults) is { } truth
            ? (true, kind == FactKind.Event ? new EventValue(truth, null, null) : new IndicatorValue(truth))
            : (false, null),
    };

    private (bool Ok, FactValue? Value) MeasureOf(PlacedJson value, Measure measure)
    {
        if (IsNotKnown(value)) return (true, null);
        var ends = value.IsList ? value.Items.Select(i => i.Whole(faults, measure.Min, measure.Max)).ToArray() : [value.Whole(faults, measure.Min, measure.Max)];
        if (ends.Length is not (1 or 2) || ends[0] > ends[^1])
        {
            value.Wrong("A code means a whole number, or the least and the greatest it can be: `[5, 200]`.", faults);
            return (false, null);
        }

        return ends[0] is { } min && ends[^1] is { } max ? (true, new MeasureValue(new(min, max))) : (false, null);
    }

    private (bool Ok, FactValue? Value) ChoiceOf(PlacedJson value, Choice choice)
    {
        if (IsNotKnown(value)) return (true, null);
        ImmutableArray<PlacedJson> items = value.IsList ? value.Items : [value];
        ImmutableArray<string> codes = [.. items.Select(i => i.Text(faults)).OfType<string>()];
        if (codes.Length != items.Length) return (false, null);
        if (codes.IsEmpty) value.Wrong("An empty list means nothing. Write \"not-known\".", faults);
        foreach (var (code, item) in codes.Zip(items).Where(c => choice.SetOf([c.First]) is null))
        {
            var known = choice.Codes.Select(c => c.Code).Concat(choice.Groups.Select(g => g.Name)).ToArray();
            item.Wrong($"`{code}` is not a value of `{choice.Id}`.{DidYouMean.Sentence(code, known)} Values: {string.Join(", ", choice.Codes.Select(c => c.Code))}.", faults);
        }

        return codes.IsEmpty || choice.SetOf(codes) is null ? (false, null) : (true, new ChoiceSetValue(codes));
    }

    private static bool IsNotKnown(PlacedJson value) => value.IsText && value.Text == "not-known";
}
