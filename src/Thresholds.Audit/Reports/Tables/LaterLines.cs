using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Sections;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>What came afterwards, as lines of figures.csv.</summary>
internal static class LaterLines
{
    public static IEnumerable<FigureLine> Of(ReportView view) => [.. Again(view), .. Earlier(view), .. Inferred(view), .. Families(view)];

    private static IEnumerable<FigureLine> Again(ReportView view)
    {
        var figures = view.Figures.Afterwards;
        if (figures.Contacts.Count == 0) yield break;
        foreach (var (what, shares) in AfterwardsSection.Columns(view))
        {
            for (var i = 0; i < shares.Length; i++)
            {
                var recorded = figures.ByRecorded[i].Recorded;
                yield return new FigureLine { Table = "afterwards", Line = recorded is { } rung ? Rungs.Words(rung) : "all contacts followed", Measure = "share referred again " + what }.With(shares[i]);
            }
        }

        yield return new FigureLine { Table = "afterwards", Measure = "share of step-ups that came back within 12 months" }.With(view.Showing.Share(figures.StepUpsThatCameBack));
        yield return new FigureLine { Table = "afterwards", Measure = "share of contacts with an assessment begun in the 12 months before" }.With(view.Showing.Share(figures.RepeatAssessments));
    }

    private static IEnumerable<FigureLine> Earlier(ReportView view)
    {
        if (view.IsForSharing) yield break;
        var earlier = view.Figures.Earlier;
        yield return new FigureLine { Table = "earlier contacts before section 47", Measure = "children" }.With(earlier.Children);
        foreach (var (recorded, count) in earlier.ByRecorded)
            yield return new FigureLine { Table = "earlier contacts before section 47", Line = recorded.ToString(), Column = "recorded", Measure = "contacts" }.With(count);
        foreach (var (comparison, count) in earlier.ByClass)
            yield return new FigureLine { Table = "earlier contacts before section 47", Line = comparison.Words(), Column = "class", Measure = "contacts" }.With(count);
    }

    private static IEnumerable<FigureLine> Inferred(ReportView view)
    {
        foreach (var gap in view.Findings.Inferred?.Gaps ?? [])
        {
            var all = gap.PerRung.Sum() + gap.NotYetKnown + gap.NotCovered;
            var shares = view.Showing.Parts(all, all, [.. gap.PerRung, gap.NotYetKnown, gap.NotCovered]);
            var figure = new FigureLine { Table = "inferred outcomes", Line = FormattableString.Invariant($"gap of {gap.GapDays} days"), Measure = "share of contacts" };
            for (var r = 0; r < gap.PerRung.Length; r++) yield return (figure with { Column = r == 0 ? "no further action seen" : Rungs.Words(r) }).With(shares[r]);
            yield return (figure with { Column = "not yet known" }).With(shares[^2]);
            yield return (figure with { Column = "not covered by the files" }).With(shares[^1]);
            if (!view.IsForSharing) yield return (figure with { Column = "within what was recorded" }).With(Shares.ShownShare.Exact(new(gap.AgreesWithRecorded, gap.BothKnown)));
        }
    }

    private static IEnumerable<FigureLine> Families(ReportView view)
    {
        var families = view.Findings.Families;
        if (families.Families == 0) yield break;
        var figure = new FigureLine { Table = "families on one day", Measure = "share of families" };
        var parts = view.Showing.Parts(families.Together, families.Together, families.DecidedAlike, families.DecidedDifferently, families.NotKnown);
        yield return (figure with { Line = "decided alike" }).With(parts[0]);
        yield return (figure with { Line = "decided differently" }).With(parts[1]);
        yield return (figure with { Line = "not known" }).With(parts[2]);
    }
}
