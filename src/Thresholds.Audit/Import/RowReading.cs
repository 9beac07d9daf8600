using System.Collections.Immutable;
using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>A value to which the mapping gives no meaning.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Shown">The value as a report may show it.</param>
internal readonly record struct UnmatchedValue(int Column, string Shown);

/// <summary>A fact that a row states, with the column and the code that state it.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Shown">The code as a report may show it; "something written" for text.</param>
internal readonly record struct StatedCell(string FactId, int Column, string Shown);

/// <summary>Whom a row is about and when. The default says that it is none to be counted.</summary>
/// <param name="ContactId">The contact's id; empty where it could not be read.</param>
/// <param name="IsContact">Whether it is a contact, unless its id came before.</param>
/// <param name="ChildId">The child; null where the file does not say.</param>
/// <param name="Family">The family; null where the file does not say.</param>
/// <param name="ReceivedOn">The day of receipt, where it is a contact.</param>
/// <param name="ReceivedAt">The time of receipt; null where not known.</param>
/// <param name="Source">Who made it, as a code; null where not known or not one.</param>
/// <param name="Outcome">The outcome recorded, in the words of <see cref="RowReading.Outcome"/>.</param>
internal readonly record struct RowWho(
    string? ContactId, bool IsContact, string? ChildId, string? Family, DateOnly ReceivedOn, TimeOnly? ReceivedAt, string? Source, string Outcome);

/// <summary>What came of reading one row: a contact, or every reason why there is none.</summary>
internal sealed record RowReading
{
    /// <summary>The row.</summary>
    public required CsvRow Row { get; init; }

    /// <summary>The contact's id as written; empty when it could not be read.</summary>
    public required string ContactId { get; init; }

    /// <summary>Whether another row may be told to have the same id.</summary>
    public bool HasReadableId => ContactId.Length > 0 && !ContactId.Contains('\ufffd', StringComparison.Ordinal);

    /// <summary>The contact; null when the row is set aside.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Which child it is about, as written; empty where the file does not say.</summary>
    public string ChildId { get; init; } = string.Empty;

    /// <summary>The team, as written; empty where the file does not say.</summary>
    public string Team { get; init; } = string.Empty;

    /// <summary>Whether a column says that it came out of hours.</summary>
    public Truth IsOutOfHours { get; init; }

    /// <summary>Why it is set aside, in the order of the columns; empty when it is not.</summary>
    public ImmutableArray<Refusal> Refusals { get; init; } = [];

    /// <summary>Values left unread, each a fact left not known.</summary>
    public ImmutableArray<UnmatchedValue> Unmatched { get; init; } = [];

    /// <summary>What the row states, for a row that is set aside: only the facts for which it must be looked at first.</summary>
    public ImmutableArray<StatedCell> Grave { get; init; } = [];

    /// <summary>The outcome recorded: thresholds, <c>none</c>, <c>not-matched</c>, or empty when nothing is recorded.</summary>
    public string Outcome { get; init; } = string.Empty;

    /// <summary>Whether a reason is recorded; null where the file has no column for it, or its cell cannot be read. The text is dropped.</summary>
    public bool? HasReason { get; init; }
}
