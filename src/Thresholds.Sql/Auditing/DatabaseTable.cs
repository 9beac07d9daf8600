using System.Data.Common;
using Thresholds.Audit.Auditing;
using Thresholds.Audit.Auditing.Files;
using Thresholds.Audit.Import;
using Thresholds.Rulebooks;
using Thresholds.Sql.Dialects;
using Thresholds.Sql.Replay;
using Thresholds.Text;

namespace Thresholds.Sql.Auditing;

/// <summary>A table of contacts in a database, audited where it lies: the report is the one that its rows in a file would give.</summary>
/// <remarks>
/// <para>Rows are brought here and decided here, a few thousand at a time, and never written to disk: an audit keeps of each contact which facts are recorded,
/// and joins to it what came before, which a query would say of one row at a time. Only columns that the mapping reads are asked for; of a column of text of
/// which only whether something is written counts, a mark comes in its place, and the others are counted in the database.</para>
/// <para>Reads in one snapshot and writes nothing to the database. The caller opens the connection, and its driver; nothing here logs it.
/// One audit at a time for each connection.</para>
/// <example><code>
/// var table = new DatabaseTable(connection, new() { Engine = SqlEngine.PostgreSql, Table = "contacts" });
/// var reading = new AuditRun(rulebook, [], "report") { MappingPath = "mapping.json", Table = table }.Run();
/// </code></example>
/// </remarks>
public sealed class DatabaseTable : TableInPlace
{
    private readonly TableSource _source;
    private readonly Dialect _dialect;
    private readonly TableLook _look;

    /// <summary>A table of a database.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="source">The table.</param>
    /// <exception cref="ArgumentException">Text can be written for the engine and not run from here.</exception>
    public DatabaseTable(DbConnection connection, TableSource source)
    {
        (_source, _dialect) = (source, Snapshot.DialectOf(source));
        _look = new(connection, source, _dialect);
    }

    internal override T InOneSnapshot<T>(Func<T> work) => Snapshot.Of(_look, _source.Engine, work);

    internal override ContactSource? TryOpen(byte[]? mapping, string mappingName, Rulebook rulebook, List<Fault> faults)
    {
        var columns = _look.Columns(faults);
        if (mapping is null || columns is null) return null;
        var header = new CsvHeader(columns, "table");
        var read = ContactMapping.TryRead(mapping, mappingName, rulebook, header);
        faults.AddRange(read.Faults);
        if (!read.IsUsable) return null;
        var names = new SqlOptions { Engine = _source.Engine, Table = _source.Table, Schema = _source.Schema };
        faults.AddRange(SqlFaults.InNames(read.Value, names, _dialect, name => columns[header.IndexOf(name)]));
        return faults.Count > 0 ? null : new TableContacts(_look, _source.Table, columns, read.Value, header, new(_dialect, read.Value, header, columns));
    }
}
