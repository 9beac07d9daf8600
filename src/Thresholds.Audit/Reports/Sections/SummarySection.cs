using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Groups;
using Thresholds.Audit.Consistency.Sharing;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>What a head of service needs, on one screen: what cannot be judged first.</summary>
internal static class SummarySection
{
    private const int MostNamed = 5;

    public static void Write(ReportView view, Page page)
    {
        page.Open("div", style: "summary");
        page.Heading(2, "In short");
        page.List([CannotBeJudged(view), Agreement(view), .. ToReadFirst(view), Differences(view), .. Alike(view)]);
        page.Text("Read the files before drawing any conclusion: this report chooses files. It is no judgement of any decision, worker, team or agency, and a blank in a record decides nothing in it.");
        page.Close("div");
    }

    private static Phrase CannotBeJudged(ReportView view)
    {
        var classes = view.Classes;
        Phrase start = $"{Phrase.Strong(Share(classes.CannotBeJudged, classes.Total))} of {Counted(classes.Total)} cannot be judged from what is recorded.";
        var most = classes.Lines.Where(l => l is { Class: ComparisonClass.CannotBeJudged, Why: not Consistency.Comparing.CannotBeJudged.No, Total: > 0 }).MaxBy(l => l.Total);
        return most is null ? start : $"{start} Most often: {most.Why.Words()} ({most.Total!.Value}).";
    }

    private static Phrase Agreement(ReportView view)
    {
        var classes = view.Classes;
        var judged = classes.Total - classes.CannotBeJudged;
        var agrees = classes.Of(ComparisonClass.Agrees, ComparisonClass.MustConsiderWithReason);
        var interval = agrees is { } count && judged is > 0 and { } of && new Proportion(count, of).Interval() is { } bounds && !view.IsForSharing ? $" (95% interval {Figure.Of(bounds)})" : "";
        return $"Of those that can be judged, {Phrase.Strong(Share(agrees, judged))}{interval} were recorded as what the recorded facts point to, or with a reason beside what had to be considered.";
    }

    private static IEnumerable<Phrase> ToReadFirst(ReportView view)
    {
        var (below, without) = (view.Classes.Of(ComparisonClass.BelowWhatTheLawRequired), view.Classes.Of(ComparisonClass.MustConsiderWithoutReason));
        var start = view.IsForSharing ? (Phrase)"Files to read first:" : $"{Phrase.Link("files", "Files to read first")}:";
        yield return $"{start} {Phrase.Strong(Counted(below))} recorded below what the law required on the recorded facts; {Phrase.Strong(Counted(without))} that had to be considered further, with no reason recorded.";
    }

    private static Phrase Differences(ReportView view)
    {
        var flagged = view.Figures.Groups.Groups.Where(g => g.IsFlagged && IsShown(view, g)).ToArray();
        var charts = view.Figures.Groups.Charts.Count(c => c.Chart is { IsFlagged: true });
        var shift = charts > 0 ? " The charts by month show a lasting shift." : "";
        if (flagged.Length == 0)
        {
            Phrase none = view.Figures.Groups.Groups.Any(g => g.IsFlagged) ? "What differs is in groups too small to be named here." : "No group differs from the others on like contacts by more than chance may give.";
            return $"{none}{shift}";
        }

        var names = Phrase.Join("; ", flagged.OrderByDescending(g => g.Test!.Observed > g.Test.Expected).ThenByDescending(g => Math.Abs(g.Test!.Observed - g.Test.Expected)).Take(MostNamed).Select(g => (Phrase)$"{g.Dimension.Words()} {view.Words.Group(g.Dimension, g.Group)}, {DifferenceSection.Direction(g.Measure)}"));
        var more = flagged.Length > MostNamed ? $", and {flagged.Length - MostNamed} more" : "";
        return $"{Phrase.Strong(Phrase.Count(flagged.Length, "group"))} {(flagged.Length == 1 ? "differs" : "differ")} from the others on like contacts: {names}{more}.{shift} {Phrase.Link("differs", "Where it differs")}";
    }

    private static IEnumerable<Phrase> Alike(ReportView view)
    {
        if (view.IsForSharing) yield break;
        var alike = view.Figures.Alike;
        if (alike.Clusters == 0) yield return "No contacts are alike in every fact recorded and decided differently.";
        else yield return $"{Phrase.Strong(Phrase.Count(alike.Contacts, "contact"))} of {Phrase.Count(view.Findings.Compared.Contacts.Count, "contact")}, in {Phrase.Count(alike.Clusters, "cluster")}, are alike in every fact recorded and were decided differently. Facts not recorded may explain all of it.";
    }

    private static bool IsShown(ReportView view, GroupFigure group) => !view.Shown(group.Dimension, group.Measure)[group].IsHidden;

    private static string Counted(long? count) => count is { } shown ? Phrase.Count(shown, "contact") : "a hidden number of contacts";

    private static string Share(long? count, long? of)
        => count is not { } c || of is not { } o ? SharedTable.Hidden : o == 0 ? "None" : Figure.PerCent((double)c / o);
}
