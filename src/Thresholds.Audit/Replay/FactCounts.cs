namespace Thresholds.Audit.Replay;

/// <summary>How much was known of a row.</summary>
/// <param name="Known">Facts of the guidance anything is known of.</param>
/// <param name="BlanksReadAsNo">Facts that are no only because a blank means no.</param>
internal readonly record struct FactCounts(int Known, int BlanksReadAsNo);
