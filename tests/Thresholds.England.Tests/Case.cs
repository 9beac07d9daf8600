using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;
using Thresholds.Explanation;

namespace Thresholds.England.Tests;

/// <summary>One story of Cases/*.json: a contact, and what a careful reviewer expects of the guidance.</summary>
public sealed record Case(string Chapter, string Id, string Title, string ContactJson, string ExpectJson)
{
    public static ImmutableArray<Case> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static readonly ThresholdEvaluator Evaluator = new(EnglandGuidance.Rulebook);

    public override string ToString() => $"{Chapter}: {Title}";

    public ThresholdDecision Decide()
    {
        var file = ContactReader.Read(Encoding.UTF8.GetBytes(ContactJson), Id, EnglandGuidance.Rulebook.Vocabulary);
        return Evaluator.Decide(file.Contacts[0].Reading.Value);
    }

    /// <summary>Every expectation that the decision does not fulfil, in words.</summary>
    public IEnumerable<string> Differences(ThresholdDecision decision)
    {
        using var expect = JsonDocument.Parse(ExpectJson);
        foreach (var wanted in expect.RootElement.EnumerateObject())
        {
            foreach (var difference in Differences(decision, wanted.Name, wanted.Value)) yield return difference;
        }
    }

    public IEnumerable<string> Rules(string list)
    {
        using var expect = JsonDocument.Parse(ExpectJson);
        return expect.RootElement.TryGetProperty(list, out var ids) ? [.. ids.EnumerateArray().Select(i => i.GetString()!)] : [];
    }

    private static IEnumerable<Case> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var chapter = json.RootElement.GetProperty("chapter").GetString()!;
        foreach (var story in json.RootElement.GetProperty("cases").EnumerateArray().ToArray())
        {
            yield return new(
                chapter, story.GetProperty("id").GetString()!, story.GetProperty("title").GetString()!,
                story.GetProperty("contact").GetRawText(), story.GetProperty("expect").GetRawText());
        }
    }

    private static IEnumerable<string> Differences(ThresholdDecision decision, string name, JsonElement wanted)
    {
        switch (name)
        {
            case "required": return One(name, wanted, decision.Required?.Slug());
            case "toConsider": return One(name, wanted, decision.ToConsider?.Slug());
            case "notRuledOut": return One(name, wanted, decision.NotRuledOut?.Slug());
            case "urgency": return One(name, wanted, decision.Urgency?.Slug());
            case "emergencyAccommodation": return One(name, wanted, decision.EmergencyAccommodation.Status.Slug());
            case "met": return Each(wanted, id => Verdict(decision, id), Truth.Yes, "met");
            case "notMet": return Each(wanted, id => Verdict(decision, id), Truth.No, "not met");
            case "notSettled": return Each(wanted, id => Verdict(decision, id), Truth.NotKnown, "not settled");
            case "steps": return Each(wanted, id => decision.Steps.FirstOrDefault(s => s.Step.Id == id)?.Verdict, Truth.Yes, "a step to take");
            case "stepsNotDue":
                return wanted.EnumerateArray().Select(i => i.GetString()!)
                    .Where(id => decision.Steps.FirstOrDefault(s => s.Step.Id == id)?.Verdict is null or Truth.Yes)
                    .Select(id => $"{id}: expected not to be due");
            case "routes":
                return wanted.EnumerateObject().SelectMany(r => One(
                    "route " + r.Name, r.Value, decision.Routes.FirstOrDefault(f => f.Route.Id == r.Name)?.Status.Slug() ?? "no such route"));
            default: return [$"`{name}` is not something a case can expect"];
        }
    }

    private static Truth? Verdict(ThresholdDecision decision, string ruleId) => decision.Rules.FirstOrDefault(r => r.Rule.Id == ruleId)?.Verdict;

    private static IEnumerable<string> One(string name, JsonElement wanted, string? found)
        => wanted.GetString() == found ? [] : [$"{name}: expected {wanted.GetString() ?? "nothing"}, found {found ?? "nothing"}"];

    private static IEnumerable<string> Each(JsonElement wanted, Func<string, Truth?> find, Truth expected, string words)
        => from id in wanted.EnumerateArray().Select(i => i.GetString()!)
           let found = find(id)
           where found != expected
           select $"{id}: expected {words}, found {found?.Slug() ?? "no such thing in force"}";
}
