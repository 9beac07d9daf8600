namespace Thresholds.Audit.Import;

/// <summary>A header that is not recognised, and the column it is read as by its position.</summary>
/// <param name="Header">The header as it stands, so far as a report may show it.</param>
/// <param name="Letter">Its column.</param>
/// <param name="Column">What the format calls the column at that position.</param>
internal sealed record ReadAs(string Header, string Letter, string Column)
{
    public override string ToString() => $"`{Header}` (column {Letter}) as `{Column}`";
}
