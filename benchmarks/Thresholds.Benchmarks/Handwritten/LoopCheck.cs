using Thresholds.Bulk;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Benchmarks.Handwritten;

/// <summary>Holds the loop to today's guidance: every answer of every row as the evaluator gives it, or nothing is measured.</summary>
internal static class LoopCheck
{
    public static void AgreeOrRefuse(IEnumerable<ContactBlock> blocks, ThresholdEvaluator evaluator, LoopAnswer[] answers, RouteStatus[] routes)
    {
        var row = 0;
        foreach (var contact in blocks.SelectMany(b => Enumerable.Range(0, b.Count).Select(b.ContactAt)))
        {
            if (Differs(evaluator.DecidePlainly(contact), answers[row], routes.AsSpan(row * EnglandLoop.Routes, EnglandLoop.Routes)) is { } what)
                throw new InvalidOperationException($"The written-out loop differs from today's guidance in {what} (row {row}). Write it out again: `-- write-handwritten FOLDER`.");
            row++;
        }
    }

    private static string? Differs(ThresholdDecision decision, in LoopAnswer answer, ReadOnlySpan<RouteStatus> routes)
    {
        if (answer.Clashes != !decision.Clashes.IsEmpty) return "clashes";
        if (answer.EarlyHelp != decision.Of(Threshold.EarlyHelp).Status) return "early help";
        if (answer.Section17 != decision.Of(Threshold.Section17).Status) return "section 17";
        if (answer.Section47 != decision.Of(Threshold.Section47).Status) return "section 47";
        if (answer.EmergencyAccommodation != decision.EmergencyAccommodation.Status) return "emergency accommodation";
        if (answer.Required != (decision.Required ?? default)) return "what is required";
        if (answer.ToConsider != (decision.ToConsider ?? default)) return "what is to consider";
        if (answer.NotRuledOut != (decision.NotRuledOut ?? default)) return "what is not ruled out";
        if (answer.Urgency != (decision.Urgency ?? default)) return "urgency";
        var s = answer.Standings;
        (Threshold Threshold, sbyte Duty, sbyte Must, sbyte Points)[] standings =
        [
            (Threshold.EarlyHelp, s.EarlyHelpDuty, s.EarlyHelpMustConsider, s.EarlyHelpPointsTowards),
            (Threshold.Section17, s.Section17Duty, s.Section17MustConsider, s.Section17PointsTowards),
            (Threshold.Section47, s.Section47Duty, s.Section47MustConsider, s.Section47PointsTowards),
            (Threshold.EmergencyAccommodation, s.EmergencyAccommodationDuty, s.EmergencyAccommodationMustConsider, s.EmergencyAccommodationPointsTowards),
        ];
        foreach (var (threshold, duty, must, points) in standings)
        {
            var its = decision.Standings![threshold];
            if (duty != Number(its.Duty) || must != Number(its.MustConsider) || points != Number(its.PointsTowards)) return $"the strengths of {threshold.Words()}";
        }

        var found = decision.Routes.ToDictionary(r => r.Route.Id, r => r.Status, StringComparer.Ordinal);
        for (var i = 0; i < routes.Length; i++)
            if (routes[i] != found.GetValueOrDefault(decision.Rulebook.Routes[i].Id, RouteStatus.DoesNotApply)) return $"route {decision.Rulebook.Routes[i].Id}";
        return null;
    }

    private static sbyte Number(Truth truth) => truth == Truth.Yes ? EnglandLoop.Yes : truth == Truth.No ? EnglandLoop.No : EnglandLoop.NotKnown;
}
