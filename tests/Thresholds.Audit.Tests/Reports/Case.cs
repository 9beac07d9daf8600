using Thresholds.Audit.Findings;

namespace Thresholds.Audit.Tests.Reports;

/// <summary>Findings drawn for a law. A failing case prints its size and how it was drawn, never the whole of it.</summary>
internal sealed class Case(AuditFindings findings, bool isForSharing)
{
    public AuditFindings Findings => findings;

    public bool IsForSharing => isForSharing;

    public static IEnumerable<Case> NoSmaller(Case all) => [];

    public override string ToString() => $"{findings.Compared.Contacts.Count} contacts, {findings.Rulebook.Id}, seed {findings.Settings.Seed}{(isForSharing ? ", for sharing" : "")}";
}
