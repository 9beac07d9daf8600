using Thresholds.Audit.Consistency.Comparing;

namespace Thresholds.Audit.Consistency;

/// <summary>What a partnership may choose about the figures. Every choice is written into the report.</summary>
/// <param name="Seed">Decides every redraw and every sample: the same seed, the same figures.</param>
internal sealed record ConsistencySettings(ulong Seed)
{
    /// <summary>The least that must be recorded before a contact is compared.</summary>
    public InformationGate Gate { get; init; } = new();

    /// <summary>How often, at most, an audit without any difference flags something: four fifths for the comparisons of groups, a fifth for the run charts.</summary>
    public double FalseAlarms { get; init; } = 0.05;

    /// <summary>A group with fewer contacts than this is counted and not tested.</summary>
    public int LeastInGroup { get; init; } = 10;

    /// <summary>Contacts alike in fewer facts than this are not called alike.</summary>
    public int LeastAlike { get; init; } = 3;

    /// <summary>How many clusters and files are listed; the totals count all.</summary>
    public int ListAtMost { get; init; } = 50;

    /// <summary>The day of a change of thresholds, to compare before and after; null: none.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>The share of false alarms left for the comparisons of groups.</summary>
    public double FalseAlarmsOfComparisons => FalseAlarms * 0.8;

    /// <summary>The share of false alarms left for the run charts.</summary>
    public double FalseAlarmsOfCharts => FalseAlarms * 0.2;
}
