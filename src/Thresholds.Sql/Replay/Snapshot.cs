using Thresholds.Sql.Dialects;

namespace Thresholds.Sql.Replay;

/// <summary>One view of a table for all that is read of it, however long that takes and whatever is written meanwhile. Nothing is written to the database.</summary>
internal static class Snapshot
{
    // PostgreSQL would compile the many small expressions, which takes longer than running them; and a column of days must be written the same whatever
    // the server's settings are.
    private static readonly string[] OfPostgreSql = ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "SET LOCAL jit = off", "SET LOCAL DateStyle = 'ISO, YMD'"];

    /// <summary>The dialect of an engine that is run from here.</summary>
    /// <exception cref="ArgumentException">Text can be written for the engine and not run from here.</exception>
    public static Dialect DialectOf(TableSource source)
        => Dialect.Of(source.Engine) is { IsTried: true } dialect ? dialect : throw new ArgumentException($"{Dialect.Of(source.Engine).Name} is not run from here. Write the SQL and run it there.", nameof(source));

    /// <summary>Reads in one snapshot.</summary>
    public static T Of<T>(TableLook look, SqlEngine engine, Func<T> read)
    {
        foreach (var statement in engine == SqlEngine.PostgreSql ? OfPostgreSql : ["BEGIN"]) look.Run(statement);
        try
        {
            return read();
        }
        finally
        {
            look.Run("ROLLBACK");
        }
    }
}
