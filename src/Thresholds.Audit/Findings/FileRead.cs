using System.Collections.Immutable;
using Thresholds.Audit.Import;
using Thresholds.Audit.Replay;

namespace Thresholds.Audit.Findings;

/// <summary>One file of an audit, every row accounted for: rows = used + said before + set aside.</summary>
/// <param name="Name">The file's name, without its folder; of a workbook with the sheet.</param>
/// <param name="What">What it was read as, in words: "contacts, by the mapping Invented contacts", "Annex A".</param>
/// <param name="Rows">Rows read; headers and blank rows are not counted.</param>
/// <param name="Used">Rows used.</param>
/// <param name="SaidBefore">Rows that say again what an earlier row or file said.</param>
/// <param name="SetAside">Rows set aside, each with its reason in the quarantine.</param>
/// <param name="SetAsideToLookAtFirst">Of those, rows that state a legal fact or a fact that must be answered.</param>
/// <param name="From">The first day in it; null where no row was used.</param>
/// <param name="To">The last day.</param>
/// <param name="Unmatched">Values without meaning, with counts.</param>
/// <param name="Unread">Columns that were not read.</param>
internal sealed record FileRead(
    string Name, string What, long Rows, long Used, long SaidBefore, long SetAside, long SetAsideToLookAtFirst, DateOnly? From, DateOnly? To,
    ImmutableArray<UnmatchedCount> Unmatched, ImmutableArray<UnreadColumn> Unread)
{
    /// <summary>What must be known of how it was read. Default: nothing.</summary>
    public ImmutableArray<SheetNote> Notes { get; init; } = [];
}
