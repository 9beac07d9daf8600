using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Tells what happens next.</summary>
internal static class NextInWords
{
    private const int ChecksShown = 5;
    private const int StepsShown = 3;

    public static void Write(ExplanationWords words, ReportWriter report)
    {
        var next = words.Explanation.Next;
        report.Heading("5 What happens next");
        report.Item("How soon: " + DecisionWords.Urgency(words.Decision.Urgency));
        foreach (var remark in next.Conflicts) report.Item(DecisionWords.Remark(remark));
        var soon = next.ToDo.Count(s => s.Step.Urgency is not null || s.Due is not null);
        var shown = Math.Min(next.ToDo.Length, Math.Max(soon, StepsShown));
        foreach (var step in next.ToDo.Take(shown)) report.Item(ToDo(step), $"Who: {step.Step.Who}{(step.Step.With.IsEmpty ? string.Empty : $", with {string.Join(", ", step.Step.With)}")}");
        if (next.ToDo.Length > shown) report.Item(FormattableString.Invariant($"And {next.ToDo.Length - shown} more {(next.ToDo.Length == shown + 1 ? "step" : "steps")} of {next.ToDo.Length} to do, with no day set and no urgency."));
        foreach (var step in next.Done) report.Item($"Done{(step.DoneAt is { } at ? $" on {at.InWords()}" : string.Empty)}{(step.InTime switch { Truth.Yes => ", in time", Truth.No => ", after it was due", _ => string.Empty })}: {step.Step.What}.");
        if (next.ToDo.IsEmpty && next.Done.IsEmpty) report.Item("No step is called for on what is known.");
        if (IsSafetyAsked(words)) Routes(words, report, next);
        var record = next.NotOnRecord.DistinctBy(c => (c.Check.What, c.Status)).ToArray();
        if (record.Length > 0)
        {
            report.Item(
                $"The record does not show yet ({ExplanationWords.Count(record.Length, Math.Min(record.Length, ChecksShown))}):",
                record.Take(ChecksShown).Select(c => $"{c.Check.What}{(c.Status == RecordStatus.SaidNo ? " (recorded as not done)" : string.Empty)}."));
        }
    }

    private static string ToDo(StepFinding step)
    {
        var soon = step.Step.Urgency is { } urgency && step.Due is null ? $" {DecisionWords.Urgency(urgency)}" : string.Empty;
        var due = step.Due is { } by ? $" {DecisionWords.Capital(by.InWords())}." : string.Empty;
        var late = step.Lateness is { State: not Timescales.LatenessState.NotYetDue } lateness ? $" On the day asked about, unless it has been done: {lateness.InWords()}" : string.Empty;
        return $"{step.Step.What}.{soon}{due}{late}";
    }

    private static bool IsSafetyAsked(ExplanationWords words) => words.Tells(Threshold.EmergencyAccommodation)
        && (words.Decision.EmergencyAccommodation.Status >= ThresholdStatus.PointsTowards || words.Decision.Routes.Any(r => r.Opens == Truth.Yes));

    private static void Routes(ExplanationWords words, ReportWriter report, WhatHappensNext next)
    {
        foreach (var route in next.Routes.Where(r => r.Finding.Status is RouteStatus.Open or RouteStatus.Blocked))
            report.Item($"Somewhere safe now: {route.Finding.Route.What}: {DecisionWords.Route(route.Finding.Status)}.", Behind(words, route));
        var open = next.Routes.Where(r => r.Finding.Status == RouteStatus.NotKnown).ToArray();
        if (open.Length > 0) report.Item("Somewhere safe now, routes not known yet:", open.Select(r => r.Finding.Route.What + "."));
    }

    private static IEnumerable<string> Behind(ExplanationWords words, RouteStanding route)
    {
        if (!route.Blocks.IsEmpty) yield return $"{(route.Finding.Status == RouteStatus.Blocked ? "Blocked by" : "Would be blocked by")}: {words.Names(route.Blocks)}.";
        if (!route.Lifts.IsEmpty) yield return $"Unless: {words.Names(route.Lifts)}.";
    }
}
