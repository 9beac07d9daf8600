using Thresholds.Cli;
using Thresholds.England;
using Thresholds.Sql.Tests.Replay;
using Thresholds.Sql.Tests.Support;

namespace Thresholds.Sql.Tests.Auditing;

/// <summary>The tool on a table gives the report that the tool on the file gives.</summary>
public class SampleAuditTests
{
    // What says of each contact, of contacts alike and of the draw; the others count rows too, of which the file has one that cannot stand in a table.
    private static readonly string[] ByContact = ["contacts.csv", "clusters.csv", "worklist-1.csv", "worklist-2.csv", "key.csv"];

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_table_audits_as_its_file_does(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        var (header, rows) = Sample.Rows();
        var path = Audits.Write(scratch[table.Options[3]], header.Names, rows.Select(r => r.Cells.Select(c => (string?)c)));
        string[] options = ["--mapping", Sample.File("mapping.json"), "--changed-on", "2023-07-01", "--seed", "7"];
        var file = Sample.Tool(["audit", path, "--out", scratch["file"], .. options]);
        var place = Sample.Tool(["audit", .. table.Options, "--out", scratch["table"], .. options]);
        Assert.Equal((string.Empty, ExitCode.SomeSetAside), (place.Error, place.Exit));
        Assert.Equal(file.Out.Replace(scratch["file"], scratch["table"], StringComparison.Ordinal), place.Out);
        Assert.Contains("1,999 rows = 1,997 used + 0 said before + 2 set aside", place.Out, StringComparison.Ordinal);
        Assert.Null(Audits.Difference(scratch["file"], scratch["table"]));

        // The sample as it is.
        Sample.Tool(["audit", Sample.File("contacts.csv"), "--out", scratch["sample"], .. options]);
        Assert.Equal(1 + 1997, File.ReadAllLines(Path.Combine(scratch["table"], "contacts.csv")).Length);
        foreach (var name in ByContact) Assert.Equal(File.ReadAllBytes(Path.Combine(scratch["sample"], name)), File.ReadAllBytes(Path.Combine(scratch["table"], name)));
    }

    [Theory]
    [MemberData(nameof(Engine.Tried), MemberType = typeof(Engine))]
    public void A_report_to_be_shared_is_the_same_and_lists_no_contact(SqlEngine kind)
    {
        using var scratch = new Scratch();
        using var table = Hosted.Sample(kind, scratch);
        var (header, rows) = Sample.Rows();
        var path = Audits.Write(scratch[table.Options[3]], header.Names, rows.Select(r => r.Cells.Select(c => (string?)c)));
        string[] options = ["--mapping", Sample.File("mapping.json"), "--for-sharing"];
        Sample.Tool(["audit", path, "--out", scratch["file"], .. options]);
        Sample.Tool(["audit", .. table.Options, "--out", scratch["table"], .. options]);
        Assert.Null(Audits.Difference(scratch["file"], scratch["table"]));
        Assert.DoesNotContain(Directory.GetFiles(scratch["table"]), f => ByContact.Contains(Path.GetFileName(f)));
    }

    [Fact]
    public void A_table_and_a_file_are_audited_together_as_two_files_are()
    {
        using var scratch = new Scratch();
        using var engine = Engine.Open(SqlEngine.Sqlite);
        var (header, rows) = Sample.Rows();
        // Some contacts stand in both: the table, which comes first, says what counts.
        var (before, after) = (rows.Take(1100).Select(r => r.Cells), rows.Skip(1000).Select(r => r.Cells));
        engine.Load("newer.csv", header.Names, before.Select(r => (IReadOnlyList<string?>)r));
        var newer = Audits.Write(scratch["newer.csv"], header.Names, before.Select(r => r.Select(c => c)));
        var older = Audits.Write(scratch["older.csv"], header.Names, after.Select(r => r.Select(c => c)));
        var files = new Thresholds.Audit.Auditing.AuditRun(EnglandGuidance.Rulebook, [newer, older], scratch["files"]) { MappingPath = Sample.File("mapping.json") }.Run(cancellation: TestContext.Current.CancellationToken).Value;
        var both = Audits.OfTable(EnglandGuidance.Rulebook, engine, "newer.csv", Sample.File("mapping.json"), scratch["both"], null, older).Run(cancellation: TestContext.Current.CancellationToken).Value;
        Assert.True(both.SaidBefore > 90);
        Assert.Equal(files.SaidBefore, both.SaidBefore);
        Assert.Null(Audits.Difference(scratch["files"], scratch["both"]));
    }
}
