using Thresholds.Audit.Import;
using Thresholds.Evaluation;
using Thresholds.Facts;

namespace Thresholds.Audit.Replay;

/// <summary>One row decided.</summary>
/// <param name="Reading">The row as read.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="NotRuledOutOnWhatWasAsked">The highest threshold not ruled out on what the file asked about.</param>
internal sealed record RowDecision(RowReading Reading, ThresholdDecision Decision, Threshold? NotRuledOutOnWhatWasAsked);
