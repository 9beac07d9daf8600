namespace Thresholds.Audit.Import;

/// <summary>What came of reading a code: the code, or why it has no meaning.</summary>
/// <param name="Code">The code; null when it has no meaning, or nothing is written.</param>
/// <param name="Why">Why it has none; null when it has one, or nothing is written.</param>
internal readonly record struct CodeReading(string? Code, string? Why)
{
    /// <summary>Nothing is written.</summary>
    public bool IsBlank => Code is null && Why is null;
}
