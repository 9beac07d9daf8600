using Thresholds.Audit.Replay;

namespace Thresholds.Sql.Replay;

/// <summary>The counts of a replay in place: those of any replay, and who decided.</summary>
/// <param name="Summary">The counts, the same as for the rows in a file.</param>
/// <param name="DecidedInDatabase">Rows the database decided.</param>
/// <param name="HandedOverUnread">Rows read here, because SQL cannot read a cell for certain or the row is set aside.</param>
/// <param name="HandedOverSameId">Rows read here, because their id comes more than once.</param>
/// <param name="HandedOverClash">Rows decided here, because what they state cannot all be true.</param>
/// <remarks>Holds no fact about a child. Immutable.</remarks>
public sealed record TableReplaySummary(ReplaySummary Summary, long DecidedInDatabase, long HandedOverUnread, long HandedOverSameId, long HandedOverClash);
