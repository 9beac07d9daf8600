using System.Globalization;
using System.Text.Json;
using Thresholds.Timescales;

namespace Thresholds.Facts;

/// <summary>Writes a contact as JSON, in the form that <see cref="ContactReader"/> reads.</summary>
/// <remarks>The order is fixed and does not depend on the order in which facts were stated. Notes, dates of birth and attributes are left out
/// unless asked for; reasons of judgements are written, since a decision is replayed with them. Without the date of birth the age stands as
/// months, one entry for each source where they contradict each other. Thread-safe.</remarks>
public static class ContactWriter
{
    /// <summary>Writes one contact as a JSON object.</summary>
    /// <param name="json">Where to write; its settings decide the layout.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="options">What to write besides; null: the defaults.</param>
    public static void Write(Utf8JsonWriter json, Contact contact, ContactWriterOptions? options = null)
    {
        options ??= new();
        var facts = new FactJsonWriter(json, contact, options.WithNotes);
        json.WriteStartObject();
        json.WriteNumber("format", ContactJsonReader.Format);
        json.WriteString("id", contact.Id);
        json.WriteString("receivedOn", contact.Received.ToString());
        if (contact.Stated(FactJsonReader.Source) is { Kind: FactKind.Choice } source) facts.Write(source);
        Maybe(json, "family", contact.Family);
        Child(json, contact, options.WithDateOfBirth);
        facts.WriteAll("indicators", FactKind.Indicator);
        facts.WriteAll("measures", FactKind.Measure);
        facts.WriteAll("choices", FactKind.Choice);
        facts.WriteAll("events", FactKind.Event);
        Blanks(json, contact);
        People(json, contact);
        Maybe(json, "decidedOn", contact.DecidedOn);
        Judgements(json, contact);
        if (options.WithAttributes) Attributes(json, contact);
        json.WriteEndObject();
    }

    internal static void Maybe(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    internal static void Maybe(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known) json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    internal static void Bounds(Utf8JsonWriter json, Interval bounds)
    {
        if (bounds.IsKnown)
        {
            json.WriteNumberValue(bounds.Min);
            return;
        }

        Pair(json, bounds);
    }

    private static void Pair(Utf8JsonWriter json, Interval bounds)
    {
        json.WriteStartArray();
        json.WriteNumberValue(bounds.Min);
        json.WriteNumberValue(bounds.Max);
        json.WriteEndArray();
    }

    private static void Child(Utf8JsonWriter json, Contact contact, bool withDates)
    {
        if (contact.AgeSources.IsEmpty) return;
        var age = contact.Age;
        var sources = age.Sources(contact.Received.Day).ToArray();
        // Sources that contradict each other are written one by one: the clash must not be lost with the dates.
        var clashes = sources.Aggregate(new Interval(int.MinValue, int.MaxValue), (a, s) => a.Intersect(s.Months)).IsEmpty;
        var stated = withDates || clashes;
        json.WriteStartObject("child");
        if (withDates) Maybe(json, "dateOfBirth", age.DateOfBirth);
        if (stated && age.Years is { } years) json.WriteNumber("ageYears", years);
        Months(json, stated
            ? [.. sources.Where(s => s.Source == "ageMonths").Concat(sources.Where(s => !withDates && (s.Source is "dateOfBirth" or "expectedOn"))).Select(s => s.Months)]
            : [contact.StatedValues.Measures[0]]);
        if (stated && age.Unborn != Truth.NotKnown) json.WriteString("unborn", age.Unborn.Slug());
        if (withDates) Maybe(json, "expectedOn", age.ExpectedOn);
        json.WriteEndObject();
    }

    private static void Months(Utf8JsonWriter json, Interval[] months)
    {
        if (months.Length == 0) return;
        json.WritePropertyName("ageMonths");
        if (months is [var one])
        {
            Bounds(json, one);
            return;
        }

        json.WriteStartArray();
        foreach (var each in months) Pair(json, each);
        json.WriteEndArray();
    }

    private static void People(Utf8JsonWriter json, Contact contact)
    {
        if (contact.People.IsEmpty) return;
        json.WriteStartArray("people");
        foreach (var person in contact.People)
        {
            json.WriteStartObject();
            json.WriteString("id", person.Id);
            Maybe(json, "relation", person.Relation);
            Answer("parentalResponsibility", person.ParentalResponsibility.Slug(), person.ParentalResponsibility != Truth.NotKnown);
            Answer("agreedToHelp", person.AgreedToHelp.Slug(), person.AgreedToHelp != Agreement.NotKnown);
            Answer("told", person.Told.Slug(), person.Told != Truth.NotKnown);
            Answer("safeToTell", person.SafeToTell.Slug(), person.SafeToTell != Truth.NotKnown);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Answer(string name, string slug, bool isKnown)
        {
            if (isKnown) json.WriteString(name, slug);
        }
    }

    private static void Judgements(Utf8JsonWriter json, Contact contact)
    {
        if (contact.Judgements.IsEmpty) return;
        json.WriteStartArray("judgements");
        foreach (var judgement in contact.Judgements)
        {
            json.WriteStartObject();
            json.WriteString("threshold", judgement.Threshold.Slug());
            json.WriteString("answer", judgement.Answer.Slug());
            Ids("settles", judgement.Settles);
            Ids("knownThen", judgement.KnownThen);
            Maybe(json, "reason", judgement.Reason);
            Maybe(json, "role", judgement.Role);
            Maybe(json, "on", judgement.On);
            Maybe(json, "informationFrom", judgement.InformationFrom);
            Maybe(json, "informationBy", judgement.InformationBy);
            Maybe(json, "safeMeanwhile", judgement.SafeMeanwhile);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Ids(string name, IReadOnlyCollection<string> ids)
        {
            if (ids.Count == 0) return;
            json.WriteStartArray(name);
            foreach (var id in ids) json.WriteStringValue(id);
            json.WriteEndArray();
        }
    }

    // All that a blank stands for, not only where it came to bear: decided again by another edition, it may bear elsewhere.
    private static void Blanks(Utf8JsonWriter json, Contact contact)
    {
        if (contact.Blanks.IsEmpty) return;
        json.WriteStartArray(BlankJsonReader.Member);
        foreach (var id in contact.Blanks) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void Attributes(Utf8JsonWriter json, Contact contact)
    {
        if (contact.Attributes.Count == 0) return;
        json.WriteStartObject("attributes");
        foreach (var (name, value) in contact.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteEndObject();
    }
}
