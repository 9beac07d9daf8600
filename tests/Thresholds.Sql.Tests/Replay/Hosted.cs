using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Replay;

/// <summary>A table that the tool can reach by a connection of its own, gone afterwards.</summary>
internal sealed class Hosted : IDisposable
{
    private readonly string _table = "contacts " + Guid.NewGuid().ToString("N")[..8];
    private readonly string _connection;

    private Hosted(SqlEngine kind, Scratch scratch)
    {
        _connection = kind == SqlEngine.Sqlite ? scratch["contacts.db"] : Environment.GetEnvironmentVariable(Engine.Variable) ?? string.Empty;
        Engine = Engine.Open(kind, kind == SqlEngine.Sqlite ? _connection : null);
    }

    public Engine Engine { get; }

    /// <summary>The table's name in quotes.</summary>
    public string Name => Engine.Dialect.Quote(_table);

    /// <summary>What the tool is told to find it.</summary>
    public string[] Options => ["--connection", _connection, "--table", _table];

    public static Hosted Sample(SqlEngine kind, Scratch scratch)
    {
        var hosted = new Hosted(kind, scratch);
        Replay.Sample.Load(hosted.Engine, hosted._table);
        return hosted;
    }

    public void Dispose()
    {
        Engine.Run($"DROP TABLE {Name}");
        Engine.Dispose();
    }
}
