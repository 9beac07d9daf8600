using System.Collections.Immutable;
using Thresholds.Audit.Consistency.Afterwards;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Reports.Html;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>Outcomes for the same source and concern by recorded attribute, and the guidance's register of proxies. It informs, and feeds no rule and no flag.</summary>
internal static class EquitySection
{
    private const int MostBlocks = 12;

    public static void Write(ReportView view, Page page)
    {
        page.Text("These figures inform, and no rule, flag or other figure of this report reads them. Alike shares do not show that people were treated alike, nor unlike ones the opposite: the facts that were recorded may differ too. “Not recorded” is a line of its own.");
        var blocks = view.Figures.Equity.GroupBy(l => (l.Source, l.Topic, l.Attribute)).Where(b => b.Any(l => l.Value is not null))
            .Select(b => (b.Key, Lines: b.ToArray())).OrderByDescending(b => b.Lines.Sum(l => l.PerRung.Sum())).ToArray();
        if (blocks.Length == 0) page.Text("The file records none of these attributes.");
        foreach (var attribute in blocks.GroupBy(b => b.Key.Attribute).OrderBy(g => g.Key))
        {
            page.Heading(3, $"By {Words(attribute.Key)}");
            var all = attribute.Count();
            page.Quiet(all > MostBlocks
                ? $"The {MostBlocks} commonest pairs of source and concern, of {all}; figures.csv holds all. A contact on several topics stands under each."
                : "A contact on several topics stands under each.");
            foreach (var (key, lines) in attribute.Take(3)) page.Table(Table(view, key, lines));
            if (all <= 3) continue;
            page.Folded($"More pairs of source and concern, by {Words(attribute.Key)}", () =>
            {
                foreach (var (key, lines) in attribute.Take(MostBlocks).Skip(3)) page.Table(Table(view, key, lines));
            });
        }

        Register(view, page);
    }

    private static Table Table(ReportView view, (string? Source, string? Topic, EquityAttribute Attribute) key, EquityLine[] lines)
    {
        var (lower, higher) = (view.Showing.Shares([.. lines.Select(l => l.Lower)]), view.Showing.Shares([.. lines.Select(l => l.Higher)]));
        var rungs = lines.Select(l => view.Showing.Parts(l.PerRung.Sum(), l.PerRung.Sum(), [.. l.PerRung])).ToArray();
        return new(
            $"{view.Words.Source(key.Source)}; {view.Words.Topic(key.Topic)}; by {Words(key.Attribute)}",
            [Words(key.Attribute), .. Enumerable.Range(0, Rungs.Count).Select(r => Column.Numbers(Rungs.Words(r))), Column.Numbers("lower than recorded facts point to"), Column.Numbers("higher")],
            lines.Select((l, i) => ImmutableArray.CreateRange<Phrase>(
            [
                l.Value is { } value ? new Quoted(value) : Wording.NotRecorded,
                .. rungs[i].Select(s => (Phrase)(view.IsForSharing ? s.Words : $"{s.CountWords} ({s.Words})")),
                Of(view, lower[i]), Of(view, higher[i]),
            ])));
    }

    private static Phrase Of(ReportView view, Shares.ShownShare share) => view.IsForSharing || share.Share is null ? share.Words : $"{share.CountWords} of {share.OfWords} ({share.Words})";

    /// <summary>The attribute in words.</summary>
    public static string Words(EquityAttribute attribute) => attribute switch
    {
        EquityAttribute.Disability => "disability",
        EquityAttribute.Sex => "sex",
        EquityAttribute.Ethnicity => "ethnicity",
        _ => "age",
    };

    private static void Register(ReportView view, Page page)
    {
        var marked = view.Findings.Rulebook.Vocabulary.Indicators.Where(i => i.MayStandFor is not null).ToArray();
        if (marked.Length == 0) return;
        var asked = view.Findings.FactsAsked.ToHashSet(StringComparer.Ordinal);
        page.Heading(3, "Facts that may stand for something else");
        page.Text($"The guidance keeps a register of facts through which race, faith, place or poverty may enter unsaid. {marked.Count(i => asked.Contains(i.Id))} of its {marked.Length} facts have a place in the file of contacts. Where these turn a decision, look at the lines above.");
        page.Folded("The register", () => page.Table(new("Register of facts that may stand for something else", ["fact", "may stand for", "has a place in the file"],
            marked.OrderByDescending(i => asked.Contains(i.Id)).Select(i => ImmutableArray.Create<Phrase>(
                new Quoted(i.SeenAs), new Quoted(i.MayStandFor!), asked.Contains(i.Id) ? "yes" : "no")), IsAboutContacts: false)));
    }
}
