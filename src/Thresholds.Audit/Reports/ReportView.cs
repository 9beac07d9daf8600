using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Consistency.Groups;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports;

/// <summary>What every section of a report looks at: the findings, the names, and what may be shown.</summary>
internal sealed class ReportView(AuditFindings findings, bool isForSharing)
{
    private readonly Dictionary<(Dimension, Measure), IReadOnlyDictionary<GroupFigure, ShownShare>> _shown = [];

    public AuditFindings Findings => findings;

    public ConsistencyFigures Figures => findings.Figures;

    public ConsistencySettings Settings => findings.Settings;

    public ComparedContacts Compared => findings.Compared;

    public AuditedContacts Contacts => findings.Compared.Contacts;

    public Wording Words { get; } = new(findings);

    public Showing Showing { get; } = new(isForSharing);

    public bool IsForSharing => isForSharing;

    /// <summary>The shares of the groups of one dimension, as they may be shown; worked out once.</summary>
    public IReadOnlyDictionary<GroupFigure, ShownShare> Shown(Dimension dimension, Measure measure)
    {
        if (_shown.TryGetValue((dimension, measure), out var shown)) return shown;
        var groups = findings.Figures.Groups.Groups.Where(g => g.Dimension == dimension && g.Measure == measure).ToArray();
        var shares = dimension == Dimension.Topic
            ? groups.Select(g => Showing.Share(g.Share)) // a contact may be on several topics
            : Showing.Shares([.. groups.Select(g => g.Share)]);
        return _shown[(dimension, measure)] = new OrderedDictionary<GroupFigure, ShownShare>(groups.Zip(shares, KeyValuePair.Create));
    }

    /// <summary>The classes, as they may be shown.</summary>
    public ClassTable Classes => field ??= ClassTable.Of(findings.Compared, isForSharing);
}
