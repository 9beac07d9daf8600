using System.Text.Json;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation.Records;

/// <summary>Writes what came of deciding a record again as JSON.</summary>
/// <remarks>Stable: the same record, guidance and library give the same bytes. Described by <c>verification.schema.json</c>. Thread-safe.</remarks>
public static class RecordVerificationJson
{
    /// <summary>The number of this form of the JSON.</summary>
    public const int Format = 1;

    /// <summary>The verification as UTF-8 JSON.</summary>
    /// <param name="verification">What came of deciding again.</param>
    /// <param name="indented">Over several lines; false: one line, for JSON lines.</param>
    public static byte[] Write(RecordVerification verification, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DecisionJson.Options(indented))) Write(json, verification);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, RecordVerification v)
    {
        json.WriteStartObject();
        json.WriteString("contact", v.ContactId);
        json.WriteString("verdict", v.Verdict.Slug());
        DecisionJson.Strings(json, "causes", v.Causes.Select(c => c.Slug()));
        DecisionJson.Strings(json, "inWords", VerificationWords.Why(v));
        DecisionJson.Strings(json, "faults", v.Faults.Select(f => f.ToString()));
        if (v is { Record: { } record, Rulebook: { } guidance })
        {
            By(json, "recorded", record.RulebookId, record.Edition, record.Fingerprint, record.Library);
            By(json, "atHand", guidance.Id, guidance.Edition, guidance.Fingerprint, DecisionRecord.LibraryVersion);
            if (v.Guidance is { IsKnown: true } change) Changes(json, change);
            Settings(json, v);
            DecisionJson.Strings(json, "parts", v.Parts);
            var words = new DifferenceWords(guidance, v.Guidance);
            Differences(json, "differences", v.Differences, words, withCause: true);
            if (!v.Settings.IsEmpty) Differences(json, "underSettingsAtHand", v.UnderSettingsAtHand, words, withCause: false);
        }

        json.WriteNumber("format", Format);
        json.WriteEndObject();
    }

    private static void By(Utf8JsonWriter json, string name, string id, string edition, string fingerprint, string library)
    {
        json.WriteStartObject(name);
        json.WriteString("rulebook", id);
        json.WriteString("edition", edition);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("library", library);
        json.WriteEndObject();
    }

    private static void Changes(Utf8JsonWriter json, GuidanceChange change)
    {
        json.WriteStartObject("guidance");
        DecisionJson.Strings(json, "rulesChanged", change.RulesChanged);
        DecisionJson.Strings(json, "rulesNew", change.RulesNew);
        DecisionJson.Strings(json, "rulesGone", change.RulesGone);
        json.WriteBoolean("facts", change.FactsChanged);
        json.WriteBoolean("steps", change.StepsChanged);
        json.WriteBoolean("routes", change.RoutesChanged);
        json.WriteBoolean("checks", change.ChecksChanged);
        json.WriteEndObject();
    }

    private static void Settings(Utf8JsonWriter json, RecordVerification v)
    {
        json.WriteStartArray("settings");
        foreach (var setting in v.Settings)
        {
            json.WriteStartObject();
            json.WriteString("parameter", setting.Parameter);
            Number("recorded", setting.Recorded);
            Number("atHand", setting.AtHand);
            json.WriteBoolean("applied", setting.IsApplied);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Number(string name, int? number)
        {
            if (number is { } set) json.WriteNumber(name, set);
            else json.WriteNull(name);
        }
    }

    private static void Differences(Utf8JsonWriter json, string name, IEnumerable<RecordDifference> differences, DifferenceWords words, bool withCause)
    {
        json.WriteStartArray(name);
        foreach (var d in differences)
        {
            json.WriteStartObject();
            json.WriteString("kind", d.Kind.Slug());
            json.WriteString("id", d.Id);
            if (d.Threshold is not null) json.WriteString("threshold", d.Threshold);
            json.WriteString("aspect", d.Aspect);
            json.WriteString("recorded", d.Recorded);
            json.WriteString("now", d.Now);
            if (withCause) json.WriteString("cause", d.Cause.Slug());
            json.WriteBoolean("wording", d.IsWording);
            json.WriteString("inWords", words.Say(d));
            DecisionJson.Strings(json, "paths", d.Paths);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
