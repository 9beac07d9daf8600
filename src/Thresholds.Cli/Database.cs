using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Thresholds.Sql;
using Thresholds.Text;

namespace Thresholds.Cli;

/// <summary>An open connection, and the engine it leads to.</summary>
internal sealed record OpenDatabase(DbConnection Connection, SqlEngine Engine);

/// <summary>Opens the database a person names. What they wrote is never repeated: a password may stand in it.</summary>
internal static class Database
{
    private static readonly Place Where = Place.At("--connection");

    /// <summary>An open connection and its engine, or why there is none.</summary>
    public static Reading<OpenDatabase> Open(string where)
    {
        var isPostgres = where.Contains("Host", StringComparison.OrdinalIgnoreCase) && where.Contains('=', StringComparison.Ordinal);
        DbConnection? connection = null;
        try
        {
            if (where.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && where.Contains("://", StringComparison.Ordinal))
                return Failed("Write a PostgreSQL connection as \"Host=...;Database=...;Username=...\", not as an address.");
            connection = isPostgres ? new NpgsqlConnection(where) : Sqlite(where);
            if (connection is null) return Failed("There is no such SQLite file. Check its name and folder; for PostgreSQL write \"Host=...;Database=...;Username=...\".");
            connection.Open();
            return Reading.Of(new OpenDatabase(connection, isPostgres ? SqlEngine.PostgreSql : SqlEngine.Sqlite));
        }
        catch (Exception problem) when (problem is DbException or ArgumentException or InvalidOperationException or TimeoutException or System.Net.Sockets.SocketException)
        {
            connection?.Dispose();
            return Failed(problem switch
            {
                PostgresException { SqlState: "28P01" or "28000" } => "The server does not accept this user or password. The password may stand in the environment, as PGPASSWORD.",
                PostgresException { SqlState: "3D000" } => "The server has no such database. Check the name after `Database=`.",
                PostgresException known => $"The server refuses the connection (code {known.SqlState}).",
                NpgsqlException or TimeoutException or System.Net.Sockets.SocketException => "The server cannot be reached. Check `Host=` and `Port=`, and that it is running.",
                SqliteException => "The file cannot be opened as a SQLite database.",
                _ => "This is not a connection. Write the path of a SQLite file, or for PostgreSQL \"Host=...;Database=...;Username=...\".",
            });
        }
    }

    /// <summary>Carries out work on the database; what it refuses becomes a fault that repeats nothing of the data.</summary>
    public static Reading<T> Ask<T>(Func<Reading<T>> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (DbException problem)
        {
            // The sentence of an engine may hold a cell's value; its code never does.
            var code = problem is SqliteException sqlite ? FormattableString.Invariant($"{sqlite.SqliteErrorCode}") : problem.SqlState ?? "none";
            return Reading.Failed<T>([new(Where, code == "42501" ? "You may not read this table. Ask for the right to select from it." : $"The database gave up on the query (code {code}).")]);
        }
    }

    private static SqliteConnection? Sqlite(string where)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = where.Contains('=', StringComparison.Ordinal) && !File.Exists(where) ? new SqliteConnectionStringBuilder(where).DataSource : where;
        return File.Exists(path) ? new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()) : null;
    }

    private static Reading<OpenDatabase> Failed(string message)
        => Reading.Failed<OpenDatabase>([new(Where, message)]);
}
