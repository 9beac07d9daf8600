namespace Thresholds.Audit.Import;

/// <summary>The columns of the file that says, by reason, why rows of files of known formats were set aside.</summary>
internal static class SetAsideColumns
{
    /// <summary>The columns, with what each holds.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        ("file", "The file."),
        ("table", "The sheet, the part of an XML file, or the file again."),
        ("column", "Name of the column concerned; empty when the whole row is meant."),
        ("letter", "Letter of that column in a spreadsheet; empty where there are none."),
        ("shown", "The value as a report may show it; empty where it is not shown."),
        ("reason", "Why rows are set aside, and what to do."),
        ("rows", "How many rows have this reason; a row may have several."),
        ("firstRow", "The row or line in which it comes first, from 1."),
    ];
}
