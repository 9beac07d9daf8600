using System.Collections.Immutable;

namespace Thresholds.Sql;

/// <summary>An engine whose SQL can be written.</summary>
/// <remarks>SQLite and PostgreSQL are run in tests. The other three are written with care and have not been tried against a server.
/// The default value is <see cref="PostgreSql"/>.</remarks>
public enum SqlEngine
{
    /// <summary>PostgreSQL 12 or later; tried on 15.</summary>
    PostgreSql,

    /// <summary>SQLite 3.35 or later; tried on 3.50.</summary>
    Sqlite,

    /// <summary>SQL Server 2017 or later; untried.</summary>
    SqlServer,

    /// <summary>DuckDB; untried.</summary>
    DuckDb,

    /// <summary>Spark SQL 3.3 or later; untried.</summary>
    Spark,
}

/// <summary>The words for engines.</summary>
/// <remarks>Thread-safe.</remarks>
public static class SqlEngineWords
{
    /// <summary>All words, in the order of the engines.</summary>
    public static ImmutableArray<string> All { get; } = ["postgresql", "sqlite", "sqlserver", "duckdb", "spark"];

    /// <summary><c>postgresql</c> and the like.</summary>
    /// <param name="engine">The engine.</param>
    public static string Slug(this SqlEngine engine) => All[(int)engine];

    /// <summary>Reads an engine's word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="engine">The engine.</param>
    public static bool TryParse(string? text, out SqlEngine engine)
    {
        var index = text is null ? -1 : All.IndexOf(text);
        engine = (SqlEngine)Math.Max(index, 0);
        return index >= 0;
    }
}
