using System.Collections.Immutable;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Explanation;

/// <summary>Tells what we do not know.</summary>
internal static class NotKnownInWords
{
    private const int WaysShown = 2;

    public static void Write(ExplanationWords words, ReportWriter report)
    {
        var notKnown = words.Explanation.NotKnown;
        report.Heading("3 What we do not know");
        if (notKnown.QuestionsOpen == 0) report.Item("No open question could change how a threshold stands.");
        else report.Item(FormattableString.Invariant($"Ask first ({notKnown.AskNext.Length} of {notKnown.QuestionsOpen} open questions; nothing said about them is read as \"no\"):"));
        foreach (var question in notKnown.AskNext) report.Item(Asked(words, question), question.Answers.Select(a => Led(words, a)).OfType<string>());
        foreach (var ways in words.Gravest(notKnown.CouldReach, w => w.Threshold).Where(w => w.Ways.Total > 0)) Reach(words, report, ways);
        foreach (var ruledOut in words.Gravest(notKnown.WouldRuleOut, r => r.Threshold).Where(r => !r.IsSettledNow)) RuledOut(words, report, ruledOut);
    }

    private static string Asked(ExplanationWords words, NextQuestion question)
        => DecisionWords.Ask(words.Vocabulary, question.Question.FactId) + (question.KnownTo.IsEmpty ? string.Empty : $" Likely to know: {string.Join(", ", question.KnownTo)}.");

    private static string? Led(ExplanationWords words, LedTo led)
    {
        var statuses = led.Statuses.Where(s => words.Tells(s.Threshold)).ToArray();
        if (statuses.Length + led.StepsToDo.Length == 0) return null;
        var rise = statuses.Select(s => $"{s.Threshold.Words()} {ExplanationWords.Would(s.Status)}").ToList();
        var steps = led.StepsToDo.Select(id => words.Decision.Rulebook.Steps.First(s => s.Id == id).What).ToArray();
        if (steps.Length > 0) rise.Add("to do: " + string.Join("; ", steps.Take(1)) + (steps.Length > 1 ? FormattableString.Invariant($"; and {steps.Length - 1} more") : string.Empty));
        return $"If {led.Answer.InWords}: {string.Join("; ", rise)}.";
    }

    private static void Reach(ExplanationWords words, ReportWriter report, ThresholdWays ways)
    {
        var shown = Nearest(words, ways.Ways).Take(WaysShown).ToArray();
        report.Item(
            $"{words.Name(ways.Threshold)} could still be reached ({ExplanationWords.Count(ways.Ways, shown.Length)} smallest sets of answers):",
            shown.Select(w => $"{words.Told(w.Answers)}. Then it {(w.RuleId is null ? "would stand as decided" : ExplanationWords.Would(w.Reaches))}."));
    }

    // Of sets of one size those first that the questions worth asking are about.
    private static IEnumerable<Way> Nearest(ExplanationWords words, IEnumerable<Way> ways)
    {
        var asked = words.Explanation.NotKnown.AskNext.Select(q => q.Question.FactId).ToHashSet(StringComparer.Ordinal);
        return ways.OrderBy(w => w.Answers.Length).ThenByDescending(w => w.Answers.Count(a => asked.Contains(a.FactId)));
    }

    private static void RuledOut(ExplanationWords words, ReportWriter report, RuledOutBy ruledOut)
    {
        var settled = ruledOut.Now < ThresholdStatus.PointsTowards ? "would be ruled out" : "would rise no further";
        if (!ruledOut.IsPossible)
        {
            report.Item($"{words.Name(ruledOut.Threshold)}: no answers to the open questions settle it.");
            return;
        }

        var how = ruledOut.IsSmallest ? "no smaller set does it" : "a smaller set may exist";
        var topics = ruledOut.Topics.OrderByDescending(t => t.Answers.Length).ToImmutableArray();
        report.Item(
            FormattableString.Invariant($"{words.Name(ruledOut.Threshold)} {settled} by safe answers to {ruledOut.Size} {(ruledOut.Size == 1 ? "fact" : "facts")} ({how}):"),
            ruledOut.Size <= ExplanationWords.Shown
                ? [words.Told(ruledOut.Topics.SelectMany(t => t.Answers)) + "."]
                : [string.Join("; ", topics.Take(ExplanationWords.Shown).Select(t => FormattableString.Invariant($"{t.Topic} ({t.Answers.Length})")))
                    + (topics.Length > ExplanationWords.Shown ? FormattableString.Invariant($"; and {topics.Length - ExplanationWords.Shown} more topics") : string.Empty) + "."]);
    }
}
