using System.Collections.Immutable;
using Thresholds.Audit.Reports.Html;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports.Sections;

/// <summary>The columns in which a share stands in every table: how many, of how many, the share; for sharing only about how many and the share.</summary>
internal static class ShareCells
{
    public static ImmutableArray<Column> Columns(ReportView view, string what) => view.IsForSharing
        ? [Column.Numbers("of about"), Column.Numbers(what)]
        : [Column.Numbers(what), Column.Numbers("of"), Column.Numbers("share (95% interval)")];

    public static ImmutableArray<Phrase> Of(ReportView view, ShownShare share) => view.IsForSharing
        ? [share.OfWords, share.Words]
        : [share.CountWords, share.OfWords, share.WithInterval];
}
