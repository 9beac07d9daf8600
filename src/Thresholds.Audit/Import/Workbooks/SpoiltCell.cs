namespace Thresholds.Audit.Import;

/// <summary>Why a cell says nothing that can be trusted: of a workbook, or of text that came out of one. It is no blank: a blank may mean no, and something that cannot be read never does.</summary>
/// <param name="What">What is the matter, to follow the name of the cell: "is merged into B4, which alone holds the value".</param>
/// <param name="Shown">The same for many such cells, as they are counted.</param>
/// <param name="Instead">What to do.</param>
internal sealed record SpoiltCell(string What, string Shown, string Instead)
{
    private const string NotWorkedOut = "is a formula that was never worked out";

    /// <summary>A cell that shows the value of another.</summary>
    public static SpoiltCell MergedInto(string first) => new($"is merged into {first}, which alone holds the value", "(is merged into another cell)", "Unmerge the cells and fill each.");

    /// <summary>A formula without a value.</summary>
    /// <param name="text">What stands in its place; see <see cref="TableCell.NotWorkedOut"/>.</param>
    public static SpoiltCell Failed(string text) => text == TableCell.NotWorkedOut
        ? new(NotWorkedOut, $"({NotWorkedOut})", "Open the workbook in a spreadsheet and save it again.")
        : new($"is a formula that failed ({text})", $"(is a formula that failed: {text})", "Mend the formula, or leave the cell blank where it is not known.");

    /// <summary>A cell of which its reader says what is the matter and, after a colon, what to do.</summary>
    public static SpoiltCell Of(string why)
    {
        var colon = why.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return new(why, $"({why})", "Leave it blank where it is not known.");
        return new(why[..colon], $"({why[..colon]})", char.ToUpperInvariant(why[colon + 2]) + why[(colon + 3)..] + ".");
    }
}
