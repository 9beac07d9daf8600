namespace Thresholds.Audit.Findings;

/// <summary>One record check of the guidance over all contacts that need it. Needed = shown + not shown.</summary>
/// <param name="CheckId">The check.</param>
/// <param name="What">The check in words.</param>
/// <param name="Needed">Contacts that need it on the recorded facts.</param>
/// <param name="Shown">The record shows it.</param>
/// <param name="NotShown">The record does not show it: it may have been done.</param>
/// <param name="FileHasAPlace">Whether the file has a column for it; where not, nothing can be said and "not shown" says nothing.</param>
internal sealed record RecordCheckFigure(string CheckId, string What, long Needed, long Shown, long NotShown, bool FileHasAPlace);
