using System.Text.Json;

namespace Thresholds.Facts;

/// <summary>Writes what a contact says of facts: a plain value where nothing more was said, else an account in braces, or a list of accounts.</summary>
internal sealed class FactJsonWriter(Utf8JsonWriter json, Contact contact, bool withNotes)
{
    /// <summary>All facts of a kind, the source apart, which has its own place.</summary>
    public void WriteAll(string name, FactKind kind)
    {
        var facts = contact.StatedFacts.Where(f => f.Kind == kind && (kind != FactKind.Choice || f.FactId != FactJsonReader.Source)).ToArray();
        if (facts.Length == 0) return;
        json.WriteStartObject(name);
        foreach (var fact in facts) Write(fact);
        json.WriteEndObject();
    }

    /// <summary>One fact.</summary>
    public void Write(StatedFact fact)
    {
        json.WritePropertyName(fact.FactId);
        if (fact.Accounts is [var one])
        {
            if (IsPlain(one)) Value(one.Value);
            else Account(one);
            return;
        }

        json.WriteStartArray();
        foreach (var account in fact.Accounts) Account(account);
        json.WriteEndArray();
    }

    private bool IsPlain(Account a)
        => a.Basis == default && a.From is null && a.ObservedOn is null && a.About is null && !a.DoNotTell && (a.Note is null || !withNotes);

    private void Account(Account account)
    {
        json.WriteStartObject();
        json.WritePropertyName("value");
        Value(account.Value);
        if (account.Basis != default) json.WriteString("basis", account.Basis.Slug());
        ContactWriter.Maybe(json, "from", account.From);
        ContactWriter.Maybe(json, "observedOn", account.ObservedOn);
        ContactWriter.Maybe(json, "about", account.About);
        if (account.DoNotTell) json.WriteBoolean("doNotTell", true);
        if (withNotes) ContactWriter.Maybe(json, "note", account.Note);
        json.WriteEndObject();
    }

    private void Value(FactValue value)
    {
        switch (value)
        {
            case MeasureValue measure:
                ContactWriter.Bounds(json, measure.Bounds);
                break;
            case ChoiceSetValue choice:
                Codes([.. choice.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
                break;
            case EventValue happening:
                Event(happening);
                break;
            default:
                json.WriteStringValue(value.Text);
                break;
        }
    }

    private void Codes(string[] codes)
    {
        if (codes is [var only])
        {
            json.WriteStringValue(only);
            return;
        }

        json.WriteStartArray();
        foreach (var code in codes) json.WriteStringValue(code);
        json.WriteEndArray();
    }

    private void Event(EventValue happening)
    {
        switch (happening)
        {
            case { HasHappened: Truth.No }:
                json.WriteStringValue("has-not-happened");
                break;
            case { HasHappened: Truth.NotKnown }:
                json.WriteStringValue(Truth.NotKnown.Slug());
                break;
            case { Earliest: null, Latest: null }:
                json.WriteStringValue("happened");
                break;
            case { Earliest: { } earliest, Latest: { } latest } when earliest == latest:
                json.WriteStringValue(earliest.ToString());
                break;
            default:
                json.WriteStartArray();
                json.WriteStringValue(happening.Earliest?.ToString());
                json.WriteStringValue(happening.Latest?.ToString());
                json.WriteEndArray();
                break;
        }
    }
}
