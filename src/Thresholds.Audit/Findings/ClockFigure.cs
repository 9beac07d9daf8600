namespace Thresholds.Audit.Findings;

/// <summary>One clock of the guidance over all contacts. Contacts = not due + in time + late + not known.</summary>
/// <param name="StepId">The step of the guidance.</param>
/// <param name="What">The step in words.</param>
/// <param name="Due">Contacts on which the step was due on the recorded facts.</param>
/// <param name="InTime">Recorded as done in time.</param>
/// <param name="Late">Recorded as done later than its time.</param>
/// <param name="NotKnown">Due, and the file does not say when it was done. Not "not done".</param>
/// <param name="FileHasAPlace">Whether the file has a column for it at all.</param>
internal sealed record ClockFigure(string StepId, string What, long Due, long InTime, long Late, long NotKnown, bool FileHasAPlace);
