using Thresholds.Conditions;
using Thresholds.Evaluation;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Bulk.Tests;

/// <summary>Says where a row's answers differ from the evaluator's decision of the same contact.</summary>
internal static class SameAnswers
{
    /// <summary>The first difference in words, or null.</summary>
    public static string? Difference(BulkAnswers answers, int row, ThresholdDecision decision)
    {
        var rulebook = decision.Rulebook;
        foreach (var finding in decision.Thresholds)
            if (answers.Status(finding.Threshold, row) is var status && status != finding.Status) return $"{finding.Threshold} is {status}, should be {finding.Status}";
        if (answers.Required(row) != decision.Required) return $"required {answers.Required(row)}, should be {decision.Required}";
        if (answers.ToConsider(row) != decision.ToConsider) return $"to consider {answers.ToConsider(row)}, should be {decision.ToConsider}";
        if (answers.NotRuledOut(row) != decision.NotRuledOut) return $"not ruled out {answers.NotRuledOut(row)}, should be {decision.NotRuledOut}";
        var rules = decision.Rules.ToDictionary(f => f.Rule.Id, f => f.Counts);
        for (var i = 0; i < rulebook.Rules.Length; i++)
            if (answers.Rule(i, row) is var rule && rule != rules.GetValueOrDefault(rulebook.Rules[i].Id, Truth.No)) return $"rule {rulebook.Rules[i].Id} is {rule}";
        var routes = decision.Routes.ToDictionary(f => f.Route.Id, f => f.Status);
        for (var i = 0; i < rulebook.Routes.Length; i++)
            if (answers.Route(i, row) is var route && route != routes.GetValueOrDefault(rulebook.Routes[i].Id, RouteStatus.DoesNotApply)) return $"route {rulebook.Routes[i].Id} is {route}";
        var steps = decision.Steps.ToDictionary(f => f.Step.Id, f => f.Verdict);
        for (var i = 0; i < rulebook.Steps.Length; i++)
            if (answers.Step(i, row) is var step && step != steps.GetValueOrDefault(rulebook.Steps[i].Id, Truth.No)) return $"step {rulebook.Steps[i].Id} is {step}";
        for (var i = 0; i < rulebook.Checks.Length; i++)
            if (answers.Check(i, row) is var check && check != decision.Checks[i].Status) return $"check {rulebook.Checks[i].Id} is {check}, should be {decision.Checks[i].Status}";
        if (answers.Urgency(row) != decision.Urgency) return $"urgency {answers.Urgency(row)}, should be {decision.Urgency}";
        var known = ContactColumns.All(decision.Contact.Vocabulary).FactIds.Count(decision.Contact.Facts.Values.SaysSomethingOf);
        if (answers.FactsKnown(row) != known) return $"facts known {answers.FactsKnown(row)}, should be {known}";
        if (answers.BlanksReadAsNo(row) != decision.Contact.BlanksReadAsNo.Length) return $"blanks read as no {answers.BlanksReadAsNo(row)}, should be {decision.Contact.BlanksReadAsNo.Length}";
        return OnWhatWasAsked(answers, row, decision);
    }

    // Written here anew, so that the library's own reading of a row is tested too.
    private static string? OnWhatWasAsked(BulkAnswers answers, int row, ThresholdDecision decision)
    {
        var conditions = new ConditionEvaluator(decision.Contact.Facts, decision.Rulebook.ParameterValues);
        var expected = ThresholdWords.Ladder.Where(t => decision.Of(t).Rules.Any(f => f.IsRaisedByClash || May(f.Rule.When))).Max(t => (Threshold?)t);
        var found = answers.NotRuledOutOnWhatWasAsked(row);
        return found == expected ? null : $"not ruled out on what was asked {found}, should be {expected}";

        bool May(Condition c) => c switch
        {
            AllOf all => all.Items.All(May),
            AnyOf any => any.Items.Any(May),
            Not not => !Must(not.Item),
            AtLeast n => n.Items.Count(May) >= Number(n.Count),
            _ => Known(c) != Truth.No,
        };

        bool Must(Condition c) => c switch
        {
            AllOf all => all.Items.All(Must),
            AnyOf any => any.Items.Any(Must),
            Not not => !May(not.Item),
            AtLeast n => n.Items.Count(Must) >= Number(n.Count),
            _ => Known(c) == Truth.Yes,
        };

        int Number(Operand operand) => operand.Parameter is { } id ? decision.Rulebook.ParameterValues[id] : operand.Number;

        Truth Known(Condition c) => conditions.Evaluate(c) is var known && known == Truth.NotKnown && !answers.Plan.Columns.Has(ConditionTree.FactId(c)!) ? Truth.No : known;
    }
}
