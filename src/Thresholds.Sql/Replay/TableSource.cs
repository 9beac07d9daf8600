namespace Thresholds.Sql.Replay;

/// <summary>The table of contacts in a database.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record TableSource
{
    /// <summary>The engine the connection leads to: SQLite or PostgreSQL.</summary>
    public required SqlEngine Engine { get; init; }

    /// <summary>The table, or a view.</summary>
    public required string Table { get; init; }

    /// <summary>The schema it stands in; null: where the engine usually looks.</summary>
    public string? Schema { get; init; }

    /// <summary>The column that puts rows in order; null: in a table of SQLite the order they were put in, else by the contact's id. Where an id comes
    /// twice, the first row in this order is the one that counts; a view in which two rows stand alike in it leaves open which that is.</summary>
    public string? OrderBy { get; init; }
}
