namespace Thresholds.Cli.Tests;

/// <summary>A list of Annex A whose headers were renamed: what would be read as what is said, and read so only when asked.</summary>
public sealed class ByPositionTests
{
    [Fact]
    public void Renamed_headers_are_read_by_position_only_when_that_is_asked_for()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["contacts.csv"], "Ref,MF,Ethnic code,Born,Years,When,Who told us\nC1,,,,9,03/06/2024,6\n");
        var plain = Tool.Run("import", "inspect", scratch["contacts.csv"]);
        Assert.Contains("`When` (column F) as `Date of Contact`", plain.Out, StringComparison.Ordinal);
        Assert.Contains("ask for that with --by-position", plain.Out, StringComparison.Ordinal);
        Assert.Contains("1 row = 1 recorded + 0 said before + 0 set aside", Tool.Run("import", "inspect", scratch["contacts.csv"], "--by-position").Out, StringComparison.Ordinal);

        var refused = Tool.Run("audit", scratch["contacts.csv"], "--out", scratch["report"]);
        Assert.Contains("ask for that with --by-position", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch["report"]));
        Assert.Equal(ExitCode.Fine, Tool.Run("audit", scratch["contacts.csv"], "--by-position", "--out", scratch["report"]).Exit);
        Assert.Contains("`When` (column F) as `Date of Contact`", File.ReadAllText(Path.Combine(scratch["report"], "report.html")), StringComparison.Ordinal);
    }
}
