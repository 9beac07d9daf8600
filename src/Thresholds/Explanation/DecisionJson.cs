using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Explanation;

/// <summary>Writes a decision as JSON: statuses first, then every rule with what met it, blocked it or keeps it open.</summary>
/// <remarks>Stable: the same decision gives the same bytes. Holds no note, no date of birth and no name. Described by <c>decision.schema.json</c>. Thread-safe.</remarks>
public static class DecisionJson
{
    /// <summary>The number of this form of the JSON.</summary>
    public const int Format = 1;

    internal static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented, IndentSize = 2, NewLine = "\n",
        // A file, not a page: quotes and accents stay readable. Whoever puts it in HTML escapes it there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The decision as UTF-8 JSON.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="indented">Over several lines; false: one line, for JSON lines.</param>
    public static byte[] Write(ThresholdDecision decision, bool indented = true)
        => JsonBytes.Of(indented, json => Write(json, decision));

    /// <summary>Writes the decision as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="decision">The decision.</param>
    public static void Write(Utf8JsonWriter json, ThresholdDecision decision)
    {
        json.WriteStartObject();
        json.WriteString("contact", decision.Contact.Id);
        json.WriteString("required", decision.Required?.Slug());
        json.WriteString("toConsider", decision.ToConsider?.Slug());
        json.WriteString("notRuledOut", decision.NotRuledOut?.Slug());
        WriteEmergencyAccommodation(json, decision);
        json.WriteString("urgency", decision.Urgency?.Slug());
        json.WriteStartArray("findings");
        foreach (var finding in decision.Thresholds) WriteFinding(json, decision, finding);
        json.WriteEndArray();
        WriteClashes(json, decision);
        WriteRemarks(json, decision);
        FollowUpJson.Write(json, decision);
        WriteQuestions(json, decision);
        json.WriteStartArray("notApplied");
        foreach (var rule in decision.NotApplied)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("inForce", rule.InForce.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("rulesAsAt", Day(decision.RulesAsAt));
        json.WriteString("asOf", decision.AsOf?.ToString());
        WriteRulebook(json, decision.Rulebook);
        json.WriteNumber("format", Format);
        json.WriteEndObject();
    }


    /// <summary>What stands in a decision's place when its contact could not be read: its id, if that could, and every fault.</summary>
    /// <param name="contactId">The contact's id; null when it could not be read.</param>
    /// <param name="faults">What must be mended.</param>
    /// <param name="indented">Over several lines; false: one line.</param>
    public static byte[] WriteSetAside(string? contactId, IEnumerable<Text.Fault> faults, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options(indented)))
        {
            json.WriteStartObject();
            json.WriteString("contact", contactId);
            Strings(json, "setAside", faults.Select(f => f.ToString()));
            json.WriteNumber("format", Format);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static void WriteRulebook(Utf8JsonWriter json, Rulebook rulebook)
    {
        json.WriteStartObject("rulebook");
        json.WriteString("id", rulebook.Id);
        json.WriteString("edition", rulebook.Edition);
        json.WriteString("fingerprint", rulebook.Fingerprint);
        json.WriteStartObject("settings");
        foreach (var (parameter, value) in rulebook.Settings) json.WriteNumber(parameter, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEmergencyAccommodation(Utf8JsonWriter json, ThresholdDecision decision)
    {
        json.WriteStartObject("emergencyAccommodation");
        json.WriteString("status", decision.EmergencyAccommodation.Status.Slug());
        json.WriteStartArray("routes");
        foreach (var route in decision.Routes)
        {
            json.WriteStartObject();
            json.WriteString("route", route.Route.Id);
            json.WriteString("status", route.Status.Slug());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, ThresholdDecision decision, ThresholdFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("threshold", finding.Threshold.Slug());
        json.WriteString("status", finding.Status.Slug());
        json.WriteBoolean("requiredByLaw", finding.IsRequired);
        json.WriteString("decidedOn", finding.DecidedBy is { } judgement ? Day(judgement.On) : null);
        WriteWaiting(json, decision.Contact.Judgements.Where(j => j.Threshold == finding.Threshold && j.Answer == JudgementAnswer.MoreInformationNeeded));
        WriteRules(json, decision, "met", finding, r => r.Counts == Truth.Yes);
        WriteRules(json, decision, "answered", finding, r => r.AnsweredBy is not null && r.Counts != Truth.Yes && r.Verdict == Truth.Yes);
        WriteRules(json, decision, "notSettled", finding, r => r.Counts == Truth.NotKnown && !(r.AnsweredBy is not null && r.Verdict == Truth.Yes));
        WriteRules(json, decision, "notMet", finding, r => r.Counts == Truth.No && !(r.AnsweredBy is not null && r.Verdict == Truth.Yes));
        json.WriteEndObject();
    }

    // Left out, as most are, when nobody said that more must be known first.
    private static void WriteWaiting(Utf8JsonWriter json, IEnumerable<Judgement> judgements)
    {
        var waiting = judgements.ToArray();
        if (waiting.Length == 0) return;
        json.WriteStartArray("moreInformationNeeded");
        foreach (var judgement in waiting)
        {
            json.WriteStartObject();
            json.WriteString("on", Day(judgement.On));
            json.WriteString("from", judgement.InformationFrom);
            json.WriteString("by", judgement.InformationBy is { } by ? Day(by) : null);
            json.WriteString("safeMeanwhile", judgement.SafeMeanwhile);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, ThresholdDecision decision, string name, ThresholdFinding finding, Func<RuleFinding, bool> isWanted)
    {
        json.WriteStartArray(name);
        foreach (var found in finding.Rules.Where(isWanted).OrderByDescending(r => r.Strength)) WriteRule(json, decision, found);
        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, ThresholdDecision decision, RuleFinding found)
    {
        var isMet = found.Counts == Truth.Yes;
        json.WriteStartObject();
        json.WriteString("rule", found.Rule.Id);
        json.WriteString("strength", found.Strength.Slug());
        if (isMet)
        {
            json.WriteString("because", found.Rule.Because);
            if (found.Rule.Asks is not null) json.WriteString("asks", found.Rule.Asks);
            if (found.Rule.LocalChoice is not null) json.WriteString("localChoice", found.Rule.LocalChoice);
            Strings(json, "citations", found.Rule.Citations);
        }

        if (found.IsRaisedByClash) json.WriteBoolean("raisedByClash", true);
        if (found.AnsweredBy is { } answer)
        {
            json.WriteString("answeredOn", Day(answer.On));
            Strings(json, "newSince", found.NewSince);
        }

        var ids = decision.FactsBehind(found.Rule);
        if (isMet) WriteFacts(json, decision, ids);
        else Strings(json, found.Counts == Truth.No && found.Verdict == Truth.No ? "blockedBy" : "facts", ids);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, ThresholdDecision decision, IEnumerable<string> ids)
    {
        json.WriteStartArray("facts");
        foreach (var id in ids)
        {
            var fact = FactInWords.Of(decision.Contact, id);
            json.WriteStartObject();
            json.WriteString("fact", id);
            json.WriteString("value", fact.Value);
            if (fact.Stated is { } stated)
            {
                WriteAccounts(json, stated);
                if (stated.IsDisputed) json.WriteBoolean("disputed", true);
                if (stated.IsWithdrawn) json.WriteBoolean("withdrawn", true);
            }

            if (!fact.FollowsFrom.IsEmpty) Strings(json, "followsFrom", fact.FollowsFrom);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Each account with its own value: of a disputed fact, who said no must not stand beside the yes.
    private static void WriteAccounts(Utf8JsonWriter json, StatedFact stated)
    {
        json.WriteStartArray("accounts");
        foreach (var account in stated.Accounts)
        {
            json.WriteStartObject();
            json.WriteString("value", account.Value.Text);
            json.WriteString("basis", account.Basis.Slug());
            if (account.From is { } from) json.WriteString("from", from);
            if (account.ObservedOn is { } on) json.WriteString("observedOn", Day(on));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClashes(Utf8JsonWriter json, ThresholdDecision decision)
    {
        json.WriteStartArray("clashes");
        foreach (var clash in decision.Clashes)
        {
            json.WriteStartObject();
            Strings(json, "facts", clash.Facts);
            Strings(json, "setAside", clash.SetAside);
            Strings(json, "kept", clash.Kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRemarks(Utf8JsonWriter json, ThresholdDecision decision)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in decision.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("remark", DecisionWords.Slug(remark.Kind));
            json.WriteString("threshold", remark.Judgement.Threshold.Slug());
            json.WriteString("judgedOn", Day(remark.Judgement.On));
            Strings(json, "rules", remark.RuleIds);
            if (remark.IsRecordCheck) json.WriteBoolean("recordCheck", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuestions(Utf8JsonWriter json, ThresholdDecision decision)
    {
        var open = OpenQuestions.Of(decision);
        json.WriteNumber("questionsOpen", open.Count);
        Strings(json, "askNext", open.First(AskNext.Most));
    }
}
