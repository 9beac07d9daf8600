using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Thresholds.Sql.Dialects;

namespace Thresholds.Sql.Tests.Support;

/// <summary>A real engine that tests run the SQL on: SQLite in memory always, PostgreSQL where the environment names one.</summary>
internal sealed class Engine : IDisposable
{
    public const string Variable = "THRESHOLDS_POSTGRES";

    private Engine(SqlEngine kind, DbConnection connection)
    {
        Kind = kind;
        Connection = connection;
        Dialect = Dialect.Of(kind);
    }

    public SqlEngine Kind { get; }

    public DbConnection Connection { get; }

    public Dialect Dialect { get; }

    public static TheoryData<SqlEngine> Tried => [SqlEngine.Sqlite, SqlEngine.PostgreSql];

    public static Engine Open(SqlEngine kind, string? sqliteFile = null)
    {
        DbConnection connection;
        if (kind == SqlEngine.Sqlite)
        {
            SQLitePCL.Batteries_V2.Init();
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sqliteFile ?? ":memory:", Pooling = false }.ToString());
        }
        else
        {
            var where = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipWhen(string.IsNullOrEmpty(where), $"{Variable} names no PostgreSQL to run on, such as \"Host=localhost;Username=me;Database=me\".");
            connection = new NpgsqlConnection(where);
        }

        connection.Open();
        var engine = new Engine(kind, connection);
        // Compiling hundreds of small expressions takes longer than running them.
        if (kind == SqlEngine.PostgreSql) engine.Run("SET jit = off");
        return engine;
    }

    public int Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command.ExecuteNonQuery();
    }

    /// <summary>A table of text columns, gone with the connection.</summary>
    public void Load(string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows, bool temporary = true)
    {
        Run($"DROP TABLE IF EXISTS {Dialect.Quote(table)}");
        Run($"CREATE {(temporary ? "TEMPORARY " : "")}TABLE {Dialect.Quote(table)} ({string.Join(", ", columns.Select(c => Dialect.Quote(c) + " text"))})");
        using var transaction = Connection.BeginTransaction();
        using var insert = Connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {Dialect.Quote(table)} VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = "@p" + i;
            parameter.DbType = System.Data.DbType.String;
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) insert.Parameters[i].Value = (object?)row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public List<Dictionary<string, string?>> Query(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string?>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)));
        return rows;
    }

    public void Dispose() => Connection.Dispose();
}
