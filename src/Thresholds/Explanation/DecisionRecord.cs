using System.Reflection;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>The record of a decision: the stated facts, the guidance and its fingerprint, both dates, and what was decided. It can be decided again: see <see cref="Records.RecordVerifier"/>.</summary>
/// <remarks>Same facts, judgements, dates, settings and library give the same bytes. Age stands as an interval; no date of birth, and no note unless asked for. Thread-safe.</remarks>
public static class DecisionRecord
{
    /// <summary>The number of this form of the JSON.</summary>
    public const int Format = 1;

    /// <summary>The version of the library that decided.</summary>
    public static string LibraryVersion { get; } =
        typeof(DecisionRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>The record as UTF-8 JSON.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="indented">Over several lines; false: one line, for JSON lines.</param>
    /// <param name="withNotes">Keep the notes beside facts. They are free text about a family, and no rule reads them; default: no.</param>
    public static byte[] Write(ThresholdDecision decision, bool indented = true, bool withNotes = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DecisionJson.Options(indented)))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("library", LibraryVersion);
            json.WriteString("rulesAsAt", DecisionJson.Day(decision.RulesAsAt));
            json.WriteString("asOf", decision.AsOf?.ToString());
            DecisionJson.WriteRulebook(json, decision.Rulebook);
            WriteParts(json, decision.Rulebook);
            json.WritePropertyName("stated");
            ContactWriter.Write(json, decision.Contact, new() { WithNotes = withNotes });
            json.WritePropertyName("decision");
            DecisionJson.Write(json, decision);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    // With them a later edition can say which of its rules are not those that decided.
    private static void WriteParts(Utf8JsonWriter json, Rulebooks.Rulebook rulebook)
    {
        json.WriteStartObject("parts");
        json.WriteString("facts", rulebook.Parts.Facts);
        json.WriteString("steps", rulebook.Parts.Steps);
        json.WriteString("routes", rulebook.Parts.Routes);
        json.WriteString("checks", rulebook.Parts.Checks);
        json.WriteStartObject("rules");
        foreach (var (rule, fingerprint) in rulebook.Parts.Rules) json.WriteString(rule, fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
