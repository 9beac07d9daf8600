using System.Collections.Immutable;

namespace Thresholds.Audit.Synth;

/// <summary>One row of an invented file: its values by column.</summary>
internal sealed class InventedRow
{
    /// <summary>The columns, in the order of the file.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "ContactID", "FamilyRef", "ChildRef", "ReceivedDate", "ReceivedTime", "Month", "Team", "Source", "Purpose", "DateOfBirth", "AgeYears", "Unborn", "ExpectedDate",
        "EthnicGroup", "Involvement", "Contacts12m", "DomesticAbuseOnCheck", "PoliceRiskGrade", "AbuseIncidents12m", "MissingEpisodes90d", "Attendance",
        .. Topics.Columns, "PoliceProtection", "ProtectionOrder", "StrategyDate", "Outcome", "OutcomeDate", "OutcomeReason",
    ];

    private static readonly Dictionary<string, int> Places = Columns.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);

    private readonly string[] _cells;

    public InventedRow()
    {
        _cells = new string[Columns.Length];
        Array.Fill(_cells, string.Empty);
    }

    /// <summary>The values in the order of the columns.</summary>
    public ReadOnlySpan<string> Cells => _cells;

    /// <summary>The day of receipt.</summary>
    public DateOnly Received { get; set; }

    public string this[string column]
    {
        get => _cells[Places[column]];
        set => _cells[Places[column]] = value;
    }
}
