using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>Why a record of a file is not a row of values.</summary>
internal enum RowTrouble
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It has more or fewer values than the header has columns.</summary>
    WrongCount,

    /// <summary>A quote is opened in it and not closed where it should be.</summary>
    OpenQuote,
}

/// <summary>One row of a file as text, before anything is read from it.</summary>
/// <param name="Number">Its number among the rows, from 1, the header not counted; in a workbook the row of the sheet.</param>
/// <param name="Line">The line of the file on which it begins, from 1; 0 where rows stand in a table or a sheet.</param>
/// <param name="Cells">Its values.</param>
/// <param name="Trouble">Why it is not a row of values.</param>
internal sealed record CsvRow(long Number, long Line, ImmutableArray<string> Cells, RowTrouble Trouble)
{
    /// <summary>Its cells that cannot be read, by column from 0; null: all can. Only a sheet tells such cells; in text, see <see cref="RowReader"/>.</summary>
    public IReadOnlyDictionary<int, SpoiltCell>? Spoilt { get; init; }
}
