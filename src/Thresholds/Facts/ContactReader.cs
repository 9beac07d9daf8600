using System.Collections.Immutable;
using Thresholds.Text;

namespace Thresholds.Facts;

/// <summary>Reads contacts from JSON: one contact, a list of them, or JSON lines.</summary>
/// <remarks>The form is described by <c>contact.schema.json</c>. What is missing or <c>null</c> is not known. A judgement may name rules and
/// facts that the rulebook does not have: it was made under another edition. Thread-safe.</remarks>
public static class ContactReader
{
    /// <summary>Reads contacts. Bad input is never an exception: every fault comes back with line, column and path.</summary>
    /// <param name="json">UTF-8 JSON, with or without a byte order mark.</param>
    /// <param name="source">The file as its author knows it; used in faults.</param>
    /// <param name="vocabulary">The rulebook's vocabulary, in which the facts are spoken.</param>
    /// <example><code>var file = ContactReader.Read(File.ReadAllBytes("contact.json"), "contact.json", rulebook.Vocabulary);</code></example>
    public static ContactFile Read(ReadOnlyMemory<byte> json, string source, Vocabulary vocabulary)
    {
        json = PlacedJsonReader.WithoutMark(json);
        var faults = new List<Fault>();
        if (PlacedJsonReader.Read(json, source, faults) is not { } root)
            return JsonLines.TryCut(json) is { } lines ? OfLines(lines, source, vocabulary) : new(ContactShape.Single, [], [.. faults]);
        if (!root.IsList)
            return new(ContactShape.Single, [One(0, root, source, vocabulary, faults)], []);

        // A name that stands twice was found while reading the whole; it belongs to the contact it stands in.
        var contacts = root.Items.Select((item, i) => One(i, item, source, vocabulary, faults.Where(f => IsIn(f.Where.Path, item.Where.Path))));
        return new(ContactShape.Array, [.. contacts], []);
    }

    private static bool IsIn(string path, string item) => path == item || path.StartsWith(item + ".", StringComparison.Ordinal);

    private static ContactFile OfLines(ImmutableArray<JsonLine> lines, string source, Vocabulary vocabulary)
    {
        var contacts = ImmutableArray.CreateBuilder<ReadContact>(lines.Length);
        foreach (var line in lines)
        {
            var faults = new List<Fault>();
            contacts.Add(PlacedJsonReader.Read(line.Json, source, faults, line.Number) is { } item
                ? One(contacts.Count, item, source, vocabulary, faults)
                : new(contacts.Count, Place.In(source, line.Number, 1), null, Reading.Failed<Contact>(faults)));
        }

        return new(ContactShape.Lines, contacts.ToImmutable(), []);
    }

    private static ReadContact One(int index, PlacedJson json, string source, Vocabulary vocabulary, IEnumerable<Fault> already)
    {
        var reader = new ContactJsonReader(vocabulary, source, already);
        return new(index, json.Where, json.Find("id") is { IsText: true } id ? id.Text : null, reader.Read(json));
    }
}
