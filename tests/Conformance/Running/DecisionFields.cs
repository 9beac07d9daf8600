using System.Text.Json.Nodes;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Conformance;

/// <summary>A decision in the fields that every reader of a rulebook must agree on. The folder's README says what each letter means.</summary>
public static class DecisionFields
{
    private const char NotInForce = '.';

    /// <summary>The fields.</summary>
    /// <param name="decision">The decision.</param>
    public static JsonObject Of(ThresholdDecision decision)
    {
        var found = decision.Rules.ToDictionary(r => r.Rule.Id);
        string rules(Func<RuleFinding, char> letter)
            => string.Concat(decision.Rulebook.Rules.Select(r => found.TryGetValue(r.Id, out var finding) ? letter(finding) : NotInForce));
        var fields = new JsonObject
        {
            ["required"] = decision.Required?.Slug(),
            ["toConsider"] = decision.ToConsider?.Slug(),
            ["notRuledOut"] = decision.NotRuledOut?.Slug(),
            ["urgency"] = decision.Urgency?.Slug(),
            ["thresholds"] = List(decision.Thresholds.Select(t => t.Status.Slug())),
            ["requiredByLaw"] = List(decision.Thresholds.Where(t => t.IsRequired).Select(t => t.Threshold.Slug())),
            ["decided"] = List(decision.Thresholds.Where(t => t.DecidedBy is not null).Select(t => t.Threshold.Slug())),
            ["rules"] = rules(f => f.IsRaisedByClash ? 'c' : Letter(f.Verdict)),
            ["notApplied"] = List(decision.NotApplied.Select(r => r.Id)),
            ["steps"] = Each(decision.Rulebook.Steps, decision.Steps, s => s.Id, f => f.Step.Id, f => Letter(f.Verdict)),
            ["routes"] = Each(decision.Rulebook.Routes, decision.Routes, r => r.Id, f => f.Route.Id, f => "?-ob"[(int)f.Status]),
            ["checks"] = Each(decision.Rulebook.Checks, decision.Checks, c => c.Id, f => f.Check.Id, f => "?-snN"[(int)f.Status]),
            ["clashes"] = new JsonArray([.. decision.Clashes.Select(c => new JsonObject { ["facts"] = List(c.Facts), ["setAside"] = List(c.SetAside), ["kept"] = List(c.Kept) })]),
        };
        if (!decision.Contact.Judgements.IsEmpty)
        {
            fields["afterJudgement"] = rules(f => Letter(f.Counts));
            fields["answered"] = List(decision.Rules.Where(r => r.AnsweredBy is not null).Select(r => r.Rule.Id));
            fields["asksAgainOn"] = new JsonObject(decision.Rules.Where(r => !r.NewSince.IsEmpty).Select(r => KeyValuePair.Create(r.Rule.Id, (JsonNode?)List(r.NewSince))));
            fields["remarks"] = List(decision.Remarks.Select(r => $"{Words(r.Kind)}: {string.Join(", ", r.RuleIds)}".TrimEnd(' ', ':')));
        }

        return fields;
    }

    /// <summary>The ids that the letters of a field stand for, in order; null when the field is not made of letters.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="field">The field's name.</param>
    public static IReadOnlyList<string>? Ids(Rulebook rulebook, string field) => field switch
    {
        "rules" or "afterJudgement" => [.. rulebook.Rules.Select(r => r.Id)],
        "steps" => [.. rulebook.Steps.Select(s => s.Id)],
        "routes" => [.. rulebook.Routes.Select(r => r.Id)],
        "checks" => [.. rulebook.Checks.Select(c => c.Id)],
        _ => null,
    };

    private static string Each<TItem, TFinding>(
        IEnumerable<TItem> items, IEnumerable<TFinding> findings, Func<TItem, string> id, Func<TFinding, string> idOf, Func<TFinding, char> letter)
    {
        var found = findings.ToDictionary(idOf);
        return string.Concat(items.Select(i => found.TryGetValue(id(i), out var finding) ? letter(finding) : NotInForce));
    }

    private static char Letter(Truth truth) => truth switch { Truth.Yes => 'y', Truth.No => 'n', _ => '?' };

    private static JsonArray List(IEnumerable<string> items) => [.. items.Select(i => (JsonNode)i)];

    private static string Words(RemarkKind kind) => kind switch
    {
        RemarkKind.DutyJudgedNotMet => "duty-judged-not-met",
        RemarkKind.NotMetNamesNoRule => "not-met-names-no-rule",
        RemarkKind.NoReason => "no-reason",
        RemarkKind.NamesOtherRules => "names-other-rules",
        _ => "nothing-stored-as-known-then",
    };
}
