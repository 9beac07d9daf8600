using System.Text.Json;
using Thresholds.Facts;

namespace Thresholds.Rulebooks;

/// <summary>Writes what a chapter says of its facts: rules, steps, routes and record checks.</summary>
internal static class RulebookJsonRules
{
    public static void Rule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("threshold", rule.Threshold.Slug());
        json.WriteString("strength", rule.Strength.Slug());
        json.Condition("when", rule.When);
        json.WriteString("because", rule.Because);
        json.Words("cites", rule.Citations);
        json.Said("asks", rule.Asks);
        json.Said("urgency", rule.Urgency?.Slug());
        json.Said("localChoice", rule.LocalChoice);
        json.InForce(rule.InForce);
    }

    public static void Step(Utf8JsonWriter json, Step step)
    {
        json.WriteString("id", step.Id);
        json.WriteString("what", step.What);
        json.Condition("when", step.When);
        json.WriteString("who", step.Who);
        json.Words("with", step.With);
        json.Said("by", step.By?.ToString());
        json.Said("doneWhen", step.DoneWhen);
        json.Said("urgency", step.Urgency?.Slug());
        json.Said("because", step.Because);
        json.Words("cites", step.Citations);
        json.InForce(step.InForce);
    }

    public static void Route(Utf8JsonWriter json, Route route)
    {
        json.WriteString("id", route.Id);
        json.WriteString("what", route.What);
        json.Condition("opensWhen", route.OpensWhen);
        json.Condition("blockedBy", route.BlockedBy);
        json.Condition("unless", route.Unless);
        json.WriteString("because", route.Because);
        json.Words("cites", route.Citations);
        json.InForce(route.InForce);
    }

    public static void Check(Utf8JsonWriter json, RecordCheck check)
    {
        json.WriteString("id", check.Id);
        json.WriteString("what", check.What);
        json.Condition("when", check.When);
        json.Condition("expects", check.Expects);
        json.WriteString("because", check.Because);
        json.Words("cites", check.Citations);
    }
}
