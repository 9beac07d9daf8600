namespace Thresholds.Explanation;

/// <summary>Tells what would change it.</summary>
internal static class WouldChangeInWords
{
    public static void Write(ExplanationWords words, ReportWriter report)
    {
        report.Heading("4 What would change it");
        var all = words.Gravest(words.Explanation.WouldChange, w => w.Threshold).ToArray();
        if (all.Any(c => c.WaitsForClash))
        {
            report.Item("Statements clash. Which of them is right comes first; until then no change is worked out.");
            return;
        }

        report.Paragraph("Age, what has been, the law's standing and how the contact came do not change, and are never offered. A change is something that ceases, comes about, or turns out otherwise.");
        foreach (var changes in all)
        {
            Tell(words, report, $"{words.Name(changes.Threshold)} would stand higher", changes.ToRise);
            Tell(words, report, $"{words.Name(changes.Threshold)} would no longer stand as it does", changes.ToLeave);
        }

        if (all.All(c => c.ToRise.Total + c.ToLeave.Total == 0)) report.Item(FormattableString.Invariant($"No change of {words.Explanation.Options.MostChanges} facts or fewer among those stated would do it."));
    }

    private static void Tell(ExplanationWords words, ReportWriter report, string what, Listing<Change> changes)
    {
        if (changes.Total == 0)
        {
            if (!changes.IsComplete) report.Item($"{what}: not searched to the end.");
            return;
        }

        var shown = changes.Take(ExplanationWords.Shown).ToArray();
        report.Item(
            $"{what} if ({ExplanationWords.Count(changes, shown.Length)} {(changes.Total == 1 ? "way" : "ways")} with the fewest changes):",
            shown.Select(c => $"{words.Told(c.Facts)}. Then it {ExplanationWords.Would(c.Becomes)}."));
    }
}
