using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Writes what is not known.</summary>
internal static class NotKnownJson
{
    public static void Write(Utf8JsonWriter json, WhatIsNotKnown notKnown, Func<Threshold, bool> tells)
    {
        json.WriteStartObject("notKnown");
        json.WriteNumber("questionsOpen", notKnown.QuestionsOpen);
        json.Each("askNext", notKnown.AskNext, Question);
        json.Each("couldReach", notKnown.CouldReach.Where(w => tells(w.Threshold)), Ways);
        json.Each("wouldRuleOut", notKnown.WouldRuleOut.Where(r => tells(r.Threshold)), RuledOut);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, NextQuestion next)
    {
        json.WriteString("fact", next.Question.FactId);
        DecisionJson.Strings(json, "rules", next.Question.RuleIds);
        DecisionJson.Strings(json, "knownTo", next.KnownTo);
        json.Each("answers", next.Answers, (j, led) =>
        {
            j.WriteString("answer", led.Answer.InWords);
            j.Each("statuses", led.Statuses, (k, finding) =>
            {
                k.WriteString("threshold", finding.Threshold.Slug());
                k.WriteString("status", finding.Status.Slug());
            });
            DecisionJson.Strings(j, "stepsToDo", led.StepsToDo);
            DecisionJson.Strings(j, "stepsNotNeeded", led.StepsNotNeeded);
        });
    }

    private static void Ways(Utf8JsonWriter json, ThresholdWays ways)
    {
        json.WriteString("threshold", ways.Threshold.Slug());
        json.WriteString("now", ways.Now.Slug());
        json.Listed("ways", ways.Ways, (j, way) =>
        {
            if (way.RuleId is not null) j.WriteString("rule", way.RuleId);
            j.Each("answers", way.Answers, ExplanationJsonParts.Answer);
            j.WriteString("reaches", way.Reaches.Slug());
        });
    }

    private static void RuledOut(Utf8JsonWriter json, RuledOutBy ruledOut)
    {
        json.WriteString("threshold", ruledOut.Threshold.Slug());
        json.WriteString("now", ruledOut.Now.Slug());
        json.WriteBoolean("possible", ruledOut.IsPossible);
        json.WriteBoolean("smallest", ruledOut.IsSmallest);
        json.WriteNumber("size", ruledOut.Size);
        json.Each("topics", ruledOut.Topics, (j, topic) =>
        {
            j.WriteString("topic", topic.Topic);
            j.Each("answers", topic.Answers, ExplanationJsonParts.Answer);
        });
    }
}
