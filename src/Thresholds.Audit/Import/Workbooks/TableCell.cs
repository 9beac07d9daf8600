using System.Globalization;

namespace Thresholds.Audit.Import;

/// <summary>What sort of thing stands in a cell.</summary>
internal enum CellKind
{
    /// <summary>Nothing, or spaces.</summary>
    Blank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number of a workbook that is not formatted as a day.</summary>
    Number,

    /// <summary>A day of a workbook, formatted as one.</summary>
    Day,

    /// <summary>A formula that failed, such as #N/A, or was never worked out.</summary>
    Error,
}

/// <summary>One cell as it stands: its text, with the slips of spreadsheets taken off, and the number or day behind it in a workbook.</summary>
/// <param name="Kind">What sort of thing it is. The default is blank.</param>
/// <param name="Text">Its text; a number without a needless `.0`, a day as yyyy-MM-dd; empty when blank.</param>
internal readonly record struct TableCell(CellKind Kind, string Text)
{
    /// <summary>What stands for a formula that no spreadsheet has worked out: the program that wrote it left its value open.</summary>
    public const string NotWorkedOut = "(not worked out)";

    /// <summary>The number, in a workbook.</summary>
    public double Number { get; private init; }

    /// <summary>The moment, in a workbook.</summary>
    public DateTime Moment { get; private init; }

    /// <summary>The time of day, where the cell of a workbook is formatted to hold nothing else.</summary>
    public TimeOnly? Time { get; private init; }

    /// <summary>The cell of a workbook is ticked true or false, and not text.</summary>
    public bool IsTruth { get; private init; }

    /// <summary>Nothing is written.</summary>
    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>Whether this is what a spreadsheet writes where a formula failed.</summary>
    public static bool IsError(string text) => text is ['#', ..] && Errors.Contains(text);

    /// <summary>What spreadsheets write where a formula failed.</summary>
    public static readonly string[] Errors = ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#VALUE!"];

    /// <summary>The cell of a text file.</summary>
    public static TableCell Of(string text) => CsvHeader.Clean(text) is { Length: > 0 } clean
        ? new(IsError(clean) ? CellKind.Error : CellKind.Text, clean)
        : new(CellKind.Blank, string.Empty);

    /// <summary>A formula without a value.</summary>
    public static TableCell Failed(string text) => new(CellKind.Error, text);

    /// <summary>The cell of a workbook, as its reader hands it on.</summary>
    public static TableCell Of(object? value) => value switch
    {
        null => Of(string.Empty),
        string text => Of(text),
        DateTime moment => new(CellKind.Day, moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Moment = moment, Time = IsTimeAlone(moment) ? TimeOnly.FromDateTime(moment) : null },
        TimeSpan time => Of(time.ToString("c", CultureInfo.InvariantCulture)) with { Time = time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) ? TimeOnly.FromTimeSpan(time) : null },
        bool truth => new(CellKind.Text, truth ? "true" : "false") { IsTruth = true },
        double number => Of(number),
        int number => Of((double)number),
        IFormattable other => Of(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Of(string.Empty),
    };

    // A time without a day comes on the day on which the workbook begins to count. So does the serial 0 that a link to a blank cell gives: it is no day either.
    private static bool IsTimeAlone(DateTime moment) => moment.Year < 1900 || (moment.Year, moment.DayOfYear) == (1904, 1);

    // Up to 15 digits a spreadsheet keeps a whole number as it was typed; beyond, the text shows what is left of it.
    private static TableCell Of(double number)
        => new(CellKind.Number, Math.Abs(number) < 1e15 && Math.Floor(number) == number ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture)) { Number = number };
}
