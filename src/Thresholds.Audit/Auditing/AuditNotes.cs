namespace Thresholds.Audit.Auditing;

/// <summary>What a reader of a report must know of the files it was made from.</summary>
internal static class AuditNotes
{
    /// <summary>In sentences.</summary>
    public static IEnumerable<string> Of(AuditInputs inputs)
    {
        if (inputs.Mapping is not { } mapping)
        {
            yield return "These files say that contacts were made and not what was decided on them: no contact can be compared. What contacts came to is told from later events, and is no recorded decision.";
            yield break;
        }

        if (mapping.Child.Id is null)
            yield return "The file names no child, so nothing is told of earlier contacts of a child or of what came later: each contact stands alone. Name the column of the child's id in the mapping.";
        if (mapping.Family is null)
            yield return "The file names no family, so brothers and sisters on one contact cannot be told and count as if they were decided one by one.";
        if (mapping.Outcome is null) yield return "The mapping names no column of what was decided: no contact can be compared.";
        if (mapping.Team is null) yield return "The mapping names no team, so nothing is told by team.";
        if (mapping.Hours is null && inputs.Mapping.ReceivedAt is null) yield return "The mapping says neither hours nor times of receipt, so nothing is told of contacts out of hours.";
    }
}
