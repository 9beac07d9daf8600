using Thresholds.Sql.Tests.Dialects;
using Thresholds.Sql.Tests.Replay;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>Rows are read twice and must come in one order: in what a row says of itself nothing may depend on where the engine happened to keep it.</summary>
public class OrderTests
{
    private static readonly string[] Columns = ["id", "day", "worry"];

    // The same ids with different answers: which of them counts hangs on the order.
    private static readonly IReadOnlyList<string?>[] Rows =
        [.. Enumerable.Range(0, 120).Select(i => (IReadOnlyList<string?>)[FormattableString.Invariant($"c-{i % 40}"), "2026-03-02", (i % 7) switch { 0 => "Y", 1 => null, 2 => "", _ => "?" + i }])];

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_view_is_read_in_the_same_order_however_its_rows_are_kept(SqlEngine kind)
    {
        using var scratch = new Scratch();
        var stop = TestContext.Current.CancellationToken;
        foreach (var (name, rows) in new[] { ("kept", Rows), ("backwards", [.. Rows.Reverse()]) })
        {
            using var engine = Engine.Open(kind);
            engine.Load("kept", Columns, rows);
            engine.Run("CREATE TEMPORARY VIEW contacts AS SELECT * FROM kept");
            var summary = Audits.OfTable(HostileNamesTests.Rulebook, engine, "contacts", Mapping(scratch, "worry"), scratch[name]).Run(cancellation: stop).Value;
            Assert.Equal((40, 80), (summary.Contacts, summary.SetAside));
        }

        Assert.Null(Audits.Difference(scratch["kept"], scratch["backwards"]));
    }

    [Fact]
    public void A_column_that_took_the_name_of_a_rows_own_number_orders_nothing()
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(SqlEngine.Sqlite);
        var stop = TestContext.Current.CancellationToken;
        string[] columns = [.. Columns, "ROWID"];
        IReadOnlyList<string?>[] rows = [.. Rows.Select((r, i) => (IReadOnlyList<string?>)[.. r, FormattableString.Invariant($"{(i * 37) % 50}")])];
        engine.Load("contacts.csv", columns, rows);
        var path = Audits.Write(scratch["contacts.csv"], columns, rows);
        _ = Audits.OfFile(HostileNamesTests.Rulebook, path, Mapping(scratch, "worry"), scratch["file"]).Run(cancellation: stop).Value;
        _ = Audits.OfTable(HostileNamesTests.Rulebook, engine, "contacts.csv", Mapping(scratch, "worry"), scratch["table"]).Run(cancellation: stop).Value;
        Assert.Null(Audits.Difference(scratch["file"], scratch["table"]));
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void What_is_written_meanwhile_is_not_seen(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        using var writer = Engine.Open(kind, kind == SqlEngine.Sqlite ? table.Options[1] : null);
        if (kind == SqlEngine.Sqlite) writer.Run("PRAGMA journal_mode = WAL");
        var written = 0;
        // Between the two readings, and while the second goes on: rows that would come first and rows that would come last.
        var progress = new Telling(_ => written += writer.Run($"INSERT INTO {table.Name} (\"ContactID\", \"ReceivedDate\") VALUES ('0{written}', '04/01/2021'), ('9{written}', '04/01/2021')"));
        var summary = Audits.OfTable(Thresholds.England.EnglandGuidance.Rulebook, table.Engine, table.Options[3], Sample.File("mapping.json"), scratch["out"]).Run(progress, TestContext.Current.CancellationToken).Value;
        Assert.True(written > 100);
        Assert.Equal((1999, 1997), (summary.RowsRead, summary.Contacts));
    }

    [Fact]
    public void A_view_that_says_something_else_the_second_time_is_refused()
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(SqlEngine.Sqlite);
        var isSecond = false;
        ((Microsoft.Data.Sqlite.SqliteConnection)engine.Connection).CreateFunction("wanted", (string id) => !isSecond || id != "c-7");
        engine.Load("kept", Columns, Rows);
        engine.Run("CREATE TEMPORARY VIEW contacts AS SELECT * FROM kept WHERE wanted(id)");
        var run = Audits.OfTable(HostileNamesTests.Rulebook, engine, "contacts", Mapping(scratch, "worry"), scratch["out"]);
        var refused = Assert.Throws<IOException>(() => run.Run(new Telling(_ => isSecond = true), TestContext.Current.CancellationToken));
        Assert.Equal("The table gave other rows when it was read a second time, so nothing that was counted holds. Audit a table, or a view that says the same each time.", refused.Message);
        Assert.False(Directory.Exists(scratch["out"]));
    }

    internal static string Mapping(Scratch scratch, string column)
    {
        var name = System.Text.Json.JsonEncodedText.Encode(column);
        var values = string.Join(", ", HostileNamesTests.Codes.Select(c => $"\"{System.Text.Json.JsonEncodedText.Encode(c)}\": \"yes\""));
        File.WriteAllText(scratch["mapping.json"], $$"""{ "format": 1, "contact": "id", "receivedOn": "day", "facts": [ { "column": "{{name}}", "indicator": "worry", "values": { {{values}} } } ] }""");
        return scratch["mapping.json"];
    }
}
