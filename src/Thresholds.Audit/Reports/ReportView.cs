using Thresholds.Audit.Consistency;
using Thresholds.Audit.Consistency.Comparing;
using Thresholds.Audit.Consistency.Contacts;
using Thresholds.Audit.Findings;
using Thresholds.Audit.Reports.Shares;

namespace Thresholds.Audit.Reports;

/// <summary>What every section of a report looks at: the findings, the names, and what may be shown.</summary>
internal sealed class ReportView(AuditFindings findings, bool isForSharing)
{
    public AuditFindings Findings => findings;

    public ConsistencyFigures Figures => findings.Figures;

    public ConsistencySettings Settings => findings.Settings;

    public ComparedContacts Compared => findings.Compared;

    public AuditedContacts Contacts => findings.Compared.Contacts;

    public Wording Words { get; } = new(findings);

    public Showing Showing { get; } = new(isForSharing);

    public bool IsForSharing => isForSharing;

    /// <summary>The classes, as they may be shown.</summary>
    public ClassTable Classes => field ??= ClassTable.Of(findings.Compared, isForSharing);
}
