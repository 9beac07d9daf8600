using Thresholds.Audit.Import;

namespace Thresholds.Audit.Replay;

/// <summary>What a decided row says by itself, whatever was decided of it.</summary>
/// <param name="Reading">The row as read.</param>
/// <param name="Beside">What it says beside its facts.</param>
/// <param name="RulesAsAt">The day whose rules applied.</param>
internal sealed record RowSaid(RowReading Reading, RowBeside Beside, DateOnly RulesAsAt);
