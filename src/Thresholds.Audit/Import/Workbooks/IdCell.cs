using System.Text.RegularExpressions;

namespace Thresholds.Audit.Import;

/// <summary>Reads an identifier, which stays text: nothing is reckoned with it.</summary>
internal static partial class IdCell
{
    /// <summary>The identifier; or null and why there is none. A blank has neither.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="why">What is wrong, and what to do.</param>
    /// <param name="note">What was taken off on reading, to be said once; null when nothing was.</param>
    public static string? Read(TableCell cell, out string? why, out string? note)
    {
        (why, note) = (null, null);
        if (cell.IsBlank) return null;
        if (cell.Kind == CellKind.Error) why = "is a formula that failed: mend it";
        else if (cell.Kind == CellKind.Day) why = "was turned into a date by the spreadsheet: format the column as text and export again";
        else if (Scientific().IsMatch(cell.Text) || cell.Kind == CellKind.Number && (Math.Abs(cell.Number) >= 1e15 || Math.Floor(cell.Number) != cell.Number))
            why = "is a number too long for a spreadsheet, which has dropped its last digits: format the column as text and export again";
        else if (cell.Text is "-1" or "-1.0") why = "is -1, which stands for no child";
        if (why is not null) return null;
        var text = cell.Text;
        if (cell.Kind == CellKind.Number) note = "identifiers are numbers in the workbook: read without a decimal point; zeros in front are lost if there were any";
        else if (PointZero().Match(text) is { Success: true } match)
        {
            text = match.Groups[1].Value;
            note = "identifiers end in .0 and were read without it (1001.0 as 1001)";
        }

        return text;
    }

    // A spreadsheet always writes the sign; 12E5 without one may be an id.
    [GeneratedRegex(@"^\d(\.\d+)?[eE][+-]\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^(\d+)\.0+$", RegexOptions.CultureInvariant)]
    private static partial Regex PointZero();
}
