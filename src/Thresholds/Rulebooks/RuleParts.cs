using Thresholds.Conditions;
using Thresholds.Facts;
using Thresholds.Text;

namespace Thresholds.Rulebooks;

/// <summary>Reads what a chapter says of its facts: rules, steps, routes and record checks.</summary>
internal sealed class RuleParts(PartReader read, List<Fault> faults)
{
    private const string IdForm = "Ids are lower-case words joined by hyphens.";
    private const string BecauseForm = "Write why, in plain words.";

    public static readonly string[] RuleMembers = ["id", "threshold", "strength", "when", "because", "cites", "asks", "urgency", "localChoice", "inForce"];
    public static readonly string[] StepMembers = ["id", "what", "when", "who", "with", "by", "doneWhen", "urgency", "because", "cites", "inForce"];
    public static readonly string[] RouteMembers = ["id", "what", "opensWhen", "blockedBy", "unless", "because", "cites", "inForce"];
    public static readonly string[] CheckMembers = ["id", "what", "when", "expects", "because", "cites"];

    public Rule Rule(PlacedJson json)
    {
        var when = read.Condition(json, "when");
        return Placed(
            new Rule
            {
                Id = read.Text(json, "id", IdForm),
                Threshold = read.Word(json, "threshold", ThresholdWords.TryParse, ThresholdWords.All.Select(t => t.Slug()), Threshold.Section17),
                Strength = read.Word(json, "strength", RuleWords.TryParse, RuleWords.AllStrengths, RuleStrength.PointsTowards),
                When = PartReader.OrStandIn(when),
                Because = read.Text(json, "because", BecauseForm),
                Citations = read.Words(json, "cites"),
                Asks = read.Maybe(json, "asks"),
                Urgency = Urgency(json),
                LocalChoice = read.Maybe(json, "localChoice"),
                InForce = read.InForce(json),
            },
            ("when", when));
    }

    public Step Step(PlacedJson json)
    {
        var when = read.Condition(json, "when");
        return Placed(
            new Step
            {
                Id = read.Text(json, "id", IdForm),
                What = read.Text(json, "what", "Write what is to be done."),
                When = PartReader.OrStandIn(when),
                Who = read.Text(json, "who", "Write who leads."),
                With = read.Words(json, "with"),
                By = By(json),
                DoneWhen = read.Maybe(json, "doneWhen"),
                Urgency = Urgency(json),
                Because = read.Maybe(json, "because"),
                Citations = read.Words(json, "cites"),
                InForce = read.InForce(json),
            },
            ("when", when));
    }

    public Route Route(PlacedJson json)
    {
        var opensWhen = read.Condition(json, "opensWhen");
        var blockedBy = read.MaybeCondition(json, "blockedBy");
        var unless = read.MaybeCondition(json, "unless");
        return Placed(
            new Route
            {
                Id = read.Text(json, "id", IdForm),
                What = read.Text(json, "what", "Write what the route is."),
                OpensWhen = PartReader.OrStandIn(opensWhen),
                BlockedBy = json.Find("blockedBy") is null ? null : PartReader.OrStandIn(blockedBy),
                Unless = json.Find("unless") is null ? null : PartReader.OrStandIn(unless),
                Because = read.Text(json, "because", BecauseForm),
                Citations = read.Words(json, "cites"),
                InForce = read.InForce(json),
            },
            ("opensWhen", opensWhen), ("blockedBy", blockedBy), ("unless", unless));
    }

    public RecordCheck Check(PlacedJson json)
    {
        var when = read.Condition(json, "when");
        var expects = read.Condition(json, "expects");
        return Placed(
            new RecordCheck
            {
                Id = read.Text(json, "id", IdForm),
                What = read.Text(json, "what", "Write what the record should show."),
                When = PartReader.OrStandIn(when),
                Expects = PartReader.OrStandIn(expects),
                Because = read.Text(json, "because", BecauseForm),
                Citations = read.Words(json, "cites"),
            },
            ("when", when), ("expects", expects));
    }

    private T Placed<T>(T item, params ReadOnlySpan<(string Member, ParsedCondition? Parsed)> conditions)
        where T : class
    {
        foreach (var (member, parsed) in conditions)
            if (parsed is not null) read.Places.Remember(item, member, parsed);
        return item;
    }

    private Urgency? Urgency(PlacedJson json) => read.Maybe<Urgency>(json, "urgency", RuleWords.TryParse, RuleWords.AllUrgencies);

    private Clock? By(PlacedJson json)
    {
        if (json.Find("by") is not { } by || by.Text(faults) is not { } text) return null;
        if (Clock.TryParse(text, out var clock)) return clock;
        by.Wrong("This is not a clock. Write \"1 working day after receivedOn\", \"72 hours after\" and an event, or a parameter and its start; units are hours, working days, days, weeks, months, end of the day.", faults);
        return null;
    }
}
