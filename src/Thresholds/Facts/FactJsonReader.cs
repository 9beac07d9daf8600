using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Text;
using Thresholds.Timescales;

namespace Thresholds.Facts;

/// <summary>Reads what a contact says of facts: a value, an account in braces, or a list of accounts.</summary>
internal sealed class FactJsonReader(Vocabulary vocabulary, ContactBuilder builder, IReadOnlyList<Person> people, List<Fault> faults)
{
    public const string Source = "source";

    private static readonly string[] AccountMembers = ["value", "basis", "from", "observedOn", "about", "doNotTell", "note"];
    private readonly FactValueReader _values = new(vocabulary, faults);

    /// <summary>Reads every fact of a contact.</summary>
    public void Read(PlacedJson contact)
    {
        if (contact.Find(Source) is { } source) Fact(new(Source, source.Where, source), FactKind.Choice);
        Facts(contact.Find("indicators"), "indicators", FactKind.Indicator);
        Facts(contact.Find("measures"), "measures", FactKind.Measure);
        Facts(contact.Find("choices"), "choices", FactKind.Choice);
        Facts(contact.Find("events"), "events", FactKind.Event);
    }

    /// <summary>Yes, no or not known, in words or as <c>true</c> and <c>false</c>.</summary>
    public static Truth? YesNo(PlacedJson? json, List<Fault> faults) => json?.Kind switch
    {
        null => null,
        JsonValueKind.True => Truth.Yes,
        JsonValueKind.False => Truth.No,
        _ => json.Word<Truth>(TruthLogic.TryParse, ["yes", "no", "not-known"], faults),
    };

    /// <summary>A number, or the least and the greatest it can be.</summary>
    public static Interval? Bounds(PlacedJson? json, List<Fault> faults)
    {
        if (json is null or { IsNull: true }) return null;
        if (!json.IsList) return json.Whole(faults) is { } exact ? Interval.Exactly(exact) : null;
        if (json.Items is not [var least, var greatest])
        {
            json.Wrong("Between two numbers is written `[least, greatest]`.", faults);
            return null;
        }

        var min = Needed(least);
        var max = Needed(greatest);
        return min is { } from && max is { } to ? new(from, to) : null;

        int? Needed(PlacedJson end)
        {
            if (end.IsNull) end.Wrong("Write the number; where one end is not known, write the least or greatest that it can be.", faults);
            return end.Whole(faults);
        }
    }

    private void Facts(PlacedJson? json, string name, FactKind kind)
    {
        if (json is null) return;
        if (!json.IsObject)
        {
            json.Wrong($"`{name}` stands in braces `{{\"fact\": value}}`, not as {json.KindInWords}.", faults);
            return;
        }

        foreach (var member in json.Members.Where(m => !m.Value.IsNull)) Fact(member, kind);
    }

    private void Fact(PlacedMember member, FactKind kind)
    {
        builder.Where = member.Where;
        if (member.Name == Measure.AgeId || vocabulary.KindOf(member.Name) != kind)
        {
            faults.Add(new(member.Where, WhyNot(member.Name, kind)));
            return;
        }

        foreach (var json in Accounts(member.Value, kind))
            if (Account(json, member.Name, kind) is { } account) builder.State(member.Name, account);
    }

    private string WhyNot(string name, FactKind kind)
    {
        if (name == Measure.AgeId) return "Age is stated under `child` (dateOfBirth, ageYears, ageMonths, unborn, expectedOn), not among the facts.";
        if (!Words.IsCode(name)) return "This is not in the vocabulary. A fact is named by its id: lower-case words joined by hyphens.";
        var why = vocabulary.NotKnownSentence(name, kind);
        return vocabulary.KindOf(name) is { } actual ? $"{why} Write it under `{Group(actual)}`." : why;
    }

    private static string Group(FactKind kind) => kind switch
    {
        FactKind.Indicator => "indicators", FactKind.Measure => "measures", FactKind.Choice => "choices", _ => "events",
    };

    // A list is several accounts, except where the value itself is one: two numbers, several codes, two days.
    private IEnumerable<PlacedJson> Accounts(PlacedJson value, FactKind kind)
    {
        if (!value.IsList || (kind != FactKind.Indicator && !value.Items.IsEmpty && !value.Items.Any(i => i.IsObject))) return [value];
        if (!value.Items.IsEmpty) return value.List(faults);
        value.Wrong("An empty list says nothing. Leave the fact out when it is not known.", faults);
        return [];
    }

    private Account? Account(PlacedJson json, string fact, FactKind kind)
    {
        if (!json.IsObject) return _values.Read(json, fact, kind) is { } plain ? new() { Value = plain } : null;
        if (json.Group("An account", AccountMembers, faults) is not { } group) return null;
        var before = faults.Count;
        var value = group.Find("value") is { } said ? _values.Read(said, fact, kind) : _values.NotKnown(fact, kind);
        var account = new Account
        {
            Value = value ?? _values.NotKnown(fact, kind),
            Basis = group.Find("basis").Word<Basis>(BasisWords.TryParse, BasisWords.All, faults) ?? default,
            From = group.Find("from").Text(faults),
            ObservedOn = group.Find("observedOn").Day(faults),
            About = About(group.Find("about")),
            DoNotTell = DoNotTell(group.Find("doNotTell")),
            Note = group.Find("note").Text(faults),
        };
        return faults.Count == before ? account : null;
    }

    private string? About(PlacedJson? json)
    {
        if (json?.Text(faults) is not { } id || people.Any(p => p.Id == id)) return json?.IsText == true ? json.Text : null;
        json.Wrong($"{Words.Shown(id, "This")} is not the id of anyone among the people.{DidYouMean.Sentence(id, people.Select(p => p.Id).Where(Words.IsCode))} List the person under `people`, with this id.", faults);
        return null;
    }

    // Never guessed: read wrongly, somebody is told who must not be.
    private bool DoNotTell(PlacedJson? json)
    {
        if (json is null) return false;
        if (json.Kind is JsonValueKind.True or JsonValueKind.False) return json.Kind == JsonValueKind.True;
        if (json is { IsText: true, Text: "yes" or "no" }) return json.Text == "yes";
        json.Wrong("`doNotTell` is `true` or `false`.", faults);
        return true;
    }
}
