using System.Reflection;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>The record of a decision: the stated facts, the guidance and its fingerprint, both dates, and what was decided. It can be replayed.</summary>
/// <remarks>Same facts, judgements, dates, settings and library give the same bytes. Age stands as an interval; no date of birth, no note. Thread-safe.</remarks>
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
    public static byte[] Write(ThresholdDecision decision, bool indented = true)
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
            json.WritePropertyName("stated");
            ContactWriter.Write(json, decision.Contact);
            json.WritePropertyName("decision");
            DecisionJson.Write(json, decision);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
