using System.Collections.Immutable;

namespace Thresholds.Audit.Auditing;

/// <summary>What came of an audit, in short. The report says it whole.</summary>
/// <remarks>Holds no fact about a child. Immutable; safe to share between threads.</remarks>
public sealed record AuditSummary
{
    /// <summary>The page to open.</summary>
    public required string ReportPath { get; init; }

    /// <summary>Rows read in all files; those used, said before and set aside make them up.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Contacts audited.</summary>
    public required long Contacts { get; init; }

    /// <summary>Rows that say again what an earlier row or file said.</summary>
    public required long SaidBefore { get; init; }

    /// <summary>Rows set aside, each with its reason in the quarantine.</summary>
    public required long SetAside { get; init; }

    /// <summary>A dozen lines for a screen: what cannot be judged, how decisions compare, what differs, where the report is.</summary>
    public required ImmutableArray<string> Lines { get; init; }
}
