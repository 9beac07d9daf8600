using Thresholds.Audit.Import;

namespace Thresholds.Audit.Auditing.Files;

/// <summary>What the first reading finds in one stretch of rows, before it is known which ids came earlier.</summary>
/// <param name="Offset">Where they begin in a file.</param>
/// <param name="Size">How much they are: bytes of a file, rows of a sheet or table.</param>
/// <param name="IsTroubled">A quote is opened in them and not closed where it should be.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="Lines">How many lines of a file they take.</param>
internal sealed record FoundRows(long Offset, long Size, bool IsTroubled, List<FoundRow> Rows, long Lines);

/// <summary>Whom one row is about.</summary>
/// <param name="Who">What the row says of it.</param>
/// <param name="Key">The contact's id as a number.</param>
/// <param name="Row">The row of a sheet; 0 elsewhere, where rows are numbered as they are counted.</param>
internal readonly record struct FoundRow(RowWho Who, UInt128 Key, long Row)
{
    public static FoundRow Of(RowWho who, long row = 0) => new(who, who.ContactId is { Length: > 0 } id ? ContactIds.Key(id) : default, row);
}
