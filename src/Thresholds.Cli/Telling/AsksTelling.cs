using Thresholds.Audit.Replay;
using Thresholds.Facts;
using Thresholds.Rulebooks;

namespace Thresholds.Cli.Telling;

/// <summary>Says how much guidance asks over a file of contacts, by topic: a guard against casting the net ever wider.</summary>
internal static class AsksTelling
{
    private const int RulesShown = 8;

    public static void Tell(Rulebook rulebook, string contacts, string mapping, TextWriter to)
    {
        var folder = Directory.CreateTempSubdirectory("thresholds-");
        try
        {
            Tell(rulebook, new ReplayRun(rulebook, mapping, contacts, Path.Combine(folder.FullName, "decisions.csv")).Run().Value, to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Tell(Rulebook rulebook, ReplaySummary summary, TextWriter to)
    {
        var nothing = summary.ToConsider.Where(c => c.Threshold is null).Sum(c => c.Count);
        var section47 = summary.ToConsider.Where(c => c.Threshold == Threshold.Section47).Sum(c => c.Count);
        Line($"");
        Line($"How much it asks, over {summary.Decided:N0} contacts (of {summary.RowsRead:N0}; {summary.FactsAskedAbout} of {summary.FactsInGuidance} facts have a column)");
        Line($"{Share(summary.Decided - nothing)}  anything to consider");
        Line($"{Share(section47)}  section 47 to consider");
        Line($"");
        Line($"By topic: any rule met; section 47 must be considered");
        foreach (var topic in summary.Topics.Where(t => t.Anything > 0))
            Line($"{Share(topic.Anything)}  {Share(topic.Section47)}  {rulebook.Chapters.First(c => c.Id == topic.ChapterId).Title}");
        Line($"");
        Line($"What drives section 47, the rules met most often");
        var driving = summary.Rules
            .Where(r => rulebook.FindRule(r.RuleId) is { Threshold: Threshold.Section47, Strength: not RuleStrength.PointsTowards })
            .OrderByDescending(r => r.Contacts).ThenBy(r => r.RuleId, StringComparer.Ordinal);
        foreach (var rule in driving.Take(RulesShown)) Line($"{Share(rule.Contacts)}  {rule.RuleId}");

        string Share(long count) => FormattableString.Invariant($"{count,6:N0} {(summary.Decided == 0 ? 0 : 100.0 * count / summary.Decided),5:N1}%");

        void Line(FormattableString text) => to.WriteLine(FormattableString.Invariant(text));
    }
}
