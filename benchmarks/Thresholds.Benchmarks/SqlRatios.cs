using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Thresholds.Audit.Import;
using Thresholds.Benchmarks.Bulk;
using Thresholds.England;
using Thresholds.Sql;

namespace Thresholds.Benchmarks;

/// <summary>The SQL text run where the contacts already lie, against the bulk path from a file of the same contacts. Seconds on the wall; PostgreSQL where the environment names one.</summary>
/// <remarks>The query is run in the database and each of its columns counted there, so that nothing travels and nothing is left out. The bulk path reads, decides and counts
/// statuses, rules met and rules not settled. Loading the table is not counted. One run of SQL, which takes minutes; the bulk path is the median of five.</remarks>
internal static class SqlRatios
{
    private const string Variable = "THRESHOLDS_POSTGRES";
    private const int BulkRuns = 5;

    // A million take SQLite and PostgreSQL some two minutes each on a quiet machine, and four times as long on a busy one.
    private const int UsualRows = 250_000;

    public static int Print(int rows = UsualRows)
    {
        var folder = Directory.CreateTempSubdirectory("sql-vs-bulk-").FullName;
        try
        {
            WholeWay.Write(folder, rows);
            WholeWay.Decide(folder, Environment.ProcessorCount);
            var bulk = Ratios.Median(Enumerable.Range(0, BulkRuns).Select(_ => WholeWay.Seconds(() => WholeWay.Decide(folder, Environment.ProcessorCount))).ToArray());
            Ratios.Line("sql-bulk-seconds", bulk, "s", rows);
            SQLitePCL.Batteries_V2.Init();
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "contacts.db"), Pooling = false }.ToString();
            Print("sqlite", bulk, SqlEngine.Sqlite, new SqliteConnection(file), folder, rows);
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } where) Print("postgresql", bulk, SqlEngine.PostgreSql, new NpgsqlConnection(where), folder, rows);
        }
        finally
        {
            Directory.Delete(folder, true);
        }

        return 0;
    }

    private static void Print(string name, double bulk, SqlEngine engine, DbConnection connection, string folder, int rows)
    {
        using (connection)
        {
            connection.Open();
            Load(connection, Path.Combine(folder, "contacts.csv"));
            var mapping = ContactMapping.TryRead(File.ReadAllBytes(Path.Combine(folder, "mapping.json")), "mapping.json", EnglandGuidance.Rulebook.Vocabulary).Value;
            var text = SqlRulebook.Write(EnglandGuidance.Rulebook, mapping, new() { Engine = engine, Table = "contacts_measured" }).Value;
            var counts = string.Join(", ", text.Columns.Select(c => $"COUNT(NULLIF({c.Name}, {(c.Name is "facts_known" or "blanks_read_as_no" ? "-1" : "'-'")}))"));
            var decided = 0L;
            var seconds = WholeWay.Seconds(() => decided = Number(connection, $"SELECT COUNT(CASE WHEN not_decided = '' THEN 1 END), {counts} FROM (\n{text.Text.TrimEnd().TrimEnd(';')}\n) AS answers"));
            if (decided != rows) throw new InvalidOperationException($"{name} decided {decided} of {rows} contacts.");
            Ratios.Line($"sql-{name}-vs-bulk", seconds / bulk, "ratio", rows);
            Ratios.Line($"sql-{name}-seconds", seconds, "s", rows);
            if (engine == SqlEngine.PostgreSql) Run(connection, "DROP TABLE contacts_measured");
        }
    }

    private static void Load(DbConnection connection, string path)
    {
        var header = File.ReadLines(path).First();
        var names = header.Split(',');
        Run(connection, $"CREATE TABLE contacts_measured ({string.Join(", ", names.Select(n => $"\"{n}\" text"))})");
        if (connection is NpgsqlConnection postgres)
        {
            Run(connection, "SET jit = off");
            using (var to = postgres.BeginTextImport("COPY contacts_measured FROM STDIN (FORMAT csv, HEADER)"))
                foreach (var line in File.ReadLines(path)) to.Write(line + "\n");
            Run(connection, "ANALYZE contacts_measured");
            return;
        }

        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO contacts_measured VALUES ({string.Join(", ", names.Select((_, i) => "@p" + i))})";
        foreach (var i in Enumerable.Range(0, names.Length)) insert.Parameters.Add(new SqliteParameter("@p" + i, SqliteType.Text));
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            for (var i = 0; i < cells.Length; i++) insert.Parameters[i].Value = cells[i].Length == 0 ? DBNull.Value : cells[i];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static long Number(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
