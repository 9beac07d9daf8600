using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Writes what follows from a decision, as data: the steps to take, and what the record shows of what it should show.</summary>
internal static class FollowUpJson
{
    public static void Write(Utf8JsonWriter json, ThresholdDecision decision)
    {
        json.WriteStartArray("steps");
        foreach (var step in decision.Steps.Where(s => s.Verdict == Truth.Yes))
        {
            json.WriteStartObject();
            json.WriteString("step", step.Step.Id);
            json.WriteString("what", step.Step.What);
            json.WriteString("who", step.Step.Who);
            DecisionJson.Strings(json, "with", step.Step.With);
            if (step.Due is { } due) json.WriteString("due", due.Earliest.ToString());
            if (step.Step.DoneWhen is not null) json.WriteString("done", step.Done.Slug());
            if (step.DoneAt is { } doneAt) json.WriteString("doneAt", doneAt.ToString());
            if (step.InTime != Truth.NotKnown) json.WriteBoolean("inTime", step.InTime == Truth.Yes);
            if (step.Lateness is { } lateness) json.WriteString("standing", lateness.InWords());
            DecisionJson.Strings(json, "citations", step.Step.Citations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("record");
        foreach (var check in decision.Checks.Where(c => c.Status is not (RecordStatus.NotNeeded or RecordStatus.NotKnownIfNeeded)))
        {
            json.WriteStartObject();
            json.WriteString("check", check.Check.Id);
            json.WriteString("status", check.Status.Slug());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
