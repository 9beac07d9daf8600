using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Reports.Sections;

namespace Thresholds.Audit.Reports.Tables;

/// <summary>The equity table, as lines of figures.csv. It informs, and feeds no rule and no flag.</summary>
internal static class EquityLines
{
    public static IEnumerable<FigureLine> Of(ReportView view)
    {
        foreach (var block in view.Figures.Equity.GroupBy(l => (l.Source, l.Topic, l.Attribute)))
        {
            var lines = block.ToArray();
            if (lines.All(l => l.Value is null)) continue;
            var (lower, higher) = (view.Showing.Shares([.. lines.Select(l => l.Lower)]), view.Showing.Shares([.. lines.Select(l => l.Higher)]));
            for (var i = 0; i < lines.Length; i++)
            {
                var figure = new FigureLine
                {
                    Table = "equity", Source = block.Key.Source ?? "", Topic = block.Key.Topic is { } topic ? view.Words.GroupWords(Consistency.Groups.Dimension.Topic, topic) : "",
                    Dimension = EquitySection.Words(block.Key.Attribute), Group = lines[i].Value ?? "", Line = lines[i].Value is null ? Wording.NotRecorded : "", Measure = "share of contacts",
                };
                var (all, rungs) = (lines[i].PerRung.Sum(), lines[i].PerRung);
                var shown = view.Showing.Parts(all, all, [.. rungs]);
                for (var r = 0; r < Rungs.Count; r++) yield return (figure with { Column = Rungs.Words(r) }).With(shown[r]);
                yield return (figure with { Measure = "share recorded lower" }).With(lower[i]);
                yield return (figure with { Measure = "share recorded higher" }).With(higher[i]);
            }
        }
    }
}
