using Thresholds.Facts;

namespace Thresholds.Audit.Import;

/// <summary>Reads the cells of one row, and reports every one that cannot be read, with its row and column letter.</summary>
internal sealed class RowScribe(TableLayout layout, RecordFormat format, ImportContext context, TableRow row)
{
    private readonly Dictionary<string, string?> _codes = new(StringComparer.Ordinal);
    private HashSet<(string Column, string Shown)>? _unmatched;

    /// <summary>Whether the row was set aside.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The cell of a column, blank where the format says so of its value.</summary>
    public TableCell Cell(string column)
        => row.At(layout.IndexOf(column)) is var cell && layout.Table.Blanks.Contains(cell.Text) ? TableCell.Of(string.Empty) : cell;

    /// <summary>Sets the row aside.</summary>
    public void Refuse(string column, string why)
    {
        IsRefused = true;
        context.Tally.Refuse(TroubleIn(column, string.Empty, why), row.Number);
    }

    /// <summary>The child's identifier; null, and the row set aside, when there is none to be had.</summary>
    public string? Child()
    {
        var column = layout.Table.Child;
        var id = IdCell.Read(Cell(column), out var why, out var note);
        if (note is not null) context.Tally.Note($"{layout.Raw.Name}: {note}");
        if (id is null) Refuse(column, why ?? Missing(column, "no child is named, and nothing can be told of no child"));
        return id;
    }

    /// <summary>A day; null when none is written or it cannot be read.</summary>
    public DateOnly? Day(string column, bool isNeeded)
    {
        var day = DayCell.Read(Cell(column), layout.Raw.CountsFrom1904, context.AsOf, out var why);
        if (day is null && isNeeded) Refuse(column, why ?? Missing(column, "the day is missing"));
        else if (day is null && why is not null) context.Tally.Unreadable(TroubleIn(column, string.Empty, why), row.Number);
        return day;
    }

    /// <summary>Reads every code of the row, each by the list of the day it belongs to, so that each without meaning is counted once.</summary>
    /// <remarks>The reason of a closure is of the day of closure, not of the referral years before. SSDA903 is coded by its year of collection, which no episode says.</remarks>
    public void ReadCodes(IReadOnlyDictionary<string, DateOnly?> days)
    {
        foreach (var column in layout.Table.Columns.Where(c => c.Codes is not null))
        {
            var rule = layout.Table.Events.FirstOrDefault(e => e.Source == column.Id || e.Code == column.Id) ?? layout.Table.Events[0];
            _codes[column.Id] = Read(column, format != RecordFormat.Ssda903 && days[rule.Day] is { } on ? CodeLists.YearOf(on) : null);
        }
    }

    /// <summary>The code of a column, once codes are read.</summary>
    public string? Code(string? column) => column is null ? null : _codes.GetValueOrDefault(column);

    /// <summary>Reads every answer of the row: what each says of its flag. One without meaning is counted.</summary>
    public (OutcomeFlag Yes, OutcomeFlag No) Answers(IEnumerable<string> columns)
    {
        var (yes, no) = (OutcomeFlag.None, OutcomeFlag.None);
        foreach (var column in columns.Select(layout.Table.Column))
        {
            var text = Cell(column.Id).Text;
            if (!YesNo.TryRead(column.Asks!, text, out var says)) Unmatch(column.Id, text, "no yes or no");
            if (says == Truth.Yes) yes |= column.Asks!.Flag;
            if (says == Truth.No) no |= column.Asks!.Flag;
        }

        return (yes, no);
    }

    /// <summary>The team; empty when there is none, or a formula failed where it should stand.</summary>
    public string Team(string? column)
    {
        if (column is null || Cell(column) is not { IsBlank: false } cell) return string.Empty;
        if (cell.Kind != CellKind.Error) return cell.Text;
        Unmatch(column, cell.Text, "a formula that failed");
        return string.Empty;
    }

    /// <summary>Counts a value without meaning, once however many events of the row ask for it.</summary>
    public void Unmatch(string column, string shown, string why)
    {
        if ((_unmatched ??= []).Add((column, shown))) context.Tally.Unmatch(TroubleIn(column, FactCell.ShownCode(shown), why), row.Number);
    }

    private string? Read(KnownColumn column, int? year)
    {
        var text = Cell(column.Id).Text;
        var list = CodeLists.For(format, column.Codes!.Value);
        if (column.Words is not { } words) return Kept(context.Read(list, text, year), column.Id, text);
        if (SourceCodes.IsEclipse(text)) context.Tally.Note(Notes.EclipseWords);
        // A bare number may be a key of the case system's own: the words beside it must say the same.
        var said = context.Read(list, Cell(words).Text, year);
        var isNumber = text.Length > 0 && text.All(char.IsAsciiDigit) && context.Synonyms.Find(column.Codes.Value, text) is null;
        var read = context.Read(list, text, year);
        if (!isNumber && read.Code is not null) return read.Code;
        if (said.Code is not null && (!isNumber || read.Code is null || read.Code == said.Code)) return said.Code;
        return Kept(isNumber ? new(null, "a bare number may be a key of the case system's own, and no description says the same") : read, column.Id, text);
    }

    private string? Kept(CodeReading read, string column, string text)
    {
        if (read.Why is not null) Unmatch(column, text, read.Why);
        return read.Code;
    }

    private string Missing(string column, string what)
        => layout.IndexOf(column) is var at and >= 0 && layout.Raw.MergedInto(row.Number, at) is { } into
            ? $"is merged into {into}, which alone holds the value: unmerge the cells and fill each"
            : what;

    private Trouble TroubleIn(string column, string shown, string why)
    {
        var at = column.Length == 0 ? -1 : layout.IndexOf(column);
        return new(layout.Raw.Name, at < 0 ? string.Empty : FactCell.ShownHeader(layout.Header.At(at).Text), at < 0 ? string.Empty : CsvHeader.Letter(at), shown, why);
    }
}
