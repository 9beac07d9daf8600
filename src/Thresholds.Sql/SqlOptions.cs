namespace Thresholds.Sql;

/// <summary>For which engine and which table to write, and what to answer beside the thresholds.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record SqlOptions
{
    /// <summary>The engine.</summary>
    public required SqlEngine Engine { get; init; }

    /// <summary>The table of contacts, one row to a contact; a view will do.</summary>
    public required string Table { get; init; }

    /// <summary>The schema the table stands in; null: the engine looks where it usually looks.</summary>
    public string? Schema { get; init; }

    /// <summary>The name of a view to define; null: a query.</summary>
    public string? View { get; init; }

    /// <summary>The day whose rules apply to every contact; null: each contact's own day, that is, the day it was decided, else received.</summary>
    public DateOnly? RulesAsAt { get; init; }

    /// <summary>Whether to add columns for steps and for what the record shows. Default: no.</summary>
    public bool StepsAndChecks { get; init; }
}
