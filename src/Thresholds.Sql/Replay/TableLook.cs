using System.Data.Common;
using Thresholds.Sql.Dialects;
using Thresholds.Text;

namespace Thresholds.Sql.Replay;

/// <summary>What a database says of one table before anything is read from it: whether it is there, its columns, and what orders its rows.</summary>
internal sealed class TableLook(DbConnection connection, TableSource source, Dialect dialect)
{
    private static readonly string Relations = """
        SELECT c.relname, CASE WHEN c.relkind IN ('r', 'm') THEN 1 ELSE 0 END
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS s ON s.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND (s.nspname = @schema OR (@schema = '' AND pg_catalog.pg_table_is_visible(c.oid) AND s.nspname NOT IN ('pg_catalog', 'information_schema')))
        """;

    private const string RelationsOfSqlite = "SELECT name, CASE WHEN type = 'table' AND wr = 0 THEN 1 ELSE 0 END FROM pragma_table_list WHERE (schema = @schema OR @schema = '') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    private string? _orderOfRows;

    /// <summary>The names of the columns; null, with faults, where the table cannot be used.</summary>
    public IReadOnlyList<string>? Columns(List<Fault> faults)
    {
        var relations = List();
        if (!relations.TryGetValue(source.Table, out var keepsOrder))
        {
            faults.Add(new(Place.At("table"), $"The database has no table `{Shown(source.Table)}`{(source.Schema is { } schema ? $" in `{Shown(schema)}`" : "")}.{DidYouMean.Sentence(source.Table, relations.Keys)}"));
            return null;
        }

        using var command = Command($"SELECT * FROM {From} WHERE 1 = 0");
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        _orderOfRows = keepsOrder ? dialect.OrderOfRows(columns) : null;
        if (source.OrderBy is { } order && !columns.Contains(order, StringComparer.Ordinal))
            faults.Add(new(Place.At("order"), $"The table has no column `{Shown(order)}`.{DidYouMean.Sentence(order, columns)}"));
        return columns;
    }

    /// <summary>What rows are ordered by: the column asked for; else as SQLite puts rows in; else the contact's id, since PostgreSQL keeps no order.</summary>
    /// <param name="contact">The name of the column that holds the contact's id.</param>
    public string Order(string contact)
    {
        var id = "t." + dialect.Quote(source.OrderBy ?? contact);
        if (_orderOfRows is null) return id;
        return source.OrderBy is null && source.Engine == SqlEngine.Sqlite ? _orderOfRows : $"{id}, {_orderOfRows}";
    }

    /// <summary>The same, for reading twice: where the engine keeps no order among rows that stand alike in it, their cells do, so that those left alike are the same row.</summary>
    /// <param name="contact">The name of the column that holds the contact's id.</param>
    /// <param name="cells">All cells that are read.</param>
    public string Order(string contact, IEnumerable<string> cells) => _orderOfRows is null ? string.Join(", ", cells.Prepend(Order(contact))) : Order(contact);

    /// <summary>The table as a query names it.</summary>
    public string From => Name + " AS t";

    private string Name => (source.Schema is { } schema ? dialect.Quote(schema) + "." : string.Empty) + dialect.Quote(source.Table);

    /// <summary>In how many rows something is written in each of some columns.</summary>
    public IReadOnlyList<long> Filled(IReadOnlyList<string> columns)
    {
        var counts = new List<long>();
        foreach (var some in columns.Chunk(200))
        {
            var parts = some.Select(c => $"COUNT(CASE WHEN {dialect.Trimmed(dialect.Text("t." + dialect.Quote(c)))} <> '' THEN 1 END)");
            using var command = Command($"SELECT {string.Join(", ", parts)} FROM {From}");
            using var reader = command.ExecuteReader();
            reader.Read();
            for (var i = 0; i < some.Length; i++) counts.Add(reader.GetInt64(i));
        }

        return counts;
    }

    /// <summary>How many rows it has.</summary>
    public long Rows()
    {
        using var command = Command($"SELECT COUNT(*) FROM {From}");
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }

    // Each table or view with whether the engine itself keeps its rows in an order. SQLite does not mind capitals.
    private Dictionary<string, bool> List()
    {
        var sqlite = source.Engine == SqlEngine.Sqlite;
        using var command = Command(sqlite ? RelationsOfSqlite : Relations);
        var schema = command.CreateParameter();
        schema.ParameterName = "@schema";
        schema.Value = source.Schema ?? string.Empty;
        command.Parameters.Add(schema);
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, bool>(sqlite ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        while (reader.Read()) found[reader.GetString(0)] = Convert.ToInt64(reader.GetValue(1), System.Globalization.CultureInfo.InvariantCulture) == 1;
        return found;
    }

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "...";
}
