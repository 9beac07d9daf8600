using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Conformance;

/// <summary>A rulebook, and contacts with the decisions expected on them.</summary>
public sealed record Pack(string Name, Rulebook Rulebook, JsonObject Header, ImmutableArray<PackCase> Cases)
{
    /// <summary>The packs beside the running program.</summary>
    public static ImmutableArray<Pack> All { get; } =
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "packs")).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The fingerprint of the rulebook that the expected decisions were made by.</summary>
    public string MadeFor => (string)Header["rulebook"]!["fingerprint"]!;

    /// <summary>Everything in which a decider differs from the pack, in words; empty when it conforms.</summary>
    /// <param name="decider">The decider.</param>
    public IEnumerable<string> Differences(IDecider decider) => Cases.SelectMany(c => c.Differences(this, decider).Select(d => $"{Name}, {c.Id}: {decider.Name}: {d}"));

    private static Pack Read(string folder)
    {
        var rulebook = RulebookReader.Read(File.ReadAllBytes(Path.Combine(folder, "rulebook.json")), "rulebook.json").Value;
        var lines = File.Exists(Path.Combine(folder, "cases.jsonl")) ? File.ReadAllLines(Path.Combine(folder, "cases.jsonl")) : ["""{"rulebook":{"fingerprint":"none"}}"""];
        return new(Path.GetFileName(folder), rulebook, (JsonObject)JsonNode.Parse(lines[0])!, [.. lines.Skip(1).Select(l => PackCase.Read(l, rulebook.Vocabulary))]);
    }
}

/// <summary>One line of a pack.</summary>
public sealed record PackCase(string Id, Contact Contact, DateOnly RulesAsAt, JsonObject Expect)
{
    internal static PackCase Read(string line, Vocabulary vocabulary)
    {
        var json = (JsonObject)JsonNode.Parse(line)!;
        var id = (string)json["case"]!;
        var contact = ContactReader.Read(Encoding.UTF8.GetBytes(json["contact"]!.ToJsonString()), id, vocabulary).Contacts[0].Reading.Value;
        var day = DateOnly.ParseExact((string)json["rulesAsAt"]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new(id, contact, day, (JsonObject)json["expect"]!);
    }

    internal IEnumerable<string> Differences(Pack pack, IDecider decider)
    {
        var found = decider.Decide(pack.Rulebook, Contact, new DecisionDates(RulesAsAt));
        foreach (var field in Expect.Select(e => e.Key).Union(found.Select(f => f.Key)).Except(decider.LeavesOut))
        {
            var (expected, given) = (Text(Expect[field]), found.ContainsKey(field) ? Text(found[field]) : "nothing said");
            if (expected == given) continue;
            if (DecisionFields.Ids(pack.Rulebook, field) is not { } ids || expected.Length != given.Length)
            {
                yield return $"{field}: expected {expected}, found {given}";
                continue;
            }

            // Quoted letters: the first one stands after the quotation mark.
            for (var i = 0; i < ids.Count; i++)
                if (expected[i + 1] != given[i + 1]) yield return $"{field}, {ids[i]}: expected {expected[i + 1]}, found {given[i + 1]}";
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
