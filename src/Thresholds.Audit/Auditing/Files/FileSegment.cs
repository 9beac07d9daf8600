namespace Thresholds.Audit.Auditing.Files;

/// <summary>Whole rows of a file, or rows of a sheet or table, that one processor reads, with all that the first reading found out about them.</summary>
/// <param name="Offset">Where they begin in the file.</param>
/// <param name="Size">How much they are: bytes of a file, rows of a sheet or table.</param>
/// <param name="IsTroubled">A quote is opened in them and not closed where it should be: they are read one after the other.</param>
/// <param name="Rows">How many rows they are.</param>
/// <param name="RowsBefore">Rows before them, the header not counted.</param>
/// <param name="LinesBefore">Lines before them, the header's counted.</param>
/// <param name="ContactsBefore">Contacts before them, in all files.</param>
/// <param name="SameIdIn">For rows, by their place, whose id came before in this file: the row in which it did.</param>
/// <param name="SaidBefore">Rows, by their place, whose contact an earlier file holds.</param>
internal sealed record FileSegment(
    long Offset, long Size, bool IsTroubled, int Rows, long RowsBefore, long LinesBefore, int ContactsBefore,
    IReadOnlyDictionary<int, long> SameIdIn, IReadOnlySet<int> SaidBefore);
