namespace Thresholds.Audit.Import;

/// <summary>One reason why a row is set aside, for the person who mends the file.</summary>
/// <param name="Column">The column, from 0; −1 when the whole row is meant.</param>
/// <param name="Reason">What is wrong; never free text from the row.</param>
/// <param name="Instead">What to write instead.</param>
internal sealed record Refusal(int Column, string Reason, string Instead);
