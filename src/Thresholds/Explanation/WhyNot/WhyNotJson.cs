using System.Collections.Immutable;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Writes why not.</summary>
internal static class WhyNotJson
{
    public static void Threshold(Utf8JsonWriter json, ThresholdGaps gaps, ExplanationOptions options)
    {
        json.WriteString("threshold", gaps.Finding.Threshold.Slug());
        json.WriteString("status", gaps.Finding.Status.Slug());
        Rules("notMet", gaps.NotMet);
        Rules("notSettled", gaps.NotSettled);

        void Rules(string name, ImmutableArray<UnmetRule> rules) => json.Listed(name, rules.Length, true, rules.Take(options.MostListed), Rule);
    }

    private static void Rule(Utf8JsonWriter json, UnmetRule unmet)
    {
        json.WriteString("rule", unmet.Finding.Rule.Id);
        json.WriteString("strength", unmet.Finding.Rule.Strength.Slug());
        if (unmet.FactsAway is { } away) json.WriteNumber("factsAway", away);
        if (unmet.Finding.AnsweredBy is { } answer) json.WriteString("answeredOn", DecisionJson.Day(answer.On));
        json.Each("because", unmet.Because, ExplanationJsonParts.Known);
        if (unmet.Condition is not { } condition) return;
        json.WriteStartObject("condition");
        ExplanationJsonParts.Part(json, condition);
        json.WriteEndObject();
    }
}
