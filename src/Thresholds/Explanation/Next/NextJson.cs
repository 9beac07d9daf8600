using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Writes what happens next.</summary>
internal static class NextJson
{
    public static void Write(Utf8JsonWriter json, ThresholdDecision decision, WhatHappensNext next)
    {
        json.WriteStartObject("next");
        json.WriteString("urgency", decision.Urgency?.Slug());
        json.Each("conflicts", next.Conflicts, (j, remark) =>
        {
            j.WriteString("remark", DecisionWords.Slug(remark.Kind));
            j.WriteString("threshold", remark.Judgement.Threshold.Slug());
            j.WriteString("judgedOn", DecisionJson.Day(remark.Judgement.On));
            DecisionJson.Strings(j, "rules", remark.RuleIds);
        });
        json.Each("toDo", next.ToDo, Step);
        json.Each("done", next.Done, Step);
        DecisionJson.Strings(json, "notKnownIfNeeded", next.NotKnownIfNeeded.Select(s => s.Step.Id));
        json.Each("routes", next.Routes, Route);
        json.Each("notOnRecord", next.NotOnRecord, (j, check) =>
        {
            j.WriteString("check", check.Check.Id);
            j.WriteString("status", check.Status.Slug());
        });
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, StepFinding step)
    {
        json.WriteString("step", step.Step.Id);
        json.WriteString("what", step.Step.What);
        json.WriteString("who", step.Step.Who);
        DecisionJson.Strings(json, "with", step.Step.With);
        if (step.Step.Urgency is { } urgency) json.WriteString("urgency", urgency.Slug());
        if (step.Due is { } due) json.WriteString("due", due.Earliest.ToString());
        if (step.DoneAt is { } at) json.WriteString("doneAt", at.ToString());
        if (step.InTime != Truth.NotKnown) json.WriteBoolean("inTime", step.InTime == Truth.Yes);
        if (step.Lateness is { } lateness) json.WriteString("standing", lateness.InWords());
    }

    private static void Route(Utf8JsonWriter json, RouteStanding route)
    {
        json.WriteString("route", route.Finding.Route.Id);
        json.WriteString("status", route.Finding.Status.Slug());
        Facts("opens", route.Opens);
        Facts("blocks", route.Blocks);
        Facts("lifts", route.Lifts);

        void Facts(string name, ImmutableArray<string> ids) => DecisionJson.Strings(json, name, ids);
    }
}
