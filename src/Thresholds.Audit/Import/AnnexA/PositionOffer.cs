using System.Collections.Immutable;

namespace Thresholds.Audit.Import;

/// <summary>A table that bears the name of a list of Annex A and has as many columns, but not its headers: it may be read by position, if somebody asks for that.</summary>
/// <remarks>
/// Authorities keep the order of the columns and rename headers. Nothing in the table can show that they did keep it, so it is never done unasked,
/// and never where a header bears the name of another column of the list than its position says: then columns have moved.
/// </remarks>
/// <param name="Raw">The table.</param>
/// <param name="List">The list.</param>
/// <param name="Header">The row of headers.</param>
/// <param name="Renamed">Headers that are not those of the list, with what each would be read as.</param>
/// <param name="Moved">Headers that name another column than their position; empty where it may be read so.</param>
internal sealed record PositionOffer(RawTable Raw, KnownTable List, TableRow Header, ImmutableArray<ReadAs> Renamed, ImmutableArray<ReadAs> Moved)
{
    /// <summary>The option by which it is asked for.</summary>
    public const string Option = "--by-position";

    /// <summary>Whether it may be read by position.</summary>
    public bool IsSafe => Moved.IsEmpty;

    /// <summary>Why it is not read, and what to do.</summary>
    public string Words => IsSafe
        ? $"{Raw.Name}: its name and its {List.Columns.Length} columns fit {List.Title}, but its headers do not, so it is not read. By position it would be read with {string.Join(", ", Renamed)}. "
            + $"Where the columns stand in the order of Annex A, ask for that with {Option}; else write the headers of Annex A."
        : $"{Raw.Name}: its name and its {List.Columns.Length} columns fit {List.Title}, but columns have moved: {string.Join(", ", Moved.Select(m => $"`{m.Header}` stands in column {m.Letter}, where Annex A has `{m.Column}`"))}. "
            + "It is not read by position. Put the columns in the order of Annex A, or write its headers.";

    /// <summary>The layout that is read when it is asked for.</summary>
    public TableLayout Layout(KnownTable dialect) => TableLayout.OfPositions(Raw, dialect, Header, Renamed);

    /// <summary>What is offered for a table that is not recognised by its headers; null where its name or the count of its columns fits no list.</summary>
    public static PositionOffer? Of(RawTable raw)
    {
        var name = HeaderText.Bare(raw.Sheet.Length > 0 ? raw.Sheet : Path.GetFileNameWithoutExtension(raw.File));
        if (AnnexALists.All.FirstOrDefault(l => l.UsualNames.Any(n => HeaderText.Bare(n) == name)) is not { } list) return null;
        // A title above the header fills one cell, or a few; the header all of them.
        if (raw.Opening.FirstOrDefault(r => Width(r) == list.Columns.Length && r.Cells.Take(list.Columns.Length).All(c => !c.IsBlank && c.Kind == CellKind.Text)) is not { } header) return null;
        var (renamed, moved) = (ImmutableArray.CreateBuilder<ReadAs>(), ImmutableArray.CreateBuilder<ReadAs>());
        for (var i = 0; i < list.Columns.Length; i++)
        {
            var bare = HeaderText.Bare(header.Cells[i].Text);
            if (Names(list.Columns[i]).Contains(bare)) continue;
            var read = new ReadAs(FactCell.ShownHeader(header.Cells[i].Text), CsvHeader.Letter(i), list.Columns[i].Name);
            (list.Columns.Any(c => Names(c).Contains(bare)) ? moved : renamed).Add(read);
        }

        return new(raw, list, header, renamed.ToImmutable(), moved.ToImmutable());
    }

    private static int Width(TableRow row) => row.Cells.Length - row.Cells.Reverse().TakeWhile(c => c.IsBlank).Count();

    private static IEnumerable<string> Names(KnownColumn column) => column.AlsoWritten.Prepend(column.Name).Select(HeaderText.Bare);
}
