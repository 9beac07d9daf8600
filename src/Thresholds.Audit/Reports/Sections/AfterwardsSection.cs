using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Statistics;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>What came after: referred again, step-ups that came back, repeat assessments, inferred outcomes, families.</summary>
internal static class AfterwardsSection
{
    public static void Write(ReportView view, Page page)
    {
        page.Text("None of this says that a decision led to what came after it, or that nothing came where nothing was seen: a family may move, and a need may go unseen.");
        Again(view, page);
        Inferred(view, page);
        Families(view, page);
    }

    private static void Again(ReportView view, Page page)
    {
        var figures = view.Figures.Afterwards;
        page.Heading(3, "Referred again");
        if (figures.Contacts.Count == 0)
        {
            page.Text("No later events were read, so nothing can be said of what came after.");
            return;
        }

        page.Text("Within 12 and 24 months only contacts count that the files follow that long; the others are not yet known. “Ever” is the least it can be: who is followed longer is more often seen again.");
        var columns = Columns(view).ToArray();
        page.Table(new("Referred again, by what was recorded",
            ["recorded", .. columns.SelectMany(c => ShareCells.Columns(view, c.What))],
            figures.ByRecorded.Select((l, i) => ImmutableArray.CreateRange<Phrase>(
            [
                l.Recorded is { } rung ? Rungs.Words(rung) : "all contacts followed", .. columns.SelectMany(c => ShareCells.Of(view, c.Shares[i])),
            ]))));
        page.Table(new("Step-ups and repeat assessments", ["what", .. ShareCells.Columns(view, "contacts")],
        [
            ["Step-ups from early help that came back to early help without service within 12 months", .. ShareCells.Of(view, view.Showing.Share(figures.StepUpsThatCameBack))],
            ["Contacts of a child with an assessment begun in the 12 months before", .. ShareCells.Of(view, view.Showing.Share(figures.RepeatAssessments))],
        ]));
    }

    /// <summary>Referred again within 12 months, within 24, and ever: the shares, in the order of the lines.</summary>
    public static IEnumerable<(string What, ImmutableArray<ShownShare> Shares)> Columns(ReportView view)
    {
        var lines = view.Figures.Afterwards.ByRecorded;
        yield return ("within 12 months", Shown(view, lines, l => l.Within12Months));
        yield return ("within 24 months", Shown(view, lines, l => l.Within24Months));
        yield return ("ever", Shown(view, lines, l => l.Ever));
    }

    // The line of all contacts holds the others, so it is protected by itself.
    private static ImmutableArray<ShownShare> Shown(ReportView view, ImmutableArray<AfterwardsFigure> lines, Func<AfterwardsFigure, Proportion> read) =>
    [
        .. lines.Where(l => l.Recorded is null).Select(l => view.Showing.Share(read(l))),
        .. view.Showing.Shares([.. lines.Where(l => l.Recorded is not null).Select(read)]),
    ];

    private static void Inferred(ReportView view, Page page)
    {
        if (view.Findings.Inferred is not { } inferred) return;
        page.Heading(3, "Outcomes told from later events");
        page.Text($"Where a file records no decision, later events may tell what it came to, under this rule: {new Quoted(inferred.Rule)} These are inferred outcomes, never recorded decisions. "
            + $"The gap used here is {Phrase.Count(inferred.UsedGapDays, "day")}{(view.IsForSharing ? "." : $", for {Phrase.Count(inferred.UsedFor, "contact")} without a recorded decision.")} The table shows how much depends on the gap. "
            + $"Not yet known: the files end before the gap does, so what is to come has had no time to come; it is never counted as no further action.");
        page.Table(new("Inferred outcomes of all contacts at several gaps", view.IsForSharing ? SharedGapColumns : GapColumns, inferred.Gaps.Select(g => Line(view, g))));
    }

    private static readonly ImmutableArray<Column> GapColumns =
    [
        "gap", Column.Numbers("no further action seen"), Column.Numbers("early help"), Column.Numbers("section 17"), Column.Numbers("section 47"), Column.Numbers("not yet known"), Column.Numbers("not covered by the files"),
        Column.Numbers("within what was recorded"), Column.Numbers("of those with both"),
    ];

    private static readonly ImmutableArray<Column> SharedGapColumns = [.. GapColumns[..7]];

    private static ImmutableArray<Phrase> Line(ReportView view, InferredAtGap gap)
    {
        Phrase days = Phrase.Count(gap.GapDays, "day");
        if (!view.IsForSharing) return [days, .. gap.PerRung.Append(gap.NotYetKnown).Append(gap.NotCovered).Append(gap.AgreesWithRecorded).Append(gap.BothKnown).Select(c => (Phrase)$"{c}")];
        var all = gap.PerRung.Sum() + gap.NotYetKnown + gap.NotCovered;
        return [days, .. view.Showing.Parts(all, all, [.. gap.PerRung, gap.NotYetKnown, gap.NotCovered]).Select(s => (Phrase)s.Words)];
    }

    private static void Families(ReportView view, Page page)
    {
        var families = view.Findings.Families;
        page.Heading(3, "Brothers and sisters");
        if (families.Families == 0)
        {
            page.Text("The file names no families, so brothers and sisters cannot be counted.");
            return;
        }

        var parts = view.Showing.Parts(families.Together, families.Together, families.DecidedAlike, families.DecidedDifferently, families.NotKnown);
        if (!view.IsForSharing)
            page.Text($"{Phrase.Count(families.Children, "child", "children")} in {Phrase.Count(families.Families, "family", "families")}; {Phrase.Count(families.WithoutFamily, "contact")} without a family recorded.");
        page.Table(new("Families with contacts about two or more of their children on one day", ["decided", .. ShareCells.Columns(view, "families")],
        [
            ["alike for all of the children", .. ShareCells.Of(view, parts[0])],
            ["differently between them", .. ShareCells.Of(view, parts[1])],
            ["with a decision not known, or that stands for several levels", .. ShareCells.Of(view, parts[2])],
        ]));
        if (!view.IsForSharing)
            page.Text($"In {Phrase.Count(families.DifferentlyOnTheSameFacts, "family", "families")} two children with the same facts recorded were decided differently. Two children of one family are two children: differently is no finding by itself.");
    }
}
