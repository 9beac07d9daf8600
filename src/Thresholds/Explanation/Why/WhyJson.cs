using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Writes why.</summary>
internal static class WhyJson
{
    public static void Threshold(Utf8JsonWriter json, ThresholdReasons why)
    {
        json.WriteString("threshold", why.Finding.Threshold.Slug());
        json.WriteString("status", why.Finding.Status.Slug());
        json.Each("met", why.Met, Rule);
        json.Each("judgements", why.Judgements, Judgement);
    }

    private static void Rule(Utf8JsonWriter json, MetRule met)
    {
        var (finding, rule) = (met.Finding, met.Finding.Rule);
        json.WriteString("rule", rule.Id);
        json.WriteString("strength", finding.Strength.Slug());
        json.WriteString("because", rule.Because);
        if (rule.Asks is not null) json.WriteString("asks", rule.Asks);
        if (rule.LocalChoice is not null) json.WriteString("localChoice", rule.LocalChoice);
        if (finding.IsRaisedByClash) json.WriteBoolean("raisedByClash", true);
        if (finding.AnsweredBy is { } answer)
        {
            json.WriteString("answeredOn", DecisionJson.Day(answer.On));
            DecisionJson.Strings(json, "newSince", finding.NewSince);
        }

        json.Each("sources", met.Citations, Source);
        json.Listed("reasons", met.Reasons, (j, reason) => j.Each("facts", reason.Facts, ExplanationJsonParts.Known));
    }

    private static void Source(Utf8JsonWriter json, Citation citation)
    {
        json.WriteString("id", citation.Id);
        json.WriteString("document", citation.Document);
        if (citation.Place.Length > 0) json.WriteString("place", citation.Place);
        json.WriteString("verified", citation.Verified switch { Verified.Yes => "yes", Verified.OpeningRead => "opening-read", _ => "not-yet" });
    }

    private static void Judgement(Utf8JsonWriter json, JudgementReach judged)
    {
        json.WriteString("on", DecisionJson.Day(judged.Judgement.On));
        json.WriteString("answer", judged.Judgement.Answer.Slug());
        if (judged.Judgement.Role is { } role) json.WriteString("role", role);
        DecisionJson.Strings(json, "settled", judged.Settled);
        DecisionJson.Strings(json, "asksAgain", judged.AsksAgain);
        DecisionJson.Strings(json, "notAnswered", judged.NotAnswered);
        DecisionJson.Strings(json, "newSince", judged.NewSince);
    }
}
