using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>What an inspection found. Rows = recorded + said before + set aside.</summary>
/// <remarks>Holds no name, identifier or free text of a file, only codes that could not be read, up to thirty characters. Immutable; safe to share between threads.</remarks>
public sealed record InspectionReport
{
    /// <summary>The report as lines to read.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>Rows with something written in them, in tables of a known format.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that became records.</summary>
    public long Recorded { get; init; }

    /// <summary>Rows that say only what an earlier row said: the same child, day, kind and source.</summary>
    public long SaidBefore { get; init; }

    /// <summary>Rows set aside, each with its reasons in the report.</summary>
    public long SetAside { get; init; }

    /// <summary>Codes and answers without meaning.</summary>
    public long Unmatched { get; init; }

    /// <summary>Whether every file was read to its end.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A first mapping for the first table that can have one, as JSON by <c>mapping.schema.json</c>; null where there is none.</summary>
    public string? Mapping { get; init; }
}
