namespace Thresholds.Cli.Tests;

/// <summary>README's first command on its own data, and what happens when it cannot be done.</summary>
public sealed class ReplayTests
{
    private static string Sample(string name) => Tool.Here("data", name);

    [Fact]
    public void The_sample_gives_1997_decisions_and_three_explained_refusals()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("replay", Sample("contacts.csv"), "--mapping", Sample("mapping.json"), "--out", scratch["decisions.csv"]);
        Assert.Equal(string.Empty, told.Error);
        Assert.Equal(ExitCode.SomeSetAside, told.Exit);
        Assert.StartsWith("2,000 rows read = 1,997 decided + 3 set aside\n", told.Out, StringComparison.Ordinal);
        Assert.Equal(["decisions.csv", "decisions.dictionary.csv", "decisions.quarantine.csv"], scratch.Files);
        Assert.Equal(1 + 1997, File.ReadLines(scratch["decisions.csv"]).Count());
        Assert.Equal(1 + 3, File.ReadLines(scratch["decisions.quarantine.csv"]).Count());
    }

    [Fact]
    public void Without_decisions_to_write_the_figures_are_the_same_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var written = Tool.Run("replay", Sample("contacts.csv"), "--mapping", Sample("mapping.json"), "--out", scratch["decisions.csv"]);
        var told = Tool.Run("replay", Sample("contacts.csv"), "--mapping", Sample("mapping.json"));
        Assert.Equal(string.Empty, told.Error);
        Assert.Equal(written.Exit, told.Exit);
        Assert.Equal(written.Out[..written.Out.IndexOf("Decisions  ", StringComparison.Ordinal)], told.Out[..told.Out.IndexOf("Figures alone", StringComparison.Ordinal)]);
        Assert.EndsWith("Figures alone: nothing was written. With --out DECISIONS.csv the rows set aside are listed, each with its reason.\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        foreach (var name in (string[])["a.csv", "b.csv"]) Tool.Run("replay", Sample("contacts.csv"), "--mapping", Sample("mapping.json"), "--out", scratch[name]);
        Assert.Equal(File.ReadAllText(scratch["a.csv"]), File.ReadAllText(scratch["b.csv"]));
    }

    [Fact]
    public void A_mapping_that_cannot_be_used_writes_nothing_and_says_all_that_is_wrong()
    {
        using var scratch = new Scratch();
        var mapping = scratch.Put("mapping.json", File.ReadAllText(Sample("mapping.json"))
            .Replace("\"bruise-or-other-mark\"", "\"bruise-or-othr-mark\"", StringComparison.Ordinal)
            .Replace("\"nowhere-safe-tonight-16-17\"", "\"nowhere-safe-tonight\"", StringComparison.Ordinal));
        var told = Tool.Run("replay", Sample("contacts.csv"), "--mapping", mapping, "--out", scratch["decisions.csv"]);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains("`bruise-or-othr-mark` is not in the vocabulary. Did you mean `bruise-or-other-mark`?", told.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 faults. Nothing was written.\n", told.Error, StringComparison.Ordinal);
        Assert.Equal(["mapping.json"], scratch.Files);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_in_one_line()
    {
        using var scratch = new Scratch();
        var told = Tool.Run("replay", scratch["no.csv"], "--mapping", Sample("mapping.json"), "--out", scratch["decisions.csv"]);
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void What_must_be_said_is_asked_for()
    {
        var told = Tool.Run("replay", Sample("contacts.csv"));
        Assert.Equal(ExitCode.NotUsable, told.Exit);
        Assert.Contains("--mapping", told.Error, StringComparison.Ordinal);
    }
}
