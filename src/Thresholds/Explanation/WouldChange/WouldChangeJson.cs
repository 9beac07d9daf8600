using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Writes what would change it.</summary>
internal static class WouldChangeJson
{
    public static void Threshold(Utf8JsonWriter json, ThresholdChanges changes)
    {
        json.WriteString("threshold", changes.Threshold.Slug());
        json.WriteString("now", changes.Now.Slug());
        json.Listed("toRise", changes.ToRise, Change);
        json.Listed("toLeave", changes.ToLeave, Change);
        if (changes.WaitsForClash) json.WriteBoolean("waitsForClash", true);
    }

    private static void Change(Utf8JsonWriter json, Change change)
    {
        json.Each("facts", change.Facts, ExplanationJsonParts.Answer);
        json.WriteString("becomes", change.Becomes.Slug());
    }
}
