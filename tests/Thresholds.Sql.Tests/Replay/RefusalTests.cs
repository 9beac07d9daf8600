using Thresholds.Cli;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Replay;

/// <summary>What the tool says when a database cannot be used: what to do, and nothing that was secret.</summary>
public class RefusalTests
{
    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_table_misspelt_is_found_again(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        var told = Run(scratch, [.. table.Options[..3], table.Options[3] + "x"]);
        Assert.Contains($"The database has no table `{table.Options[3]}x`. Did you mean `{table.Options[3]}`?", told, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_column_misspelt_is_found_again(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        table.Engine.Run($"ALTER TABLE {table.Name} RENAME COLUMN \"Bruise\" TO \"Bruises\"");
        Assert.Contains("The table has no column `Bruise`. Did you mean `Bruises`?", Run(scratch, table.Options), StringComparison.Ordinal);
        Assert.Contains("The table has no column `ContactsID`. Did you mean `ContactID`?", Run(scratch, [.. table.Options, "--order", "ContactsID"]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_view_replays_as_a_table_does(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        var view = "v" + Guid.NewGuid().ToString("N")[..8];
        table.Engine.Run($"CREATE VIEW {view} AS SELECT * FROM {table.Name}");
        try
        {
            string[] options = [.. table.Options[..3], view];
            var told = Sample.Tool(["replay", .. options, "--mapping", Sample.File("mapping.json"), "--out", scratch["view.csv"]]);
            Assert.StartsWith("1,999 rows read = 1,997 decided + 2 set aside\n", told.Out, StringComparison.Ordinal);
        }
        finally
        {
            table.Engine.Run($"DROP VIEW {view}");
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=me;Password=hunter2;Timeout=2", "The server cannot be reached.")]
    [InlineData("Host=127.0.0.1;Prot=1;Password=hunter2", "This is not a connection.")]
    [InlineData("postgresql://me:hunter2@localhost/db", "not as an address")]
    [InlineData("/no/such/hunter2.db", "There is no such SQLite file.")]
    public void A_connection_that_leads_nowhere_is_said_without_repeating_it(string connection, string says)
    {
        using var scratch = new Scratch();
        var told = Run(scratch, ["--connection", connection, "--table", "contacts"]);
        Assert.Contains(says, told, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_said_in_one_line()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["notes.txt"], new string('x', 5000));
        Assert.Contains("code 26", Run(scratch, ["--connection", scratch["notes.txt"], "--table", "contacts"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_and_a_database_are_not_both_named()
    {
        var told = Sample.Tool("replay", "a.csv", "--connection", "b.db", "--table", "t", "--mapping", "m.json", "--out", "o.csv");
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains("Name either a file of contacts, or a database", told.Error, StringComparison.Ordinal);
        Assert.Contains("belong together", Sample.Tool("replay", "--connection", "b.db", "--mapping", "m.json", "--out", "o.csv").Error, StringComparison.Ordinal);
    }

    private static string Run(Scratch scratch, string[] options)
    {
        var before = scratch.Files.ToArray();
        var told = Sample.Tool(["replay", .. options, "--mapping", Sample.File("mapping.json"), "--out", scratch["out.csv"]]);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Equal(before, scratch.Files);
        return told.Error;
    }
}
