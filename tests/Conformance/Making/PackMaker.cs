using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Tests.Support;

namespace Thresholds.Conformance;

/// <summary>Makes a pack anew: draws many contacts, keeps those that show something no other does, and writes down what the reference evaluator says.</summary>
internal static class PackMaker
{
    private const int ForSmall = 12_000;
    private const int ForEachRuleOfLarge = 4;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, Rulebook rulebook, bool withRulebook)
    {
        Directory.CreateDirectory(folder);
        if (withRulebook) File.WriteAllBytes(Path.Combine(folder, "rulebook.json"), rulebook.ToJson().ToArray());
        var lines = new List<string> { Header(rulebook).ToJsonString(Plain) };
        var number = 0;
        foreach (var (contact, day) in Chosen(rulebook))
        {
            // Written and read back first: a contact is what its line says.
            var id = FormattableString.Invariant($"c-{++number:000}");
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) ContactWriter.Write(json, contact);
            var written = (JsonObject)JsonNode.Parse(stream.ToArray())!;
            written["id"] = id;
            var read = ContactReader.Read(Encoding.UTF8.GetBytes(written.ToJsonString()), id, rulebook.Vocabulary).Contacts[0].Reading.Value;
            var decision = new ThresholdEvaluator(rulebook).Decide(read, new(day));
            lines.Add(new JsonObject
            {
                ["case"] = id, ["rulesAsAt"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["contact"] = written,
                ["expect"] = DecisionFields.Of(decision),
            }.ToJsonString(Plain));
        }

        File.WriteAllText(Path.Combine(folder, "cases.jsonl"), string.Join('\n', lines) + "\n");
    }

    private static JsonObject Header(Rulebook rulebook)
    {
        var header = new JsonObject
        {
            ["format"] = 1,
            ["rulebook"] = new JsonObject { ["id"] = rulebook.Id, ["edition"] = rulebook.Edition, ["fingerprint"] = rulebook.Fingerprint },
            ["thresholds"] = new JsonArray([.. ThresholdWords.All.Select(t => (JsonNode)t.Slug())]),
        };
        foreach (var field in (string[])["rules", "steps", "routes", "checks"]) header[field] = new JsonArray([.. DecisionFields.Ids(rulebook, field)!.Select(i => (JsonNode)i)]);
        return header;
    }

    // Of a large rulebook its rules and their outcomes; ways of asking are the small ones' business.
    private static IEnumerable<string> Shows(ThresholdDecision decision)
        => decision.Rulebook.Rules.Length > 40 ? Features.Outcomes(decision) : Features.Of(decision);

    private static List<(Contact Contact, DateOnly Day)> Chosen(Rulebook rulebook)
    {
        var contacts = new MadeUpContacts(new Dice(47), rulebook);
        var evaluator = new ThresholdEvaluator(rulebook);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<(Contact Contact, DateOnly Day, HashSet<string> Shows)>();
        var rules = rulebook.Rules;
        // Half of them built around one rule, each in turn, so that the rules that ask for much are met too.
        for (var i = 0; i < Math.Max(2 * ForEachRuleOfLarge * rules.Length, rules.Length > 40 ? 0 : ForSmall); i++)
        {
            var (contact, day) = (contacts.Draw("c", i % 2 == 0 ? rules[i / 2 % rules.Length] : null), contacts.RulesAsAt());
            HashSet<string> shows = [.. Shows(evaluator.Decide(contact, new(day)))];
            if (shows.All(times.ContainsKey)) continue;
            foreach (var feature in shows) times[feature] = times.GetValueOrDefault(feature) + 1;
            kept.Add((contact, day, shows));
        }

        // Earlier ones may have been overtaken by later ones: the fewest lines a reader must look at.
        foreach (var one in kept.ToArray().Where(k => k.Shows.All(f => times[f] > 1)))
        {
            if (!one.Shows.All(f => times[f] > 1)) continue;
            foreach (var feature in one.Shows) times[feature]--;
            kept.Remove(one);
        }

        return [.. kept.Select(k => (k.Contact, k.Day))];
    }
}
