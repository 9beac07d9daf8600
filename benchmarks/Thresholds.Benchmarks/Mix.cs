using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Thresholds.England;
using Thresholds.Facts;

namespace Thresholds.Benchmarks;

/// <summary>The contacts that are measured: every story of the guidance, as a front door hears them, with their judgements and clashes.</summary>
internal static class Mix
{
    public static ImmutableArray<Contact> Contacts { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Order(StringComparer.Ordinal).SelectMany(Stories),
    ];

    /// <summary>The same contact built anew from what was stated.</summary>
    public static Contact Again(Contact contact)
    {
        var builder = Contact.Start(contact.Vocabulary, contact.Id, contact.Received.Day).Child(contact.Age);
        foreach (var fact in contact.StatedFacts)
            foreach (var account in fact.Accounts) builder.State(fact.FactId, account);
        foreach (var person in contact.People) builder.With(person);
        foreach (var judgement in contact.Judgements) builder.Judged(judgement);
        return builder.Build();
    }

    private static IEnumerable<Contact> Stories(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(s => Read(s.GetProperty("contact").GetRawText(), path))];
    }

    private static Contact Read(string json, string path)
        => ContactReader.Read(Encoding.UTF8.GetBytes(json), path, EnglandGuidance.Rulebook.Vocabulary).Contacts[0].Reading.Value;
}
