using Thresholds.Cli;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Replay;

/// <summary>The tool on a table gives what the tool on the file gives, row for row.</summary>
public class SampleReplayTests
{
    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_table_replays_as_its_file_does(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        var file = Sample.Tool("replay", Sample.File("contacts.csv"), "--mapping", Sample.File("mapping.json"), "--out", scratch["file.csv"]);
        var place = Sample.Tool(["replay", .. table.Options, "--mapping", Sample.File("mapping.json"), "--out", scratch["table.csv"]]);
        Assert.Equal((string.Empty, ExitCode.SomeSetAside), (place.Error, place.Exit));

        // All 1,997 decisions, byte for byte, and what their columns mean.
        Assert.Equal(1 + 1997, File.ReadAllLines(scratch["table.csv"]).Length);
        Assert.Equal(File.ReadAllBytes(scratch["file.csv"]), File.ReadAllBytes(scratch["table.csv"]));
        Assert.Equal(File.ReadAllBytes(scratch["file.dictionary.csv"]), File.ReadAllBytes(scratch["table.dictionary.csv"]));

        // The file sets three rows aside. One of them has a value too few, and so cannot stand in a table; the other two are set aside for the same reasons.
        Assert.StartsWith("2,000 rows read = 1,997 decided + 3 set aside\n", file.Out, StringComparison.Ordinal);
        Assert.StartsWith("1,999 rows read = 1,997 decided + 2 set aside\n", place.Out, StringComparison.Ordinal);
        var setAside = Rows(scratch["file.quarantine.csv"]).Where(r => !r.StartsWith("1689,", StringComparison.Ordinal));
        Assert.Equal(setAside, Rows(scratch["table.quarantine.csv"]));

        // Every figure of the summary: what is required, what stands how, outcomes, values without meaning, columns not read.
        Assert.Equal(Figures(file.Out, "file.csv"), Figures(place.Out, "table.csv"));
        Assert.Contains("\n1,987 rows decided in the database; handed to the tool: 8 with something SQL cannot read for certain, 0 whose id comes more than once, 4 with statements", place.Out, StringComparison.Ordinal);

        // Without the line of the file, which a table does not have.
        static IEnumerable<string> Rows(string path) => File.ReadAllLines(path).Skip(1).Select(l => string.Join(',', l.Split(',').Where((_, i) => i != 1)));

        static string Figures(string told, string output)
        {
            var lines = told.Split('\n').SkipWhile(l => !l.StartsWith("Each by the rules", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("Decisions  ", StringComparison.Ordinal));
            Assert.Contains(output, told, StringComparison.Ordinal);
            return string.Join('\n', lines);
        }
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void An_id_that_comes_twice_is_set_aside_as_in_a_file(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        table.Engine.Run($"INSERT INTO {table.Name} SELECT * FROM {table.Name} WHERE \"ContactID\" IN ('0010241', '0010247')");
        // Spaces around an id make no other id; in a row of its own they change nothing.
        table.Engine.Run($"UPDATE {table.Name} SET \"ContactID\" = '\u2003' || \"ContactID\" || '  ' WHERE \"ContactID\" = '0010245' OR (\"ContactID\" = '0010247' AND \"Team\" = 'North')");
        var place = Sample.Tool(["replay", .. table.Options, "--mapping", Sample.File("mapping.json"), "--out", scratch["table.csv"]]);
        Assert.StartsWith("2,001 rows read = 1,997 decided + 4 set aside\n", place.Out, StringComparison.Ordinal);
        Assert.Contains(File.ReadAllLines(scratch["table.quarantine.csv"]), l => l.Contains("The same contact id stands in row ", StringComparison.Ordinal) && l.Contains("0010241", StringComparison.Ordinal));
        Assert.Contains(", 4 whose id comes more than once", place.Out, StringComparison.Ordinal);
    }
}
