using System.Text.Json;
using Thresholds.Conditions;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Writes the five answers as JSON: the same data as <see cref="DecisionExplanation"/>, lists cut where it cuts them, with their totals.</summary>
/// <remarks>Stable: the same explanation gives the same bytes. Holds no note, no date of birth and no name of a person. Described by
/// <c>explanation.schema.json</c>. Thread-safe.</remarks>
public static class ExplanationJson
{
    /// <summary>The number of this form of the JSON.</summary>
    public const int Format = 1;

    /// <summary>The explanation as UTF-8 JSON.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="only">One threshold alone; null: all of them. What happens next and what to ask are always written whole.</param>
    /// <param name="indented">Over several lines; false: one line, for JSON lines.</param>
    public static byte[] Write(DecisionExplanation explanation, Threshold? only = null, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, DecisionJson.Options(indented))) Write(json, explanation, only);
        return stream.ToArray();
    }

    /// <summary>Writes the explanation as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="only">One threshold alone; null: all of them.</param>
    public static void Write(Utf8JsonWriter json, DecisionExplanation explanation, Threshold? only = null)
    {
        var decision = explanation.Decision;
        json.WriteStartObject();
        json.WriteString("contact", decision.Contact.Id);
        json.Each("clashes", decision.Clashes, (j, clash) => DecisionJson.Strings(j, "facts", clash.Facts));
        json.Each("why", explanation.Why.Where(w => Tells(w.Finding.Threshold)), WhyJson.Threshold);
        json.Each("whyNot", explanation.WhyNot.Where(w => Tells(w.Finding.Threshold)), (j, gaps) => WhyNotJson.Threshold(j, gaps, explanation.Options));
        NotKnownJson.Write(json, explanation.NotKnown, Tells);
        json.Each("wouldChange", explanation.WouldChange.Where(w => Tells(w.Threshold)), WouldChangeJson.Threshold);
        NextJson.Write(json, decision, explanation.Next);
        json.WriteString("rulesAsAt", DecisionJson.Day(decision.RulesAsAt));
        json.WriteString("asOf", decision.AsOf?.ToString());
        DecisionJson.WriteRulebook(json, decision.Rulebook);
        json.WriteNumber("format", Format);
        json.WriteEndObject();

        bool Tells(Threshold threshold) => only is null || only == threshold;
    }
}

/// <summary>What the answers share when they are written.</summary>
internal static class ExplanationJsonParts
{
    /// <summary>A list of objects.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list that was cut: how many there are, whether that is all, and those listed.</summary>
    public static void Listed<T>(this Utf8JsonWriter json, string name, int total, bool isComplete, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartObject(name);
        json.WriteNumber("total", total);
        json.WriteBoolean("complete", isComplete);
        json.Each("listed", items, members);
        json.WriteEndObject();
    }

    public static void Listed<T>(this Utf8JsonWriter json, string name, Listing<T> listing, Action<Utf8JsonWriter, T> members)
        => json.Listed(name, listing.Total, listing.IsComplete, listing, members);

    public static void Answer(Utf8JsonWriter json, FactAnswer answer)
    {
        json.WriteString("fact", answer.FactId);
        json.WriteString("answer", answer.InWords);
        if (answer.ChangesWhatIsKnown) json.WriteBoolean("changesWhatIsKnown", true);
    }

    public static void Known(Utf8JsonWriter json, KnownFact fact)
    {
        json.WriteString("fact", fact.FactId);
        json.WriteString("value", fact.Value);
        if (fact.IsInDoubt) json.WriteBoolean("inDoubt", true);
        if (fact.Stated is { } stated)
        {
            json.Each("accounts", stated.Accounts, Account);
            if (stated.IsDisputed) json.WriteBoolean("disputed", true);
            if (stated.IsWithdrawn) json.WriteBoolean("withdrawn", true);
        }

        if (!fact.FollowsFrom.IsEmpty) DecisionJson.Strings(json, "followsFrom", fact.FollowsFrom);
    }

    public static void Part(Utf8JsonWriter json, ConditionPart part)
    {
        json.WriteString("asked", part.Asked.ToString());
        json.WriteString("verdict", part.Verdict.Slug());
        if (part.Fact is { } fact) json.WriteString("value", fact.Value);
        if (part.Asked is AtLeast or AllOf or AnyOf or Not) json.Each("parts", part.Parts, Part);
    }

    // Each account with its own value: of a disputed fact, who said no must not stand beside the yes.
    private static void Account(Utf8JsonWriter json, Account account)
    {
        json.WriteString("value", account.Value.Text);
        json.WriteString("basis", account.Basis.Slug());
        if (account.From is { } from) json.WriteString("from", from);
        if (account.ObservedOn is { } on) json.WriteString("observedOn", DecisionJson.Day(on));
    }
}
