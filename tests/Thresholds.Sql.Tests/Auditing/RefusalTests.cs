using Thresholds.Cli;
using Thresholds.England;
using Thresholds.Sql.Tests.Dialects;
using Thresholds.Sql.Tests.Replay;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>What stands in the way of an audit in place is said in words, and nothing is left behind.</summary>
public class RefusalTests
{
    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_table_without_the_columns_that_are_mapped_is_told_from_a_misspelt_one(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        table.Engine.Run($"ALTER TABLE {table.Name} RENAME COLUMN \"Bruise\" TO \"Bruises\"");
        table.Engine.Run($"ALTER TABLE {table.Name} RENAME COLUMN \"Outcome\" TO \"Decision\"");
        var told = Refused(scratch, [.. table.Options, "--order", "ContactsID", "--mapping", Sample.File("mapping.json")]);
        Assert.Contains("mapping.json", told, StringComparison.Ordinal);
        Assert.Contains("The table has no column `Bruise`. Did you mean `Bruises`?", told, StringComparison.Ordinal);
        Assert.Contains("The table has no column `Outcome`.", told, StringComparison.Ordinal);
        Assert.Contains("The table has no column `ContactsID`. Did you mean `ContactID`?", told, StringComparison.Ordinal);
        Assert.Contains("The database has no table `nowhere`.", Refused(scratch, [.. table.Options[..3], "nowhere", "--mapping", Sample.File("mapping.json")]), StringComparison.Ordinal);
        Assert.Contains("A table of contacts needs a mapping: name it with --mapping.", Refused(scratch, table.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void What_belongs_together_is_asked_for()
    {
        using var scratch = new Scratch();
        Assert.Contains("Name the files to audit, or a database with --connection and --table.", Refused(scratch, ["--mapping", "m.json"]), StringComparison.Ordinal);
        Assert.Contains("--connection and --table belong together", Refused(scratch, ["--connection", "b.db", "--mapping", "m.json"]), StringComparison.Ordinal);
        Assert.Contains("There is no such SQLite file.", Refused(scratch, ["--connection", "hunter2.db", "--table", "contacts", "--mapping", "m.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Stopped_at_either_reading_it_leaves_nothing_and_the_connection_can_be_used_again(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(kind);
        Sample.Load(engine, "stopped");
        try
        {
            foreach (var isSecond in new[] { false, true })
            {
                using var stop = new CancellationTokenSource();
                var run = Audits.OfTable(EnglandGuidance.Rulebook, engine, "stopped", Sample.File("mapping.json"), scratch["out"]);
                Assert.ThrowsAny<OperationCanceledException>(() => run.Run(new Telling(p => { if (p.RowsRead > 0 == isSecond) stop.Cancel(); }), stop.Token));
                Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(scratch["out"])!));
            }

            engine.Run("DELETE FROM stopped WHERE \"Team\" = 'North'");
            Assert.True(Audits.OfTable(EnglandGuidance.Rulebook, engine, "stopped", Sample.File("mapping.json"), scratch["out"]).Run(cancellation: TestContext.Current.CancellationToken).IsUsable);
        }
        finally
        {
            engine.Run("DROP TABLE stopped");
        }
    }

    [Fact]
    public void Stopped_while_the_engine_is_still_sending_the_connection_can_be_used_again()
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(SqlEngine.PostgreSql);
        engine.Run("CREATE TEMPORARY VIEW contacts AS SELECT lpad(n::text, 40, '0') AS id, '2026-03-02' AS day, 'Y' AS worry FROM generate_series(1, 60000) AS n");
        foreach (var isSecond in new[] { false, true })
        {
            using var stop = new CancellationTokenSource();
            var run = Audits.OfTable(HostileNamesTests.Rulebook, engine, "contacts", OrderTests.Mapping(scratch, "worry"), scratch["out"]);
            Assert.ThrowsAny<OperationCanceledException>(() => run.Run(new Telling(p => { if (p.RowsRead > 0 == isSecond) stop.Cancel(); }), stop.Token));
            Assert.Equal("1", engine.Query("SELECT 1 AS x")[0]["x"]);
        }
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void Names_stay_names(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(kind);
        engine.Load("canary", ["x"], [["alive"]]);
        foreach (var name in HostileNamesTests.Names)
        {
            // The name is the table's, a column's that is read, and begins those of one that is only counted and of one that puts rows in order.
            string[] columns = ["id", "day", name, name + " noted", name + " place"];
            engine.Load(name, columns, HostileNamesTests.Codes.Select((code, i) => (IReadOnlyList<string?>)[FormattableString.Invariant($"c-{i}"), "2026-03-02", code, i < 3 ? code : " ", FormattableString.Invariant($"{i:00}")]));
            var found = Audits.OfTable(HostileNamesTests.Rulebook, engine, name, OrderTests.Mapping(scratch, name), scratch["out"], name + " place").Find(TestContext.Current.CancellationToken).Value;
            var file = Assert.Single(found.Files);
            Assert.Equal((name, (long)HostileNamesTests.Codes.Length, 0L), (file.Name, file.Used, file.SetAside));
            Assert.Empty(file.Unmatched);
            Assert.Equal([3L, HostileNamesTests.Codes.Length], file.Unread.Select(u => u.Filled));
            Assert.Equal("c-0", found.Compared.Contacts.Id(0));
            for (var i = 0; i < found.Compared.Contacts.Count; i++) Assert.Equal(["worry-rule"], found.Compared.Contacts.Texts(found.Compared.Contacts[i].RulesMet));
            Assert.Equal("alive", engine.Query("SELECT x FROM canary")[0]["x"]);
        }
    }

    [Fact]
    public void An_engine_that_is_not_run_from_here_is_refused()
    {
        using var engine = Engine.Open(SqlEngine.Sqlite);
        var refused = Assert.Throws<ArgumentException>(() => new Thresholds.Sql.Auditing.DatabaseTable(engine.Connection, new() { Engine = SqlEngine.DuckDb, Table = "contacts" }));
        Assert.StartsWith("DuckDB is not run from here. Write the SQL and run it there.", refused.Message, StringComparison.Ordinal);
    }

    private static string Refused(Scratch scratch, string[] options)
    {
        var before = Directory.GetFileSystemEntries(Path.GetDirectoryName(scratch["out"])!).Order().ToArray();
        var told = Sample.Tool(["audit", .. options, "--out", scratch["out"]]);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Equal(before, Directory.GetFileSystemEntries(Path.GetDirectoryName(scratch["out"])!).Order());
        return told.Error;
    }
}
